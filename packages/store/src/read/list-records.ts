import type { Actor, Page, PageQuery, Place, Source } from '@linimasa/schema';
import { splitPages } from '../tables/split-pages.ts';
import { canBeHeld, findTimeline } from './find-timeline.ts';
import { readPage } from './read-page.ts';
import type { Snapshot } from './snapshot.ts';

/** How many values one statement holds: SQLite takes some 32,000. */
export const MAX_VALUES = 10_000;

/** The kinds of records, by the name of their table. */
export interface Records {
  source: Source;
  actor: Actor;
  place: Place;
}

/**
 * One page of a timeline's records of one kind, by id; `undefined` when there is no such timeline.
 * @throws {InvalidQueryError} for a cursor of another list, or a limit out of range
 */
export async function listRecords<K extends keyof Records>(
  snapshot: Snapshot,
  kind: K,
  id: string,
  query: PageQuery,
): Promise<Page<Records[K]> | undefined> {
  if ((await findTimeline(snapshot, id)) === undefined) return undefined;
  // The three tables have one shape, which Kysely would otherwise have to prove for their union.
  const rows = snapshot.tx.selectFrom(kind as 'source').where('timeline', '=', id);
  return readPage(snapshot, rows, { order: { id: 'string' }, json: 'record', question: [id, kind] }, query);
}

/** One record of one kind; `undefined` when there is none. */
export async function findRecord<K extends keyof Records>(
  snapshot: Snapshot,
  kind: K,
  timeline: string,
  id: string,
): Promise<Records[K] | undefined> {
  if (!canBeHeld(id) || (await findTimeline(snapshot, timeline)) === undefined) return undefined;
  return (await pickRecords(snapshot, kind, timeline, [id]))[0];
}

/** The records of one kind with these ids, by id. */
export async function pickRecords<K extends keyof Records>(
  { tx }: Snapshot,
  kind: K,
  timeline: string,
  ids: Iterable<string>,
): Promise<readonly Records[K][]> {
  const wanted = [...new Set(ids)].toSorted();
  const records: Records[K][] = [];
  for (const page of splitPages(wanted, MAX_VALUES)) {
    const rows = await tx
      .selectFrom(kind as 'source')
      .select('record')
      .where('timeline', '=', timeline)
      .where('id', 'in', page)
      .orderBy('id')
      .execute();
    for (const { record } of rows) records.push(JSON.parse(record) as Records[K]);
  }
  return records;
}
