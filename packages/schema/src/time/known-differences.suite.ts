import { DAY, toDayNumber } from './civil.ts';
import { toYearRange } from './digits.ts';
import type { EdtfDate } from './edtf.ts';
import { type EdtfIssue, MAX_EDTF_LENGTH } from './parse-edtf.ts';
import { toCivilRange } from './unit.ts';

/**
 * Where ours and npm `edtf` 4.11.1 differ, and what decides it: a feature of the EDTF specification of the Library of
 * Congress, which is the profile of ISO 8601-1:2019 and ISO 8601-2:2019 that both implement.
 */
interface Difference {
  readonly title: string;
  readonly clause: string;
  /** Too seldom to be met in every run. */
  readonly rare?: boolean;
}

/** A text that we refuse and the library reads. */
export interface Refused extends Difference {
  readonly explains: (rest: string, issue: EdtfIssue, text: string) => boolean;
}

/** One end of a date, where the library says another instant than we do. */
export interface Moved extends Difference {
  readonly explains: (end: DateEnd) => boolean;
}

/** The beginning or the end of the stretch that a date stands for, as ours and as the library have it. */
export interface DateEnd {
  readonly date: EdtfDate;
  readonly side: 'from' | 'to';
  readonly ours: number;
  readonly theirs: number;
  /** The other end, as ours has it. */
  readonly other: number;
}

/** An interval that the library refuses, since it takes it to begin at `from` and to end with what begins at `to`. */
export interface Accepted extends Difference {
  readonly explains: (start: EdtfDate, end: EdtfDate) => boolean;
}

/** What we refuse, by the place of the fault. `rest` is the text from there on. */
export const REFUSED: readonly Refused[] = [
  {
    title: 'centuries and decades of two and three digits',
    clause: 'Level 0, Date: years have four digits; other forms of ISO 8601-1 are not adopted',
    explains: (_, { expected }, text) =>
      expected.startsWith('a year of four digits') && /^-?\d{2,3}[?~%]?$/.test(text),
  },
  {
    title: 'the hour 24',
    clause: 'Level 0, Date and Time, after ISO 8601-1:2019: hours are 00 to 23',
    explains: (rest, { expected }) => expected === 'an hour 00 to 23' && rest.startsWith('24:00'),
  },
  {
    title: 'decimal fractions of a second',
    clause: 'Level 0, Date and Time: complete representations only',
    explains: (rest, _, text) => /^\.\d/.test(rest) && /T\d\d:\d\d:\d\d\.\d/.test(text),
  },
  {
    title: 'offsets without a colon',
    clause: 'Extended format: a colon between clock components; the basic format is not permitted',
    explains: (rest, { expected }) => expected === 'an offset such as +09:00' && /^\d{4}/.test(rest),
  },
  {
    title: 'the mathematical minus sign before an offset',
    clause: 'Level 0, Date and Time, examples 3 and 4: the sign of a time shift is "+" or "-"',
    explains: (rest) => rest.startsWith('−'),
  },
  {
    title: '29 February of common years',
    clause: 'Level 0, Date: a calendar date is a day of the Gregorian calendar',
    explains: (rest, { expected }) => expected === 'a day 01 to 28' && /^[?~%]?(?:29|X9)/.test(rest),
  },
  {
    title: 'one value between two double-dots',
    clause: 'Level 2, Set representation, 5 and 6: a double-dot is between two values, or ends the list',
    explains: (rest, { expected }) => /^"," or "[\]}]"$/.test(expected) && rest.startsWith('..'),
  },
  {
    title: 'ranges that run backward, inside a set',
    clause: 'Level 2, Set representation, 5: a double-dot means all the values between the two',
    explains: (_, { expected }, text) =>
      expected === 'an end that is not before the start' && /^[[{]/.test(text),
  },
  {
    title: 'intervals that end with unspecified digits before the year 0, to a year after it',
    clause: 'Level 1, Negative calendar year, and level 2, Unspecified Digit',
    explains: (rest, { expected }, text) =>
      expected === 'an end that is not before the start' && text.includes('/') && /^-\d{0,3}X/.test(rest),
  },
  {
    title: 'intervals that run backward from one season to another, as quarters forward',
    clause: 'Level 2, Sub-year groupings: 29 to 32 are the seasons of the southern hemisphere',
    rare: true,
    explains: (rest, { expected }, text) =>
      expected === 'an end that is not before the start' &&
      /-(?:2[1-9]|3[0-2])[?~%]?\//.test(text) &&
      /-[?~%]?(?:2[1-9]|3[0-2])[?~%]?$/.test(rest),
  },
  {
    title: 'intervals with a date at neither end',
    clause: 'Level 1, Extended Interval, 1 and 2: the start or the end may be open or unknown',
    explains: (_, __, text) => /^(?:\.\.)?\/(?:\.\.)?$/.test(text),
  },
  {
    title: 'more significant digits than there are',
    clause: 'Level 2, Significant digits: the number of those of its digits that are significant',
    explains: (_, { expected }, text) => expected.endsWith(' significant digits') && /S\d/.test(text),
  },
  {
    title: 'leading zeros after Y',
    clause: 'Level 1, Letter-prefixed calendar year: only when the year exceeds four digits',
    explains: (_, { expected }, text) => expected === 'no leading zero after Y' && /^Y-?0/.test(text),
  },
  {
    title: 'a negative year zero',
    clause: 'Level 1, Negative calendar year, after ISO 8601-1:2019: 0000 has no sign',
    explains: (_, { expected }, text) => expected === 'year 0000 without a sign' && /-0+(?!\d)/.test(text),
  },
  {
    title: 'exponents that begin with 0',
    clause: 'Level 2, Exponential year: a positive integer follows E',
    explains: (rest, { expected }) => expected.startsWith('an exponent from 1') && rest.startsWith('0'),
  },
  {
    title: 'exponents of more than 15 digits',
    clause: 'None: a limit of ours, in 4.2 of spec/v1',
    rare: true,
    explains: (rest, { expected }) => expected.startsWith('an exponent from 1') && /^\d{16}/.test(rest),
  },
  {
    title: 'more than 256 characters',
    clause: 'None: a limit of ours, in 4.1 of spec/v1',
    rare: true,
    explains: (_, __, text) => text.length > MAX_EDTF_LENGTH,
  },
];

/** The first instant of a month, counted from 0; 12 is January of the next year. */
const startOf = (year: number, month: number) =>
  toDayNumber({ year: year + Math.floor(month / 12), month: (month % 12) + 1, day: 1 }) * DAY;
/** The library's first month, from 0, and the one after its last, of the seasons 21 to 41. */
const THEIR_SEASONS: readonly (readonly [from: number, to: number])[] = [
  [0, 3],
  [3, 6],
  [6, 9],
  [9, 12],
  [0, 3],
  [3, 6],
  [6, 9],
  [9, 12],
  [9, 12],
  [6, 9],
  [3, 6],
  [0, 3],
  [0, 3],
  [3, 6],
  [6, 9],
  [9, 12],
  [0, 5],
  [4, 9],
  [8, 12],
  [0, 6],
  [6, 12],
];
const toSeason = ({ season }: EdtfDate) => Number(season?.digits ?? 0);
const toMonths = (date: EdtfDate) => THEIR_SEASONS[toSeason(date) - 21] ?? [Number.NaN, Number.NaN];
const toYear = ({ year }: EdtfDate, side: 'from' | 'to') => toYearRange(year)[side];
const toStated = ({ negative, digits, exponent = 0 }: EdtfDate['year']) =>
  (negative ? -1 : 1) * Number(digits) * 10 ** exponent;
const isUnspecified = ({ year, month, day }: EdtfDate) =>
  `${year.digits}${month?.digits}${day?.digits}`.includes('X');

/** Which end of which date lies elsewhere. */
export const MOVED: readonly Moved[] = [
  {
    title: 'clock times without length',
    clause: 'Level 0, Date and Time: a time to the minute or second is that minute or second',
    explains: ({ date, side, other, theirs }) =>
      date.time !== undefined && side === 'to' && theirs === other + 1,
  },
  {
    title: 'years that a Date cannot hold',
    clause: 'Level 1, Letter-prefixed calendar year: of whatever size',
    explains: ({ date: { year }, theirs }) =>
      year.long && Number.isNaN(theirs) && Math.abs(toStated(year)) > 271_820,
  },
  {
    title: 'significant digits',
    clause: 'Level 2, Significant digits, example 1: some year between 1900 and 1999',
    explains: ({ date: { year }, side, theirs }) =>
      year.significant !== undefined && theirs === startOf(toStated(year), side === 'from' ? 0 : 12),
  },
  {
    title: 'seasons as quarters of the year',
    clause: 'Level 1, Seasons, and level 2, Sub-year groupings: quarters are 33 to 36',
    explains: ({ date, side, theirs }) =>
      toSeason(date) >= 21 &&
      toSeason(date) <= 32 &&
      theirs === startOf(toYear(date, side), toMonths(date)[side === 'from' ? 0 : 1]),
  },
  {
    title: 'quadrimesters of five months',
    clause: 'Level 2, Sub-year groupings: 37 and 38 are four months in duration',
    explains: ({ date, side, theirs }) =>
      /^3[78]$/.test(date.season?.digits ?? '') &&
      side === 'to' &&
      theirs === startOf(toYear(date, side), toMonths(date)[1]),
  },
  {
    title: 'seasons before the year 0 that end after it',
    clause: 'Level 1, Negative calendar year: a season ends in its year',
    explains: ({ date, side, theirs }) =>
      date.season !== undefined &&
      date.year.negative &&
      side === 'to' &&
      theirs === startOf(Number(date.year.digits.replaceAll('X', '9')), toMonths(date)[1]),
  },
  {
    title: 'unspecified digits before the year 0, the first for the last',
    clause: 'Level 2, Unspecified Digit: X is 0 to 9 there, too',
    explains: ({ date }) => date.year.negative && isUnspecified(date),
  },
  {
    title: 'months and days with one unspecified digit, to what the calendar does not have',
    clause: 'Level 2, Unspecified Digit, example 6: October, November or December',
    explains: ({ date: { year, month, day } }) =>
      !year.negative && [month, day].some((part) => /^(?:X\d|\dX)$/.test(part?.digits ?? '')),
  },
  {
    title: '29 February of years with unspecified digits, to the last such year, leap or not',
    clause: 'Level 2, Unspecified Digit, with level 0, Date: some day of the calendar must match',
    rare: true,
    explains: ({ date: { year, month, day }, side }) =>
      side === 'to' && year.digits.includes('X') && month?.digits === '02' && day?.digits === '29',
  },
  {
    title: 'the year 0 without a 29 February',
    clause: 'Level 0, Date, after ISO 8601-1:2019: the year 0000 is a leap year',
    explains: ({ date: { year, month, day, time }, side, ours, other, theirs }) => {
      if (
        `${year.digits.replaceAll('X', '0')}-${month?.digits}` !== '0000-02' ||
        !/^(?:2[89]|2X|X[89X])$/.test(day?.digits ?? '')
      )
        return false;
      if (time === undefined) return [1, 2].some((march) => theirs === startOf(0, 2) + (march - 1) * DAY);
      return theirs === (side === 'from' ? ours : other + 1) + DAY;
    },
  },
];

/** When a date begins to the library, where seasons are concerned. */
function toTheirStart(date: EdtfDate): number {
  if (date.season !== undefined) return startOf(toYear(date, 'from'), toMonths(date)[0]);
  return toDayNumber(toCivilRange(date).from) * DAY;
}

/** What the library refuses and we read: it wants the end of an interval to begin after the start does. */
export const ACCEPTED: readonly Accepted[] = [
  {
    title: 'intervals whose end begins no later than the start, being less precise',
    clause: 'Level 0, Time Interval, example 5: it ends some time in the year',
    explains: (start, end) => toDayNumber(toCivilRange(end).from) <= toDayNumber(toCivilRange(start).from),
  },
  {
    title: 'intervals whose end begins no later than the start, with seasons as quarters',
    clause: 'Level 1, Seasons: as above',
    explains: (start, end) =>
      (start.season !== undefined || end.season !== undefined) && toTheirStart(end) <= toTheirStart(start),
  },
  {
    title: 'intervals that begin with unspecified digits before the year 0',
    clause: 'Level 2, Unspecified Digit: as above',
    explains: (start) => start.year.negative && isUnspecified(start),
  },
  {
    title:
      'intervals that end with a month or day of one unspecified digit, from what the calendar does not have',
    clause: 'Level 2, Unspecified Digit: as above',
    rare: true,
    explains: (_, { month, day }) => [month, day].some((part) => /^X\d$/.test(part?.digits ?? '')),
  },
];

/** What a set of several members reaches over. */
export const ORDER: Difference = {
  title: 'sets from their first member as written to the last',
  clause: 'Level 2, Set representation, 1 and 2: one or all of the members, in whatever order',
};
/** What a set reaches over whose last member is a range. */
export const RANGE: Difference = {
  title: 'sets that end with a range, to its beginning',
  clause: 'Level 2, Set representation, 5: all the values between the two, inclusive',
};
/** How the ends of sets differ. */
export const SETS: readonly Difference[] = [ORDER, RANGE];
