import type { Columns } from './columns.ts';
import type { Place } from './criteria.ts';

/** Where a page by weight begins and how far it goes. */
export interface WeightPage {
  /** Else the lightest first; among equals, by position. */
  readonly heaviestFirst: boolean;
  readonly after?: Place | undefined;
  readonly limit: number;
}

/** The first of the positions that were added, in order of weight. */
export interface Selection {
  readonly add: (position: number) => void;
  /** Below this weight nothing is selected any more, where the heaviest come first. */
  readonly readFloor: () => number;
  readonly finish: () => Uint32Array;
}

/** Positions are below this: with a weight above it they make one number, which sorts faster than two. */
const POSITIONS = 2 ** 32;
const HEAVIEST = 1_000_000;

/** Creates an empty selection of a page. */
export function createSelection({ weight }: Columns, { heaviestFirst, after, limit }: WeightPage): Selection {
  const toKey = (heaviness: number, position: number) =>
    (heaviestFirst ? HEAVIEST - heaviness : heaviness) * POSITIONS + position;
  const first = after === undefined ? 0 : toKey(after.weight ?? 0, after.position);
  const keys = new Float64Array(2 * limit + 16);
  let [count, end] = [0, toKey(heaviestFirst ? 0 : HEAVIEST, POSITIONS)];
  return {
    add(position) {
      const key = toKey(weight[position] as number, position);
      if (key < first || key >= end) return;
      keys[count] = key;
      count += 1;
      if (count < keys.length) return;
      keys.sort();
      count = limit;
      end = keys[limit] as number;
    },
    readFloor: () => HEAVIEST - Math.floor(end / POSITIONS),
    finish: () =>
      Uint32Array.from(keys.subarray(0, count).toSorted().subarray(0, limit), (key) => key % POSITIONS),
  };
}

/** The first of some positions in order of weight. */
export function selectByWeight(columns: Columns, positions: Iterable<number>, page: WeightPage): Uint32Array {
  const selection = createSelection(columns, page);
  for (const position of positions) selection.add(position);
  return selection.finish();
}
