import type { Check, Columns } from './columns.ts';
import { createFullTest } from './create-test.ts';
import type { Criteria } from './criteria.ts';
import { findFirst } from './find-first.ts';
import { CHECK_STEPS } from './list-dated.ts';
import { listMatches } from './match-positions.ts';
import { chooseSource, findPlainRun } from './plan-matches.ts';
import { countTouching } from './reach-window.ts';
import { selectByWeight, type WeightPage } from './select-by-weight.ts';

/** The next matching positions in order of weight: by walking all events in that order, or by sorting the matches. */
export function pageByWeight(
  columns: Columns,
  criteria: Criteria,
  page: WeightPage,
  check: Check,
): Uint32Array {
  return walkByWeight(columns, criteria, page, check) ?? sortByWeight(columns, criteria, page, check);
}

/** Gives up where it takes more than a step for four candidates: by then it would be quicker to sort them. */
function walkByWeight(columns: Columns, criteria: Criteria, page: WeightPage, check: Check) {
  const { byWeight, length } = columns;
  const { limit } = page;
  const candidates = countCandidates(columns, criteria);
  const budget = candidates / 4;
  if (limit * length > budget * candidates) return undefined;
  const test = createFullTest(columns, criteria);
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

function countCandidates(columns: Columns, criteria: Criteria): number {
  const shelved = criteria.undated === 'exclude' ? 0 : columns.shelf.length;
  if (criteria.undated === 'only') return shelved;
  const run = findPlainRun(columns, criteria);
  if (run !== undefined) return shelved + countTouching(columns, run, criteria.window);
  return shelved + chooseSource(columns, criteria, criteria.window).candidates;
}

function sortByWeight(columns: Columns, criteria: Criteria, page: WeightPage, check: Check): Uint32Array {
  const source = chooseSource(columns, criteria, criteria.window);
  const matches = listMatches(columns, criteria, source, check) as Uint32Array;
  return selectByWeight(columns, matches, page);
}
