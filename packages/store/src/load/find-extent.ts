import type { EventItem, Window } from '@linimasa/schema';

/** From the first earliest to the last known end of the dated events; open and unknown ends do not stretch it. */
export function findExtent(items: readonly Pick<EventItem, 'bounds'>[]): Window | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const { bounds } of items) {
    if (bounds.undated) continue;
    from = Math.min(from, bounds.earliest);
    to = Math.max(to, bounds.end === 'known' ? bounds.latest : bounds.startBefore);
  }
  return from <= to ? { from, to } : undefined;
}
