import type { Window } from '@linimasa/schema';
import type { Columns } from './columns.ts';
import { findFirst } from './find-first.ts';
import { findReaching, findReachingBefore } from './ladder.ts';
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
  const { postings, ladder, last } = columns;
  const { start, middle, end } = reachWindow(columns, run, window);
  const low = findFirst(start, end, (at) => (postings[at] as number) >= from);
  const high = findFirst(low, end, (at) => (postings[at] as number) >= to);
  const edge = Math.min(middle, high);
  const floor = window?.from ?? Number.NEGATIVE_INFINITY;
  const read = (at: number) => last[postings[at] as number] as number;
  if (!backward) {
    let at = findReaching(ladder, low, edge, floor, read);
    for (; at < edge; at = findReaching(ladder, at + 1, edge, floor, read)) {
      if (!visit(postings[at] as number)) return;
    }
    for (at = Math.max(low, middle); at < high; at += 1) if (!visit(postings[at] as number)) return;
    return;
  }
  for (let at = high - 1; at >= Math.max(low, middle); at -= 1) if (!visit(postings[at] as number)) return;
  let at = findReachingBefore(ladder, edge - 1, low, floor, read);
  for (; at >= low; at = findReachingBefore(ladder, at - 1, low, floor, read)) {
    if (!visit(postings[at] as number)) return;
  }
}
