import type { Window } from '@linimasa/schema';
import { type Columns, SPANNED_MARK } from './columns.ts';
import { findFirst } from './find-first.ts';
import { hitPosition } from './hit-position.ts';
import { findForward } from './ladder.ts';

/** The places of a run whose extents can touch a window: those from `middle` on start in it, those before cross its start. */
export interface Reach {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

/** Finds the places of a run that can touch a window; all of them start in no window at all. */
export function reachWindow(columns: Columns, run: number, window: Window | undefined): Reach {
  const [start, last] = [columns.runStart[run] as number, columns.runStart[run + 1] as number];
  if (window === undefined) return { start, middle: start, end: last };
  const middle = findStart(columns, start, last, window.from);
  return { start, middle, end: findStart(columns, middle, last, window.to) };
}

/** The first of some places of a run, in order, that starts at an instant or later. */
export function findStart(
  { postings, earliest }: Columns,
  from: number,
  to: number,
  instant: number,
): number {
  return findFirst(from, to, (at) => (earliest[postings[at] as number] as number) >= instant);
}

/** How many extents of a run touch a window; gaps of sets count as touched. */
export function countExtents(columns: Columns, run: number, window: Window | undefined): number {
  const { start, end } = reachWindow(columns, run, window);
  if (window === undefined) return end - start;
  const { runStart, postingsByLast, last } = columns;
  const ended = findFirst(
    start,
    runStart[run + 1] as number,
    (at) => (last[postingsByLast[at] as number] as number) >= window.from,
  );
  // What has ended before the window has started before it, too.
  return end - ended;
}

/** Visits the events whose extent touches a window of which they touch nothing, since it lies in a gap of theirs. */
export function visitGaps({ gaps }: Columns, window: Window, visit: (position: number) => void): void {
  const { from, to, position, ladder } = gaps;
  const bar = { ladder, values: to, floor: window.to };
  const end = findFirst(0, from.length, (at) => (from[at] as number) > window.from);
  for (let at = findForward(0, end, bar); at < end; at = findForward(at + 1, end, bar)) {
    visit(position[at] as number);
  }
}

/** Up to how many gaps are faster to look at than those that hold a window are to find. */
const FEW_GAPS = 1024;

/** How many events of a run touch a window. */
export function countTouching(columns: Columns, run: number, window: Window | undefined): number {
  const count = countExtents(columns, run, window);
  return window === undefined ? count : count - countGaps(columns, run, window);
}

/** How many gaps of a run hold a window: those begun by then, less those that end too early, but for those within it. */
function countGaps(columns: Columns, run: number, window: Window): number {
  const { from, to, runStart, byFrom, byTo } = columns.gaps;
  const [start, end] = [runStart[run] as number, runStart[run + 1] as number];
  const begun = findFirst(start, end, (at) => (from[byFrom[at] as number] as number) > window.from);
  const later = findFirst(begun, end, (at) => (from[byFrom[at] as number] as number) >= window.to);
  let count = 0;
  if (later - begun > FEW_GAPS) {
    visitGaps(columns, window, (position) => {
      if (isInRun(columns, run, position)) count += 1;
    });
    return count;
  }
  const early = findFirst(start, end, (at) => (to[byTo[at] as number] as number) >= window.to);
  for (let at = begun; at < later; at += 1) {
    if ((to[byFrom[at] as number] as number) < window.to) count += 1;
  }
  return count + begun - early;
}

function isInRun({ dictionary, valueStart, values }: Columns, run: number, position: number): boolean {
  if (run === dictionary) return true;
  const end = valueStart[position + 1] as number;
  for (let at = valueStart[position] as number; at < end; at += 1) if (values[at] === run) return true;
  return false;
}

/** Whether an event whose extent touches a window does so itself, and not only by what lies around a gap. */
export function isTouched(columns: Columns, position: number, window: Window): boolean {
  const isSpanned = ((columns.marks[position] as number) & SPANNED_MARK) !== 0;
  return !isSpanned || hitPosition(columns, position, window) !== undefined;
}
