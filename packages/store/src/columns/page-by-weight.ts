import type { Check, Columns } from './columns.ts';
import { createSourceTest } from './create-source-test.ts';
import { createFullTest, type Test } from './create-test.ts';
import type { Criteria } from './criteria.ts';
import { CHECK_STEPS } from './list-dated.ts';
import { listMatches } from './match-positions.ts';
import { chooseSource, type Source } from './plan-matches.ts';
import { scanHeaviest } from './scan-heaviest.ts';
import { findStart, selectByWeight, type WeightPage } from './select-by-weight.ts';

/** The next matching positions in order of weight. */
export function pageByWeight(
  columns: Columns,
  criteria: Criteria,
  page: WeightPage,
  check: Check,
): Uint32Array {
  const source = chooseSource(columns, criteria, criteria.window);
  const walked = walkByWeight(columns, criteria, page, source, check);
  if (walked !== undefined) return walked;
  const [run, ...more] = source.runs;
  if (run === undefined || more.length > 0 || !page.heaviestFirst || criteria.undated !== 'exclude') {
    return selectByWeight(columns, listMatches(columns, criteria, source, check) as Uint32Array, page);
  }
  const test = createSourceTest(columns, criteria, source, MISSES * page.limit, check);
  return scanHeaviest(columns, run, criteria.window, test, page, check);
}

/** How long a step in order of weight takes, and to find a candidate that crosses into the window, beside one in it. */
const STEP = 6;
const CROSSING = 24;
/** Of more candidates that start in the window most are passed over. */
const MANY = 4096;

/** How many candidates are expected to be tested for one of the heaviest. */
const MISSES = 16;

/** Walks all events in order of weight; gives up where it is quicker to look at the candidates one by one. */
function walkByWeight(columns: Columns, criteria: Criteria, page: WeightPage, source: Source, check: Check) {
  const { byWeight, length, shelf } = columns;
  const { limit } = page;
  const shelved = criteria.undated === 'exclude' ? 0 : shelf.length;
  const { candidates, crossing } = source;
  const budget = (Math.min(candidates - crossing, MANY) + CROSSING * crossing + shelved) / STEP;
  // If all candidates match and are no lighter than others.
  const expected = (limit * length) / (candidates + shelved);
  if (expected > budget) return undefined;
  const test: Test = createFullTest(columns, criteria);
  const picked = new Uint32Array(limit);
  let [count, steps] = [0, 0];
  for (let at = findStart(columns, page); at < length; at += 1) {
    steps += 1;
    if (steps > budget) return undefined;
    if (steps % CHECK_STEPS === 0) check();
    const position = byWeight[page.heaviestFirst ? at : length - 1 - at] as number;
    if (!test(position)) continue;
    picked[count] = position;
    count += 1;
    if (count === limit) return picked;
  }
  return picked.subarray(0, count);
}
