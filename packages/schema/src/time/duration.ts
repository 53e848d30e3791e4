import { addDays, addMonths } from './civil.ts';
import { toCivil, toInstant } from './zone.ts';

/** An ISO 8601 duration: `months` holds years too, `days` weeks; `millis` is the part of the clock. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly millis: number;
}

const PATTERN =
  /^P(?=\d|T\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/** The units of a duration, greatest first. */
export const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** A unit of a duration. */
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** The counts of a duration as it is written, in the order of {@link DURATION_UNITS}; `undefined` if it is not one. */
export function splitDuration(text: string): readonly number[] | undefined {
  return PATTERN.exec(text)
    ?.slice(1)
    .map((digits) => Number(digits ?? 0));
}

/** Parses `P1Y2M3W4DT5H6M7S`, whole numbers only; `undefined` if it is not one. */
export function parseDuration(text: string): Duration | undefined {
  const counts = splitDuration(text);
  if (counts === undefined) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = counts;
  return {
    months: years * 12 + months,
    days: weeks * 7 + days,
    millis: hours * 3_600_000 + minutes * 60_000 + seconds * 1000,
  };
}

/** Moves an instant by a duration, months and days by the calendar of a zone; `sign` -1 moves back. */
export function moveInstant(
  instant: number,
  { months, days, millis }: Duration,
  sign: 1 | -1,
  zone: string,
): number {
  let moved = instant;
  if (months !== 0 || days !== 0) {
    const { civil, time } = toCivil(instant, zone);
    moved = toInstant(addDays(addMonths(civil, sign * months), sign * days), time, zone);
  }
  return moved + sign * millis;
}
