import { MAX_INSTANT, MIN_INSTANT, type Window } from '@linimasa/schema';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A window with some air at both ends: a share of its length, but no less than so many milliseconds. */
export function growWindow({ from, to }: Window, share = 0.04, least = DAY): Window {
  const air = Math.max((to - from) * share, least);
  return { from: from - air, to: to + air };
}

/** Zooms about an instant, the middle unless told; a factor above 1 shows more. */
export function zoomWindow({ from, to }: Window, factor: number, about = (from + to) / 2): Window {
  return { from: about - (about - from) * factor, to: about + (to - about) * factor };
}

/** Moves by a share of the window's own length; above 0 is later. */
export function panWindow({ from, to }: Window, share: number): Window {
  const step = (to - from) * share;
  return { from: from + step, to: to + step };
}

/** The window that shows an extent closely, and in any case closer than `shown`. */
export function toWindowAround(extent: Window, shown: Window): Window {
  const close = growWindow(extent, 0.3);
  const most = (shown.to - shown.from) / 2;
  if (close.to - close.from <= most) return close;
  const middle = (Math.max(extent.from, shown.from) + Math.min(extent.to, shown.to)) / 2;
  return { from: middle - most / 2, to: middle + most / 2 };
}

/** How far a reader of these events can go: somewhat beyond them and beyond what is shown, to ten minutes close. */
export function toLimits(all: Window | undefined, shown: Window) {
  const from = Math.min(all?.from ?? shown.from, shown.from);
  const to = Math.max(all?.to ?? shown.to, shown.to);
  const { from: min, to: max } = growWindow({ from, to }, 0.1);
  return {
    from: Math.max(min, MIN_INSTANT),
    to: Math.min(max, MAX_INSTANT),
    shortest: 10 * MINUTE,
    longest: max - min,
  };
}

/** Whether two windows look the same: their ends differ by less than a pixel would show. */
export function isSameWindow(a: Window, b: Window): boolean {
  const slack = (b.to - b.from) / 10_000;
  return Math.abs(a.from - b.from) <= slack && Math.abs(a.to - b.to) <= slack;
}

/** The window that holds both, as far as they are there. */
export function joinWindows(a: Window | undefined, b: Window | undefined): Window | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
