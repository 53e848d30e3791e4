import type { AlternativeDate, ClaimItem, JudgedEvent } from '../claim/derived-records.ts';
import type { Dispute } from '../claim/dispute.ts';
import type {
  Actor,
  Lanes,
  Place,
  RelationType,
  SeriesEntry,
  Source,
  Timeline,
  Vocabulary,
} from '../event/records.ts';
import type { Hit, Window } from '../time/bounds.ts';
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

/** An event with what follows from the whole chronicle, and how it meets the question. */
export interface EventItem extends JudgedEvent {
  /** How it meets the question's `datetime`; absent without one. */
  readonly hit?: Hit;
}

/** An event without what leads to others. */
export type LoneEvent = Omit<EventItem, 'relations' | 'series'>;

/** An event of which `fields` picked members; `id` is always there. */
export type PickedEvent = Pick<EventItem, 'id'> & Partial<EventItem>;

/** What another answer shows of an event. */
export type EventSummary = Pick<
  EventItem,
  'id' | 'title' | 'kind' | 'when' | 'status' | 'importance' | 'weight' | 'contested' | 'review' | 'bounds'
>;

/** What a tile shows of an event: what it takes to draw it. */
export interface TileEvent extends EventSummary {
  /** Orders events that start alike. */
  readonly sequence: number;
  /** When it was to be; absent where no plan is known. */
  readonly scheduled?: readonly When[];
  readonly alternatives?: readonly AlternativeDate[];
  /** Where the question asks for lanes: those it lies in, by `value`, largest first; none for one that lies only in the rest. */
  readonly lanes?: readonly string[];
}

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
export interface EventAnswer extends LoneEvent {
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

/** The events of a tile in one lane. */
export interface TileLane {
  /** What the lane stands for: an id or a word; absent for all other lanes and events without any. */
  readonly value?: string;
  /** How it reads; absent for values that interfaces word themselves, and for the rest. */
  readonly label?: Text;
  readonly bins: readonly number[];
}

/**
 * Level of detail for time, as map tiles are for space: exact counts of all that matches within
 * [index·2^scale, (index+1)·2^scale), and the most important of it.
 */
export interface Tile {
  readonly scale: number;
  readonly index: number;
  /** Events whose earliest instant lies in it: those of its two halves add up. */
  readonly count: number;
  /** Events whose possible extent touches it; one with equal bounds touches the tile of its instant. */
  readonly touching: number;
  /** `count` by 32 equal parts of it. */
  readonly bins: readonly number[];
  /**
   * `bins` by lane, where `lane` asks for it: the 12 largest of the whole timeline under the same filters, largest first,
   * then all others. An event in two lanes counts in both.
   */
  readonly lanes?: readonly TileLane[];
  /** The 60 most important events that touch it, by weight, then start, sequence and id. */
  readonly top: readonly TileEvent[];
  /** Whether `top` holds all that touches it, so that its halves need not be asked for. */
  readonly complete: boolean;
}

/** What `timeline.json` says beside tiles that lie in files, `{scale}/{index}.json`. */
export interface TileFolder extends TimelineAnswer {
  readonly tiles: {
    /** By what they count lanes; absent where they count none. */
    readonly lane?: Lanes;
    /** Which of them are halved, for `parseTileTree`: those of whose events the halves tell more. */
    readonly tree: string;
  };
}

/** A commit of a timeline. */
export interface Change {
  /** 1 for a timeline's first commit; each counts one more. */
  readonly ordinal: number;
  /** What the timeline stood at after it. */
  readonly revision: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  /** `load` put a whole chronicle in place of what was there, `write` changed some records. */
  readonly kind: 'load' | 'write';
  /** How many events it wrote and removed: a load all of them, a write those that are not what they were. */
  readonly events: { readonly written: number; readonly removed: number };
}

/** Commits of a timeline, oldest first, 1,000 at most. */
export interface ChangePage {
  readonly items: readonly Change[];
  /** `after` of the page after; absent where there is none yet. */
  readonly next?: number;
}
