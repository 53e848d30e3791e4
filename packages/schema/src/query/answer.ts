import type { ClaimItem, JudgedEvent } from '../claim/derived-records.ts';
import type { Dispute } from '../claim/dispute.ts';
import type {
  Actor,
  Place,
  RelationType,
  SeriesEntry,
  Source,
  Timeline,
  Vocabulary,
} from '../event/records.ts';
import type { Hit, Window } from '../time/bounds.ts';
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
    readonly claims: number;
    /** Questions with more than one answer. */
    readonly disputes: number;
    readonly sources: number;
    readonly actors: number;
    readonly places: number;
  };
  /** From the first earliest to the last known end of its dated events; absent where none is dated. */
  readonly extent?: Window;
  /** Random id of the last commit: another revision, another answer. */
  readonly revision: string;
}

/** An event with what follows from the whole chronicle, and how it meets the question. */
export interface EventItem extends JudgedEvent {
  /** How it meets the question's `datetime`; absent without one. */
  readonly hit?: Hit;
}

/** What another answer shows of an event. */
export type EventSummary = Pick<
  EventItem,
  'id' | 'title' | 'kind' | 'when' | 'status' | 'importance' | 'weight' | 'contested' | 'review' | 'bounds'
>;

/** A relation seen from one event: `to` as its own record states, `from` as the other's does. */
export interface RelatedEvent {
  readonly type: RelationType;
  readonly direction: 'to' | 'from';
  readonly event: EventSummary;
}

/** A dispute as a list shows it, to be read without its event. */
export interface DisputeItem extends Dispute {
  /** The event's title. */
  readonly title: Text;
}

/** A place in a series, with the other events of that series in their order. */
export interface SeriesAnswer extends SeriesEntry {
  readonly others: readonly { readonly ordinal: number; readonly event: EventSummary }[];
}

/** One event whole, with every record that it and its claims name. */
export interface EventAnswer extends Omit<EventItem, 'relations' | 'series'> {
  readonly relations: readonly RelatedEvent[];
  readonly series?: SeriesAnswer;
  /** Every claim about it, directly or through other claims, in order of saying. */
  readonly claims: readonly ClaimItem[];
  /** Every question about it that has more than one answer, with the claims of each answer by id. */
  readonly disputes: readonly Dispute[];
  /** What was claimed in it, about this or any other event. */
  readonly said: readonly ClaimItem[];
  /** The other events that `claims` and `said` name. */
  readonly events: readonly EventSummary[];
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
