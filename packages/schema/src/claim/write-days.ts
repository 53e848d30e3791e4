import type { Bounds } from '../time/bounds.ts';
import { MAX_INSTANT, MIN_INSTANT } from '../time/bounds.ts';
import { toCivil } from '../time/zone.ts';

/**
 * Writes when something was to the day: `2024-06-19`, or the days between which it lies, such as
 * `[2024-06-18..2024-06-19]` or `[..2024-06-19]`; never narrower than the bounds. `undefined` where they say nothing,
 * or lie outside the years 0 to 9999.
 */
export function writeDays(
  { earliest, latest }: Pick<Bounds, 'earliest' | 'latest'>,
  zone: string,
): string | undefined {
  const from = writeDay(earliest, zone);
  const to = writeDay(Math.max(earliest, latest - 1), zone);
  if (from === undefined && to === undefined) return undefined;
  return from === to ? from : `[${from ?? ''}..${to ?? ''}]`;
}

/** Writes the civil day of an instant; `undefined` outside the years 0 to 9999. */
export function writeDay(instant: number, zone: string): string | undefined {
  if (instant <= MIN_INSTANT || instant >= MAX_INSTANT - 1) return undefined;
  const { year, month, day } = toCivil(instant, zone).civil;
  if (year < 0 || year > 9999) return undefined;
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
