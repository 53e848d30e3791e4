import { toCivil, toDayNumber } from '@linimasa/schema';
import type { Stretch } from '../tile/stretch.ts';

/** How many events begin from one tick to the next. UTC milliseconds. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Milliseconds: parts of a day are shorter, even where clocks are put forward. */
const DAY = 23 * 3_600_000;

/**
 * Spreads what begins in stretches over the parts between `edges`, in order, which are the starts of civil days,
 * months or years of a zone, or of parts of a day. Dates are mostly known to the day, and such a day begins at
 * midnight: what a stretch holds is shared out among the days that begin in it, so that one event a day is one event
 * in every day, however stretches lie.
 */
export function spreadStretches(
  stretches: readonly Stretch[],
  edges: readonly number[],
  zone: string,
): readonly Bar[] {
  const days = createDayCount(zone);
  const parts = edges.slice(0, -1).map((from, index) => ({ from, to: edges[index + 1] ?? from }));
  const bars = parts.map((part) => ({ ...part, count: 0 }));
  const isClock = bars.every(({ from, to }) => to - from < DAY);
  let first = 0;
  for (const { from, to, count } of stretches) {
    if (count === 0) continue;
    while (first < bars.length && (bars[first]?.to ?? 0) <= from) first += 1;
    // Whatever holds no midnight belongs to the day it lies in; parts of a day take it by the clock.
    const measure = isClock || days(to) === days(from) ? (at: number) => at : days;
    const length = measure(to) - measure(from);
    for (let index = first; index < bars.length; index += 1) {
      const bar = bars[index];
      if (bar === undefined || (bar.from >= to && bar.from > from)) break;
      if (bar.to <= from || bar.from > Math.max(from, to)) continue;
      const held = measure(Math.min(bar.to, to)) - measure(Math.max(bar.from, from));
      bar.count += length > 0 ? (count * held) / length : count;
    }
  }
  return bars;
}

/** Counts the midnights of a zone before an instant, remembering those it was asked for. */
function createDayCount(zone: string): (at: number) => number {
  const known = new Map<number, number>();
  return (at) => {
    let count = known.get(at);
    if (count === undefined) {
      // A day that begins at the instant itself begins after it.
      count = toDayNumber(toCivil(at - 1, zone).civil);
      known.set(at, count);
    }
    return count;
  };
}
