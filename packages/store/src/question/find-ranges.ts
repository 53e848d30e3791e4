import type { NumberRange } from '../connect/engine.ts';

/** Numbers of other events between two of an edition's are passed over where they are more than this. */
const LEAST_GAP = 256;
/** Each range is searched by itself: more of them take longer than the numbers in between. */
const MOST_RANGES = 64;

/**
 * Ranges, in order, that hold every number of a list, and few others: what is written piece by piece beside other
 * timelines has its numbers in several places.
 */
export function findRanges(numbers: Uint32Array): readonly NumberRange[] {
  let [from, to] = [Infinity, -1];
  for (const number of numbers) {
    if (number < from) from = number;
    if (number > to) to = number;
  }
  if (to < 0) return [];
  if (to - from < numbers.length + LEAST_GAP) return [[from, to]];
  const sorted = numbers.toSorted();
  const gaps: NumberRange[] = [];
  for (let at = 1; at < sorted.length; at += 1) {
    const [before, after] = [sorted[at - 1] as number, sorted[at] as number];
    if (after - before > LEAST_GAP) gaps.push([before, after]);
  }
  const widest = gaps
    .toSorted(([a, b], [c, d]) => d - c - (b - a))
    .slice(0, MOST_RANGES - 1)
    .toSorted(([a], [b]) => a - b);
  const starts = [from, ...widest.map(([, after]) => after)];
  const ends = [...widest.map(([before]) => before), to];
  return starts.map((start, at): NumberRange => [start, ends[at] as number]);
}
