import { spreadInstant } from '@linimasa/schema';
import type { Columns } from './columns.ts';
import type { Place } from './criteria.ts';
import { findFirst } from './find-first.ts';

/** Where a page by weight begins and how far it goes. */
export interface WeightPage {
  /** Else the same order backward. */
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

/** How far a page is along the positions by weight, in its own direction. */
export function findStart(columns: Columns, { heaviestFirst, after }: WeightPage): number {
  if (after === undefined) return 0;
  const { byWeight, weight, earliest, length } = columns;
  const { weight: wanted = 0, earliest: start = 0, position } = after;
  const spread = spreadInstant(start);
  const rank = findFirst(0, length, (at) => {
    const other = byWeight[at] as number;
    const order =
      wanted - (weight[other] as number) ||
      spreadInstant(earliest[other] as number) - spread ||
      other - position;
    return order >= 0;
  });
  return heaviestFirst ? rank : length - rank;
}

/** Creates an empty selection of a page. */
export function createSelection(columns: Columns, page: WeightPage): Selection {
  const { byWeight, rank, weight, length } = columns;
  const { heaviestFirst, limit } = page;
  const turn = (at: number) => (heaviestFirst ? at : length - 1 - at);
  const first = findStart(columns, page);
  const kept = new Uint32Array(2 * limit + 16);
  let [count, end] = [0, length];
  return {
    add(position) {
      const at = turn(rank[position] as number);
      if (at < first || at >= end) return;
      kept[count] = at;
      count += 1;
      if (count < kept.length) return;
      kept.sort();
      count = limit;
      end = kept[limit] as number;
    },
    readFloor: () => (end === length ? 0 : (weight[byWeight[end] as number] as number)),
    finish: () =>
      kept
        .subarray(0, count)
        .toSorted()
        .subarray(0, limit)
        .map((at) => byWeight[turn(at)] as number),
  };
}

/** The first of some positions in order of weight. */
export function selectByWeight(columns: Columns, positions: Iterable<number>, page: WeightPage): Uint32Array {
  const selection = createSelection(columns, page);
  for (const position of positions) selection.add(position);
  return selection.finish();
}
