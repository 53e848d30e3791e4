import type { Matched } from '@linimasa/schema';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../tables/database.ts';
import type { Snapshot } from './snapshot.ts';

const MAX_COUNT = 10_000;

/** Counts the rows of a selection, up to 10,000 exactly. */
export async function countRows<T extends keyof Database>(
  { tx }: Snapshot,
  rows: SelectQueryBuilder<Database, T, object>,
): Promise<Matched> {
  const some = rows.select(sql.lit(1).as('one')).limit(MAX_COUNT + 1);
  const { count } = await tx
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, MAX_COUNT), exact: count <= MAX_COUNT };
}
