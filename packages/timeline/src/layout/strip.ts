import type { Window } from '@linimasa/schema';

/**
 * The stretch of time over which everything is laid out for a window, some of its lengths before and after it: what
 * stands in it stands at shares of it, so that a movement moves the whole and touches nothing within. The one `before`
 * serves on as long as it reaches far enough and is not too long to draw.
 */
export function toStrip({ from, to }: Window, before?: Window): Window {
  const length = to - from;
  const reaches = before !== undefined && before.from <= from - length && before.to >= to + length;
  if (reaches && before.to - before.from <= LONGEST * length) return before;
  const unit = 2 ** Math.ceil(Math.log2(Math.max(1, length)));
  return { from: (Math.floor(from / unit) - 2) * unit, to: (Math.ceil(to / unit) + 2) * unit };
}

/** In lengths of a window. */
const LONGEST = 40;

/** Where an instant stands in a strip, in percent of it. */
export function toShare(at: number, { from, to }: Window): string {
  return `${((100 * (at - from)) / (to - from)).toFixed(5)}%`;
}

/** Cuts a stretch to what lies within another. */
export function cutTo(stretch: Window, { from, to }: Window): Window {
  return {
    from: Math.min(Math.max(stretch.from, from), to),
    to: Math.min(Math.max(stretch.to, from), to),
  };
}
