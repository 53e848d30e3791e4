import type { Columns } from './columns.ts';
import type { Place } from './criteria.ts';

/** Where a page by weight begins and how far it goes. */
export interface WeightPage {
  /** Else the lightest first; among equals, by position. */
  readonly heaviestFirst: boolean;
  readonly after?: Place | undefined;
  readonly limit: number;
}

/** Positions are below this: with a weight above it they make one number, which sorts faster than two. */
const POSITIONS = 2 ** 32;
const HEAVIEST = 1_000_000;

/** The first of some positions in order of weight. */
export function selectByWeight(
  { weight }: Columns,
  positions: Iterable<number>,
  { heaviestFirst, after, limit }: WeightPage,
): Uint32Array {
  const toKey = (heaviness: number, position: number) =>
    (heaviestFirst ? HEAVIEST - heaviness : heaviness) * POSITIONS + position;
  const floor = after === undefined ? 0 : toKey(after.weight ?? 0, after.position);
  const keys = new Float64Array(2 * limit + 512);
  let [count, ceiling] = [0, Number.POSITIVE_INFINITY];
  for (const position of positions) {
    const key = toKey(weight[position] as number, position);
    if (key < floor || key >= ceiling) continue;
    keys[count] = key;
    count += 1;
    if (count < keys.length) continue;
    keys.sort();
    count = limit;
    ceiling = keys[limit] as number;
  }
  return Uint32Array.from(keys.subarray(0, count).sort().subarray(0, limit), (key) => key % POSITIONS);
}
