import type { Transaction } from 'kysely';
import type { Database, GivenRow } from '../tables/database.ts';
import { splitPages } from '../tables/split-pages.ts';
import { toKey } from './to-key.ts';

/** Deletes events and claims as given, and what they name. */
export async function forgetGiven(
  tx: Transaction<Database>,
  timeline: string,
  rows: readonly GivenRow[],
): Promise<void> {
  for (const [type, own] of Map.groupBy(rows, (row) => row.type))
    for (const page of splitPages(own)) {
      const ids = page.map(({ id }) => id);
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
