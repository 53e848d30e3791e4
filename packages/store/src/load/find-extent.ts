import { type EventItem, MAX_INSTANT, type Window } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/database.ts';

/** How far dated events reach; of none, from the end of time to its beginning. */
export type Extent = Window;

/** The extent of no event. */
export const NO_EXTENT: Extent = { from: Infinity, to: -Infinity };

/**
 * From the first earliest to the last known end of the dated events. Open and unknown ends do not stretch it, nor does an
 * event of which only a floor is known.
 */
export function findExtent(items: readonly Pick<EventItem, 'bounds'>[]): Extent {
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
export function joinExtents(one: Extent, other: Extent): Extent {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

const PAGE = 1_000;

/** The extent of all events that an edition holds. */
export async function readExtent(tx: Transaction<Database>, timeline: string): Promise<Extent> {
  let extent = NO_EXTENT;
  let last = -1;
  for (;;) {
    const rows = await tx
      .selectFrom('event')
      .select(['number', 'item'])
      .where('timeline', '=', timeline)
      .where('number', '>', last)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    extent = joinExtents(extent, findExtent(rows.map(({ item }) => JSON.parse(item) as EventItem)));
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return extent;
    last = end.number;
  }
}
