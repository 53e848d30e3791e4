import { type ClaimItem, type Dispute, type EventItem, findExtent } from '@linimasa/schema';
import { sql, type Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import { splitPages } from '../tables/split-pages.ts';
import { listLinkTables } from './create-rows.ts';
import type { EditionTotals } from './edition-totals.ts';
import type { EventPlace } from './merge-segments.ts';

/** What was taken out of an edition. */
export interface ClearedEvents extends EditionTotals {
  /** Where each event stood among those of its edition, by number. */
  readonly places: ReadonlyMap<number, EventPlace>;
}

/** Takes events out of an edition, with all that hangs on them and on the claims about them, its columns aside. */
export async function clearEvents(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: string,
  ids: readonly string[],
): Promise<ClearedEvents> {
  const places = new Map<number, EventPlace>();
  const items: EventItem[] = [];
  const claims: ClaimItem[] = [];
  const disputes: Dispute[] = [];
  for (const page of splitPages(ids)) {
    const rows = await tx
      .deleteFrom('event')
      .where('timeline', '=', timeline)
      .where('id', 'in', page)
      .returning(['number', 'item'])
      .execute();
    for (const { number, item: json } of rows) {
      const item = JSON.parse(json) as EventItem;
      places.set(number, { earliest: item.bounds.earliest, sequence: item.sequence, id: item.id });
      items.push(item);
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
  await engine.deleteTexts(tx, timeline, [...places.keys()]);
  const links = listLinkTables(timeline, { events: items, claims, disputes });
  for (const [table, rows] of Object.entries(links))
    for (const page of splitPages<Readonly<Record<string, string>>>(rows))
      await deleteRows(tx, table as keyof typeof links, page);
  return {
    places,
    counts: { events: items.length, claims: claims.length, disputes: disputes.length },
    extent: findExtent(items),
  };
}

/** Deletes rows of one timeline that are told by all that is in them, in one statement. */
async function deleteRows(
  tx: Transaction<Database>,
  table: keyof ReturnType<typeof listLinkTables>,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  const [{ timeline, ...first } = {}] = rows;
  const columns = Object.keys(first);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await tx
    .deleteFrom(table)
    .where('timeline', '=', timeline ?? '')
    .where(
      sql<boolean>`(${sql.join(columns.map((column) => sql.ref(column)))}) in (values ${sql.join(values)})`,
    )
    .execute();
}
