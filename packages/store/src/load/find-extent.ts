import { type EventItem, MAX_INSTANT, type Window } from '@linimasa/schema';

/**
 * From the first earliest to the last known end of the dated events. Open and unknown ends do not stretch it, nor does an
 * event of which only a floor is known.
 */
export function findExtent(items: readonly Pick<EventItem, 'bounds'>[]): Window | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const { bounds } of items) {
    if (bounds.undated) continue;
    from = Math.min(from, bounds.earliest);
    const end = bounds.end === 'known' ? bounds.latest : bounds.startBefore;
    to = Math.max(to, end < MAX_INSTANT ? end : bounds.earliest);
  }
  return from <= to ? { from, to } : undefined;
}
