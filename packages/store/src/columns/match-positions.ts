import type { Check, Columns } from './columns.ts';
import { createSourceTest } from './create-source-test.ts';
import { joinTests, testFound, testGroups } from './create-test.ts';
import type { Criteria } from './criteria.ts';
import { CHECK_STEPS, type Extent, listDated } from './list-dated.ts';
import { chooseSource, type Source } from './plan-matches.ts';
import { EVERYWHERE } from './scan-run.ts';

/** The positions that match, ascending. */
export function matchPositions(columns: Columns, criteria: Criteria, check: Check): Uint32Array {
  const source = chooseSource(columns, criteria, criteria.window);
  return listMatches(columns, criteria, source, check) as Uint32Array;
}

/** How many candidates are expected to be tested for one that matches. */
const MISSES = 4;

/** Lists matches in order, the dated ones out of a source; `undefined` if the budget does not suffice. */
export function listMatches(
  columns: Columns,
  criteria: Criteria,
  source: Source,
  check: Check,
  extent: Extent = {},
): Uint32Array | undefined {
  const shelved = criteria.undated === 'exclude' ? NONE : listShelved(columns, criteria, check, extent);
  if (criteria.undated === 'only') return shelved;
  const { limit = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY } = extent;
  const steps = Math.min(source.candidates, MISSES * limit, budget);
  const test = createSourceTest(columns, criteria, source, steps, check);
  const dated = listDated(columns, source, test, check, extent);
  if (dated === undefined || shelved.length === 0) return dated;
  const { stretch = EVERYWHERE } = extent;
  return merge(dated, shelved, stretch.backward ? -1 : 1).subarray(0, limit);
}

const NONE = new Uint32Array(0);

function listShelved(
  columns: Columns,
  { groups, found }: Criteria,
  check: Check,
  extent: Extent,
): Uint32Array {
  const { stretch: { from, to, backward } = EVERYWHERE, limit } = extent;
  const test = joinTests([testGroups(columns, groups), testFound(columns, found)]);
  const list = columns.shelf.filter((position, at) => {
    if (at % CHECK_STEPS === 0) check();
    return position >= from && position < to && (test === undefined || test(position));
  });
  return (backward ? list.toReversed() : list).subarray(0, limit);
}

/** One list of two that are in order, upward or downward. */
function merge(a: Uint32Array, b: Uint32Array, sign: 1 | -1): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let [left, right] = [0, 0];
  for (let at = 0; at < merged.length; at += 1) {
    const takesLeft =
      right === b.length || (left < a.length && ((a[left] as number) - (b[right] as number)) * sign < 0);
    merged[at] = takesLeft ? (a[left++] as number) : (b[right++] as number);
  }
  return merged;
}
