import type { Precision } from './bounds.ts';
import type { DurationUnit } from './duration.ts';
import type { Comparison, DayPart } from './when.ts';

/**
 * Everything a language must be able to say about dates. A further language is one more file like `words-en.ts`;
 * month names, clock times, lists and ranges come from the runtime's `Intl`.
 */
export interface DateWords {
  /** BCP 47 locale for Intl. */
  readonly locale: string;
  /** A year before year 1, counted from 1: 44 is 44 BCE. */
  readonly beforeCommonEra: (year: string) => string;
  /** A year that is too short to be known for one: 79. */
  readonly commonEra: (year: string) => string;
  /** `year` is the decade's first: 1990. */
  readonly decade: (year: number) => string;
  /** 20 is the century from 1900 to 1999. */
  readonly century: (ordinal: number) => string;
  readonly millennium: (ordinal: number) => string;
  /** Names of the EDTF seasons 21 to 41, in that order. */
  readonly seasons: readonly string[];
  /** `25 December` in `the 1560s`. */
  readonly within: (date: string, period: string) => string;
  /** `25 December` of nobody knows which year; no date at all if it is empty. */
  readonly yearUnknown: (date: string) => string;
  /** The eleventh day of nobody knows which month. */
  readonly monthUnknown: (day: number, year: string) => string;
  readonly parts: Readonly<Record<DayPart, (date: string) => string>>;
  readonly about: (text: string, precision: Precision) => string;
  /** It lasted all of the stated time. */
  readonly allOf: (text: string, precision: Precision) => string;
  readonly clock: (time: string) => string;
  readonly uncertain: (text: string) => string;
  readonly span: (from: string, to: string) => string;
  /** Some time in it, not all of it. */
  readonly between: (from: string, to: string) => string;
  /** Began then and is going on. */
  readonly since: (from: string) => string;
  /** Began then; when it ended nobody says. */
  readonly from: (from: string) => string;
  readonly until: (to: string) => string;
  readonly before: (to: string) => string;
  readonly after: (from: string) => string;
  readonly onOrBefore: (to: string) => string;
  readonly onOrAfter: (from: string) => string;
  readonly zoneTime: (city: string) => string;
  /** Two months. */
  readonly duration: (count: number, unit: DurationUnit) => string;
  /** How a length of time is compared: more than two months. */
  readonly compare: Readonly<Record<Comparison, (duration: string) => string>>;
  readonly longBefore: (duration: string, event: string) => string;
  readonly longAfter: (duration: string, event: string) => string;
  /** No time at all before or after it. */
  readonly sameTime: (event: string) => string;
  /** Another event, by its title if that is known. */
  readonly event: (title: string | undefined) => string;
}
