import { MAX_INSTANT, MIN_INSTANT } from './bounds.ts';
import { addDays, addMonths, type Civil, DAY, toDayNumber } from './civil.ts';
import type { Duration } from './duration.ts';
import { toCivil, toInstant } from './zone.ts';

/**
 * "x is not before f(y)", for a growing f, as what it does to limits. Either function gives the tightest limit there is,
 * and what is not limited stays so: MIN as the least, the last millisecond before MAX as the greatest.
 */
export interface Step {
  /** The least x, where y is not before `instant`. */
  readonly raise: (instant: number) => number;
  /** The greatest y, where x is not after `instant`. */
  readonly lower: (instant: number) => number;
}

/** "x is not before y". */
export const SAME: Step = { raise: (instant) => instant, lower: (instant) => instant };

/** The last instant there is. */
export const LAST_INSTANT = MAX_INSTANT - 1;

/** A duration to move by, 1 on and -1 back. */
export interface Shift {
  readonly duration: Duration;
  readonly sign: 1 | -1;
}

/** "x is not before y moved by these", one after the other, months and days by the calendar of a zone. */
export function toFloor(shifts: readonly Shift[], zone: string): Step {
  return {
    raise: (instant) => shifts.reduce((moved, shift) => move(moved, shift, zone, 'first'), instant),
    lower: (instant) => shifts.reduceRight((moved, shift) => moveBack(moved, shift, zone, 'last'), instant),
  };
}

/** "y moved by these is not before x": y the first of the two, x the second. */
export function toCeiling(shifts: readonly Shift[], zone: string): Step {
  return {
    raise: (instant) => shifts.reduceRight((moved, shift) => moveBack(moved, shift, zone, 'first'), instant),
    lower: (instant) => shifts.reduce((moved, shift) => move(moved, shift, zone, 'last'), instant),
  };
}

/**
 * Where an instant comes to lie at the earliest, if it may be later (`first`); at the latest, if it may be earlier
 * (`last`). These differ from where it lies itself: 31 January and 29 January both become 28 February after a month.
 */
function move(instant: number, shift: Shift, zone: string, which: 'first' | 'last'): number {
  if (isUnlimited(instant)) return instant;
  const { duration, sign } = shift;
  const clock = sign * duration.millis;
  if (isClockOnly(duration)) return clamp(instant + clock);
  const { civil, time } = toCivil(instant, zone);
  const day = moveDay(civil, shift);
  const neighbour = moveDay(addDays(civil, which === 'first' ? 1 : -1), shift);
  const shared = toDayNumber(day) === toDayNumber(neighbour);
  return clamp(toEdge(day, shared ? undefined : time, zone, which) + clock);
}

/** The least instant that comes to lie not before this one (`first`); the greatest that comes to lie not after (`last`). */
function moveBack(instant: number, shift: Shift, zone: string, which: 'first' | 'last'): number {
  if (isUnlimited(instant)) return instant;
  const { duration, sign } = shift;
  const target = instant - sign * duration.millis;
  if (isClockOnly(duration)) return clamp(target);
  const { civil, time } = toCivil(target, zone);
  const number = toDayNumber(civil);
  const step = which === 'first' ? 1 : -1;
  const lands = (day: Civil) => step * (toDayNumber(moveDay(day, shift)) - number);
  // Months of different lengths put the guess out by at most three days.
  let day = addDays(addMonths(addDays(civil, -sign * duration.days), -sign * duration.months), -4 * step);
  while (lands(day) < 0) day = addDays(day, step);
  return clamp(toEdge(day, lands(day) === 0 ? time : undefined, zone, which));
}

/** The instant of a reading, or of the first or last reading of the day. */
function toEdge(day: Civil, time: number | undefined, zone: string, which: 'first' | 'last'): number {
  if (time !== undefined) return toInstant(day, time, zone, which);
  return which === 'first' ? toInstant(day, 0, zone) : toInstant(addDays(day, 1), 0, zone) - 1;
}

function moveDay(day: Civil, { duration, sign }: Shift): Civil {
  return addDays(addMonths(day, sign * duration.months), sign * duration.days);
}

function isClockOnly({ months, days }: Duration): boolean {
  return months === 0 && days === 0;
}

function isUnlimited(instant: number): boolean {
  return instant === MIN_INSTANT || instant >= LAST_INSTANT;
}

/** Nothing that is limited becomes unlimited by being moved, and toCivil needs a day of air. */
function clamp(instant: number): number {
  return Math.min(Math.max(instant, MIN_INSTANT + DAY), LAST_INSTANT - DAY);
}
