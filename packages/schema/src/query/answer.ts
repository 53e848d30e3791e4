import type { Dispute } from '../claim/dispute.ts';
import type { Claim } from '../event/claim-records.ts';
import type {
  Actor,
  Event,
  Importance,
  Place,
  RelationType,
  SeriesEntry,
  Source,
  Timeline,
  Vocabulary,
} from '../event/records.ts';
import type { Bounds, Hit, Window } from '../time/bounds.ts';
import type { Text } from '../time/text.ts';
import type { When } from '../time/when.ts';

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

/** A date that somebody gives an event, other than the one it is drawn at or than somebody else's. */
export interface AlternativeDate {
  /** A claim id. */
  readonly claim: string;
  readonly when: When;
  readonly bounds: Bounds;
}

/** An event with what follows from the whole chronicle. `review` says whether it is confirmed. */
export interface EventItem extends Omit<Event, 'importance' | 'notes'> {
  readonly importance: Importance;
  /** 0 to 1, underneath `importance`: what lists sort by. */
  readonly weight: number;
  /** Claims about it contradict or deny each other. */
  readonly contested: boolean;
  /** UTC milliseconds derived from `when`; undated events have `undated: true` here. */
  readonly bounds: Bounds;
  /** Place among events of equal start: 1 + the longest chain of `follows`, `caused-by`, `response-to` before it. */
  readonly sequence: number;
  /** Present where claims give it dates that differ from each other or from `when`. */
  readonly alternatives?: readonly AlternativeDate[];
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

/** A claim with what follows from the others. `review` says whether it is confirmed. */
export interface ClaimItem extends Omit<Claim, 'notes'> {
  /** What it is about in the end, once claims about claims are followed. */
  readonly question: {
    /** An event id. */
    readonly event: string;
    /** An attribute id; absent: whether it happened at all. */
    readonly attribute?: string;
  };
  /** It takes part in a contradiction or denial. */
  readonly contested: boolean;
  /** When it was said, by `in` or `said`; absent where neither says. */
  readonly bounds?: Bounds;
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
