import type { Check, Columns } from './columns.ts';
import { createFullTest, type Test } from './create-test.ts';
import type { Criteria } from './criteria.ts';
import { findFirst } from './find-first.ts';
import { CHECK_STEPS } from './list-dated.ts';
import { listMatches } from './match-positions.ts';
import { chooseSource, createSourceTest, type Source } from './plan-matches.ts';
import { scanHeaviest } from './scan-heaviest.ts';
import { selectByWeight, type WeightPage } from './select-by-weight.ts';

/** The next matching positions in order of weight. */
export function pageByWeight(
  columns: Columns,
  criteria: Criteria,
  page: WeightPage,
  check: Check,
): Uint32Array {
  const source = chooseSource(columns, criteria, criteria.window);
  const [run, ...more] = source.runs;
  if (page.heaviestFirst && page.after === undefined && criteria.undated === 'exclude' && more.length === 0) {
    const test = createSourceTest(columns, criteria, source);
    if (run !== undefined) return scanHeaviest(columns, run, criteria.window, test, page, check);
  }
  const walked = walkByWeight(columns, criteria, page, source, check);
  if (walked !== undefined) return walked;
  return selectByWeight(columns, listMatches(columns, criteria, source, check) as Uint32Array, page);
}

/** A step into events in order of weight takes as long as several over events in order of start. */
const STRIDE = 16;

/** Walks all events in order of weight; gives up where it would be quicker to sort the matches. */
function walkByWeight(columns: Columns, criteria: Criteria, page: WeightPage, source: Source, check: Check) {
  const { byWeight, length, shelf } = columns;
  const { limit } = page;
  const candidates = source.candidates + (criteria.undated === 'exclude' ? 0 : shelf.length);
  const budget = candidates / STRIDE;
  if (limit * length > budget * candidates) return undefined;
  const test: Test = createFullTest(columns, criteria);
  const picked = new Uint32Array(limit);
  let [count, steps] = [0, 0];
  for (const [from, to] of listRanges(columns, page)) {
    for (let at = from; at < to; at += 1) {
      steps += 1;
      if (steps > budget) return undefined;
      if (steps % CHECK_STEPS === 0) check();
      const position = byWeight[at] as number;
      if (!test(position)) continue;
      picked[count] = position;
      count += 1;
      if (count === limit) return picked;
    }
  }
  return picked.subarray(0, count);
}

/** Places of `byWeight`, range after range, in the order of a page. */
function* listRanges({ byWeight, weight, length }: Columns, { heaviestFirst, after }: WeightPage) {
  const findWeight = (end: number, wanted: number) =>
    findFirst(0, end, (at) => (weight[byWeight[at] as number] as number) <= wanted);
  let end = length;
  if (after !== undefined) {
    const wanted = after.weight ?? 0;
    const start = findWeight(length, wanted);
    const lighter = findWeight(length, wanted - 1);
    const next = findFirst(start, lighter, (at) => (byWeight[at] as number) >= after.position);
    yield [next, heaviestFirst ? length : lighter] as const;
    end = heaviestFirst ? 0 : start;
  } else if (heaviestFirst) {
    yield [0, length] as const;
    end = 0;
  }
  while (end > 0) {
    const start = findWeight(end, weight[byWeight[end - 1] as number] as number);
    yield [start, end] as const;
    end = start;
  }
}
