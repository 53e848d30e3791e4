import type { Window } from '@linimasa/schema';
import type { Check, Columns } from './columns.ts';
import { addPosition, createPositionSet, type PositionSet } from './position-set.ts';
import { EVERYWHERE, scanRun } from './scan-run.ts';

/** The events of several runs whose extents touch a window. */
export function uniteRuns(
  columns: Columns,
  runs: readonly number[],
  window: Window | undefined,
  check: Check,
): PositionSet {
  const set = createPositionSet(columns.length);
  for (const run of runs) {
    check();
    scanRun(columns, run, window, EVERYWHERE, (position) => {
      addPosition(set, position);
      return true;
    });
  }
  return set;
}
