import { type Civil, toDayNumber } from '@linimasa/schema';
import type { LongWhen } from '@linimasa/schema/zod';
import type { Random } from './create-random.ts';

/** A made date, and the days within which it surely lies: from `from` to before `to`. */
export interface MadeDate {
  readonly when: LongWhen;
  /** Minus infinity where it has no floor, so that the event is undated. */
  readonly from: number;
  /** Infinity where it has no end. */
  readonly to: number;
}

/** A way to write a date about a day. */
export interface DateForm {
  readonly name: string;
  /** How often it is used for days since 1900, since 1500, and before. */
  readonly shares: readonly [late: number, middle: number, early: number];
  readonly write: (random: Random, day: number, civil: Civil) => MadeDate;
}

/** What zones, the widening of a day and the turn of a month may add, in days. */
const SLACK = 3;

/** A date within so many days of a day. */
export function around(edtf: string, day: number, before = SLACK, after = before): MadeDate {
  return { when: { edtf }, from: day - before, to: day + after };
}

/** A date from the first day of one year to before that of another, widened by so many years. */
export function across(edtf: string, from: number, to: number, slack = 0): MadeDate {
  return { when: { edtf }, from: startOf(from - slack) - SLACK, to: startOf(to + slack) + SLACK };
}

/** A date with more members. */
export function withMembers(date: MadeDate, members: Partial<LongWhen>): MadeDate {
  return { ...date, when: { ...date.when, ...members } };
}

function startOf(year: number): number {
  return toDayNumber({ year, month: 1, day: 1 });
}

/** How long things last, in days: most few, some for decades. */
export function drawLength(random: Random): number {
  const drawn = random.next() * random.next() * random.next();
  return 1 + Math.floor(20_000 * drawn * drawn);
}
