import type { Page, PageQuery } from '@linimasa/schema';
import { type SelectQueryBuilder, sql } from 'kysely';
import { type CursorKey, parseCursor, stringifyCursor } from '../question/cursor.ts';
import { readLimit } from '../question/read-limit.ts';
import type { Database } from '../tables/database.ts';
import { countRows } from './count-rows.ts';
import type { Snapshot } from './snapshot.ts';

/** The columns that a list runs upward by, most significant first; the last tells every row from every other. */
export type ListOrder = Readonly<Record<string, 'number' | 'string'>>;

/**
 * One page of rows, each read from a column of JSON.
 * @param rows the rows of the whole list, without columns, order or limit
 * @param question everything that decides which rows come and in what order, but not how many to a page
 * @throws {InvalidQueryError} for a cursor of another list, or a limit out of range
 */
export async function readPage<Item>(
  snapshot: Snapshot,
  rows: SelectQueryBuilder<Database, 'claim' | 'dispute' | 'source', object>,
  { order, json, question }: { order: ListOrder; json: 'item' | 'record'; question: unknown },
  query: PageQuery,
): Promise<Page<Item>> {
  const limit = readLimit(query.limit);
  const columns = Object.keys(order);
  const refs = columns.map((column) => sql.ref(column));
  let list = rows.select([
    sql<string>`${sql.ref(json)}`.as('json'),
    ...refs.map((ref, index) => sql<number | string>`${ref}`.as(`key${index}`)),
  ]);
  for (const ref of refs) list = list.orderBy(ref);
  if (query.cursor !== undefined) {
    const key = parseCursor(question, Object.values(order), query.cursor);
    list = list.where(sql<boolean>`(${sql.join(refs)}) > (${sql.join(key)})`);
  }
  const found = (await list.limit(limit + 1).execute()) as unknown as readonly Row[];
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ json: text }) => JSON.parse(text) as Item),
    matched: await countRows(snapshot, rows),
    ...(last === undefined
      ? {}
      : { next: stringifyCursor(question, columns.map((_, index) => last[`key${index}`]) as CursorKey) }),
  };
}

interface Row {
  readonly json: string;
  readonly [key: `key${number}`]: number | string;
}
