import { MAX_INSTANT, type Window } from '../time/bounds.ts';
import type { EventItem } from './answer.ts';

/** The extent of no event: from the end of time to its beginning. */
export const NO_EXTENT: Window = { from: Infinity, to: -Infinity };

/**
 * From the first earliest to the last known end of the dated events. Open and unknown ends do not stretch it, nor does an
 * event of which only a floor is known.
 */
export function findExtent(items: readonly Pick<EventItem, 'bounds'>[]): Window {
  let { from, to } = NO_EXTENT;
  for (const { bounds } of items) {
    if (bounds.undated) continue;
    from = Math.min(from, bounds.earliest);
    const end = bounds.end === 'known' ? bounds.latest : bounds.startBefore;
    to = Math.max(to, end < MAX_INSTANT ? end : bounds.earliest);
  }
  return { from, to };
}

/** The extent of the events of both. */
export function joinExtents(one: Window, other: Window): Window {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}
