import type { Text } from './text.ts';

/** How a date came to be known. */
export type Basis = 'stated' | 'resolved' | 'derived' | 'bounded' | 'background';

/** A part of a civil day, for sources that say "at night" and no more. Hours: see {@link DAY_PARTS}. */
export type DayPart = 'small-hours' | 'morning' | 'afternoon' | 'evening' | 'night';

/** A date as a source gives it, never more precise than it is known. */
export interface When {
  /** EDTF (ISO 8601-2, levels 0 to 2), at most 256 characters. */
  readonly edtf: string;
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
