import type { ClaimItem, Dispute, EventItem } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import { listLinkTables } from './create-rows.ts';
import type { EditionTotals } from './edition-totals.ts';
import { findExtent } from './find-extent.ts';

const PAGE = 500;

/** What was taken out of an edition. */
export interface ClearedEvents extends EditionTotals {
  /** The ids of the events by number. */
  readonly events: ReadonlyMap<number, string>;
}

/** Takes events out of an edition, with all that hangs on them and on the claims about them, its columns aside. */
export async function clearEvents(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: string,
  ids: readonly string[],
): Promise<ClearedEvents> {
  const events = new Map<number, string>();
  const items: EventItem[] = [];
  const claims: ClaimItem[] = [];
  const disputes: Dispute[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = ids.slice(at, at + PAGE);
    const rows = await tx
      .deleteFrom('event')
      .where('timeline', '=', timeline)
      .where('id', 'in', page)
      .returning(['number', 'id', 'item'])
      .execute();
    for (const { number, id, item } of rows) {
      events.set(number, id);
      items.push(JSON.parse(item) as EventItem);
    }
    for (const [table, list] of [
      ['claim', claims],
      ['dispute', disputes],
    ] as const) {
      const gone = await tx
        .deleteFrom(table)
        .where('timeline', '=', timeline)
        .where('event', 'in', page)
        .returning('item')
        .execute();
      for (const { item } of gone) list.push(JSON.parse(item) as never);
    }
  }
  await engine.deleteTexts(tx, timeline, [...events.keys()]);
  const links = listLinkTables(timeline, { events: items, claims, disputes });
  for (const [table, rows] of Object.entries(links))
    for (const row of rows)
      await tx
        .deleteFrom(table as keyof typeof links)
        .where((eb) => eb.and(row as never))
        .execute();
  return {
    events,
    counts: { events: items.length, claims: claims.length, disputes: disputes.length },
    extent: findExtent(items),
  };
}
