import type { Window } from '@linimasa/schema';
import type { Check, Columns } from './columns.ts';
import type { Test } from './create-test.ts';
import { findForward } from './ladder.ts';
import { CHECK_STEPS } from './list-dated.ts';
import { reachWindow } from './reach-window.ts';
import { createSelection, type WeightPage } from './select-by-weight.ts';

/**
 * The heaviest positions of a run whose extents touch a window and that pass a test. Blocks that hold nothing heavier
 * than what is selected are passed over.
 */
export function scanHeaviest(
  columns: Columns,
  run: number,
  window: Window | undefined,
  test: Test | undefined,
  page: WeightPage,
  check: Check,
): Uint32Array {
  const { postings, last, weight, lastLadder, weightLadder } = columns;
  const selection = createSelection(columns, page);
  const { start, middle, end } = reachWindow(columns, run, window);
  const heavy = { ladder: weightLadder, values: weight, list: postings, floor: 0 };
  let steps = 0;
  const add = (position: number) => {
    steps += 1;
    if (steps % CHECK_STEPS === 0) check();
    if (test !== undefined && !test(position)) return;
    selection.add(position);
    heavy.floor = selection.readFloor();
  };
  for (let at = findForward(middle, end, heavy); at < end; at = findForward(at + 1, end, heavy)) {
    add(postings[at] as number);
  }
  if (window === undefined) return selection.finish();
  const lasting = { ladder: lastLadder, values: last, list: postings, floor: window.from };
  let at = findForward(start, middle, lasting, heavy);
  for (; at < middle; at = findForward(at + 1, middle, lasting, heavy)) add(postings[at] as number);
  return selection.finish();
}
