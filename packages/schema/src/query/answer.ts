import type {
  Actor,
  Event,
  Importance,
  Place,
  RelationType,
  Source,
  Timeline,
  Vocabulary,
} from '../event/records.ts';
import type { Bounds, Hit, Window } from '../time/bounds.ts';
import type { Text } from '../time/text.ts';

/** How many records match; counted exactly up to 10,000. */
export interface Matched {
  readonly count: number;
  readonly exact: boolean;
}

/** One page of a list. `next` is the cursor of the page after; absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly matched: Matched;
  readonly next?: string;
}

/** A timeline with what is known about the whole of it. */
export interface TimelineAnswer extends Timeline {
  readonly vocabulary: Vocabulary;
  readonly counts: {
    readonly events: number;
    readonly sources: number;
    readonly actors: number;
    readonly places: number;
  };
  /** From the first earliest to the last known end of its dated events; absent where none is dated. */
  readonly extent?: Window;
  /** Random id of the last commit: another revision, another answer. */
  readonly revision: string;
}

/** What every answer about an event adds to its record. */
export interface EventItem extends Omit<Event, 'importance'> {
  readonly importance: Importance;
  /** UTC milliseconds derived from `when`; undated events have `undated: true` here. */
  readonly bounds: Bounds;
  /** Place among events of equal start: 1 + the longest chain of `follows`, `caused-by`, `response-to` before it. */
  readonly sequence: number;
  /** How it meets the question's `datetime`; absent without one. */
  readonly hit?: Hit;
}

/** What a relation shows of the event at its other end. */
export type EventSummary = Pick<
  EventItem,
  'id' | 'title' | 'kind' | 'when' | 'status' | 'importance' | 'bounds'
>;

/** A relation seen from one event: `to` as its own record states, `from` as the other's does. */
export interface RelatedEvent {
  readonly type: RelationType;
  readonly direction: 'to' | 'from';
  readonly event: EventSummary;
}

/** One event whole, with every record that it names. */
export interface EventAnswer extends Omit<EventItem, 'relations'> {
  readonly relations: readonly RelatedEvent[];
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
}

/** How many of the matching events carry a value. */
export interface FacetCount {
  readonly value: string;
  /** How it reads; absent for values that interfaces word themselves (status, language). */
  readonly label?: Text;
  readonly count: number;
}

/**
 * Counts by value, largest first. Each facet obeys every filter but its own, so that it always says what
 * adding or swapping a value of it would give.
 */
export interface Facets {
  readonly actor: readonly FacetCount[];
  readonly place: readonly FacetCount[];
  readonly kind: readonly FacetCount[];
  readonly status: readonly FacetCount[];
  readonly tag: readonly FacetCount[];
  readonly source: readonly FacetCount[];
  readonly language: readonly FacetCount[];
}
