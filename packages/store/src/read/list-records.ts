import type { Actor, Page, PageQuery, Place, Source } from '@linimasa/schema';
import { parseCursor, stringifyCursor } from '../question/cursor.ts';
import { readLimit } from '../question/read-limit.ts';
import { countRows } from './count-rows.ts';
import { findTimeline } from './find-timeline.ts';
import type { Snapshot } from './snapshot.ts';

/** SQLite takes some 32,000 values in one statement. */
const MAX_VALUES = 10_000;

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
  const limit = readLimit(query.limit);
  const question = [id, kind];
  // The three tables have one shape, which Kysely would otherwise have to prove for their union.
  const all = snapshot.tx.selectFrom(kind as 'source').where('timeline', '=', id);
  let rows = all
    .select(['id', 'record'])
    .orderBy('id')
    .limit(limit + 1);
  if (query.cursor !== undefined) {
    rows = rows.where('id', '>', String(parseCursor(question, ['string'], query.cursor)[0]));
  }
  const found = await rows.execute();
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ record }) => JSON.parse(record) as Records[K]),
    matched: await countRows(snapshot, all),
    ...(last === undefined ? {} : { next: stringifyCursor(question, [last.id]) }),
  };
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
  for (let at = 0; at < wanted.length; at += MAX_VALUES) {
    const rows = await tx
      .selectFrom(kind as 'source')
      .select('record')
      .where('timeline', '=', timeline)
      .where('id', 'in', wanted.slice(at, at + MAX_VALUES))
      .orderBy('id')
      .execute();
    for (const { record } of rows) records.push(JSON.parse(record) as Records[K]);
  }
  return records;
}
