import { MAX_INSTANT, MIN_INSTANT, type Precision, type Span } from './bounds.ts';
import { moveInstant } from './duration.ts';

/** The units that a stretch of time can fit into, finest first, as durations. */
const UNITS: readonly (readonly [unit: Precision, months: number, days: number, millis: number])[] = [
  ['second', 0, 0, 1000],
  ['minute', 0, 0, 60_000],
  ['day', 0, 1, 0],
  ['month', 1, 0, 0],
  ['season', 3, 0, 0],
  ['year', 12, 0, 0],
  ['decade', 120, 0, 0],
  ['century', 1200, 0, 0],
  ['millennium', 12_000, 0, 0],
];

/**
 * How well a date is known that states none: the finest unit as long as its possible extent, by the calendar of a zone.
 */
export function toExtentPrecision({ earliest, latest }: Span, zone: string): Precision {
  if (earliest === MIN_INSTANT || latest === MAX_INSTANT) return 'unknown';
  const fit = UNITS.find(
    ([, months, days, millis]) => moveInstant(earliest, { months, days, millis }, 1, zone) >= latest,
  );
  return fit?.[0] ?? 'unknown';
}
