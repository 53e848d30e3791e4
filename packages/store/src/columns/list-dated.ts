import type { Check, Columns } from './columns.ts';
import type { Test } from './create-test.ts';
import type { Source } from './plan-matches.ts';
import { listSet } from './position-set.ts';
import { EVERYWHERE, type Stretch, scanRun } from './scan-run.ts';
import { uniteRuns } from './unite-runs.ts';

/** How many steps are taken between two checks. */
export const CHECK_STEPS = 4096;

/** How much of a list is made: by default all of it. */
export interface Extent {
  readonly stretch?: Stretch;
  /** Matches after which it is enough. */
  readonly limit?: number;
  /** Candidates after which it is given up. */
  readonly budget?: number;
}

/**
 * Lists the candidates of a source that pass a test, in order; `undefined` if the budget does not suffice. Those of a
 * search may touch the window or not.
 */
export function listDated(
  columns: Columns,
  source: Source,
  test: Test | undefined,
  check: Check,
  { stretch = EVERYWHERE, limit = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY }: Extent = {},
): Uint32Array | undefined {
  const matches = new Uint32Array(Math.min(limit, source.candidates));
  let [count, steps] = [0, 0];
  const visit = (position: number): boolean => {
    steps += 1;
    if (steps % CHECK_STEPS === 0) check();
    if (steps > budget) return false;
    if (test === undefined || test(position)) {
      matches[count] = position;
      count += 1;
    }
    return count < limit;
  };
  const [only] = source.runs;
  if (only !== undefined && source.runs.length === 1) scanRun(columns, only, source.window, stretch, visit);
  else
    visitList(source.found ?? listSet(uniteRuns(columns, source.runs, source.window, check)), stretch, visit);
  return steps > budget ? undefined : matches.subarray(0, count);
}

function visitList(list: Uint32Array, { from, to, backward }: Stretch, visit: Test): void {
  for (const position of backward ? list.toReversed() : list) {
    if (position >= from && position < to && !visit(position)) return;
  }
}
