import type { Window } from '@linimasa/schema';
import type { Columns } from './columns.ts';
import { findFirst } from './find-first.ts';
import { findBackward, findForward } from './ladder.ts';
import { reachWindow } from './reach-window.ts';

/** Which positions are asked for, and from which end on. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly backward: boolean;
}

/** Everywhere, from the first position on. */
export const EVERYWHERE: Stretch = { from: 0, to: Number.POSITIVE_INFINITY, backward: false };

/**
 * Visits the positions of a run whose extents touch a window, one after the other, until a visit says `false`.
 * What does not touch is passed over in blocks.
 */
export function scanRun(
  columns: Columns,
  run: number,
  window: Window | undefined,
  { from, to, backward }: Stretch,
  visit: (position: number) => boolean,
): void {
  const { postings, lastLadder, last } = columns;
  const { start, middle, end } = reachWindow(columns, run, window);
  const low = findFirst(start, end, (at) => (postings[at] as number) >= from);
  const high = findFirst(low, end, (at) => (postings[at] as number) >= to);
  const edge = Math.min(middle, high);
  const floor = window?.from ?? Number.NEGATIVE_INFINITY;
  const bar = { ladder: lastLadder, values: last, list: postings, floor };
  if (!backward) {
    let at = findForward(low, edge, bar);
    for (; at < edge; at = findForward(at + 1, edge, bar)) {
      if (!visit(postings[at] as number)) return;
    }
    for (at = Math.max(low, middle); at < high; at += 1) if (!visit(postings[at] as number)) return;
    return;
  }
  for (let at = high - 1; at >= Math.max(low, middle); at -= 1) if (!visit(postings[at] as number)) return;
  let at = findBackward(edge - 1, low, bar);
  for (; at >= low; at = findBackward(at - 1, low, bar)) {
    if (!visit(postings[at] as number)) return;
  }
}
