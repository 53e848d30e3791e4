import type { DayPart } from './when.ts';

/** Everything a language must be able to say about dates. A further language is one more file like `words-en.ts`. */
export interface DateWords {
  /** BCP 47 locale for Intl: month names, clock times, lists, ranges. */
  readonly locale: string;
  /** A year before year 1, counted from 1: 44 is 44 BCE. */
  readonly beforeCommonEra: (year: string) => string;
  /** `year` is the decade's first: 1990. */
  readonly decade: (year: number) => string;
  /** 20 is the century from 1900 to 1999. */
  readonly century: (ordinal: number) => string;
  readonly millennium: (ordinal: number) => string;
  /** Names of the EDTF seasons 21 to 41, in that order. */
  readonly seasons: readonly string[];
  readonly parts: Readonly<Record<DayPart, (date: string) => string>>;
  readonly about: (text: string) => string;
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
  readonly onOrBefore: (to: string) => string;
  readonly onOrAfter: (from: string) => string;
  readonly zoneTime: (city: string) => string;
}
