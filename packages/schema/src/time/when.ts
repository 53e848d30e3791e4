import type { Text } from './text.ts';

/** How a date came to be known. */
export type Basis = 'stated' | 'resolved' | 'derived' | 'bounded' | 'background';

/** A part of a civil day, for sources that say "at night" and no more. Hours: see {@link DAY_PARTS}. */
export type DayPart = 'small-hours' | 'morning' | 'afternoon' | 'evening' | 'night';

/** How a number or a stretch of time is to be compared; `about` allows for what "around" means. */
export type Comparison = 'eq' | 'lt' | 'lte' | 'gt' | 'gte' | 'about';

/** A date counted from another event: "two months after". */
export interface RelativeDate {
  /** The id of the event that it is counted from. */
  readonly to: string;
  /** An ISO 8601 duration in whole numbers; with a leading minus sign it lies before: `-P2Y`. */
  readonly offset: string;
  /** `lt`: less than that long after (or before); absent means `eq`. */
  readonly op?: Comparison;
}

/** Limits of a date. Each is an EDTF date or, if it does not read as one, the id of an event. */
export interface Between {
  /** It starts not before this begins. */
  readonly after?: string;
  /** It starts before this has ended. */
  readonly before?: string;
}

/**
 * A date as a source gives it, never more precise than it is known. At least one of `edtf`, `relative` and `between`
 * is there; `edtf` and `relative` exclude each other, and `between` may narrow either.
 */
export interface When {
  /** EDTF (ISO 8601-2, levels 0 to 2), at most 256 characters. */
  readonly edtf?: string;
  readonly relative?: RelativeDate;
  readonly between?: Between;
  /** "About": an ISO 8601 duration by which the date widens both ways; for clock times, which EDTF cannot qualify. */
  readonly margin?: string;
  /** With a date known to the day: the part of that day. */
  readonly part?: DayPart;
  /** IANA zone whose civil day it is; else the first place's zone, else the timeline's. */
  readonly zone?: string;
  /** It lasted all of the stated time, not some time in it. */
  readonly fills?: boolean;
  /** How the source put it, a few words at most. */
  readonly wording?: Text;
  readonly basis?: Basis;
}
