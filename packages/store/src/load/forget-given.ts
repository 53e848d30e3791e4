import type { Transaction } from 'kysely';
import type { Database, GivenRow } from '../tables/database.ts';
import { toKey } from './to-key.ts';

const PAGE = 500;

/** Deletes events and claims as given, and what they name. */
export async function forgetGiven(
  tx: Transaction<Database>,
  timeline: string,
  rows: readonly GivenRow[],
): Promise<void> {
  for (const [type, own] of Map.groupBy(rows, (row) => row.type))
    for (let at = 0; at < own.length; at += PAGE) {
      const ids = own.slice(at, at + PAGE).map(({ id }) => id);
      await tx
        .deleteFrom('given')
        .where('timeline', '=', timeline)
        .where('type', '=', type)
        .where('id', 'in', ids)
        .execute();
      await tx
        .deleteFrom('given_link')
        .where('timeline', '=', timeline)
        .where(
          'id',
          'in',
          ids.map((id) => toKey(type, id)),
        )
        .execute();
    }
}
