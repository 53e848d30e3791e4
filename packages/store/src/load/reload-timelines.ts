import type { Transaction } from 'kysely';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import { deriveAnew } from './derive-anew.ts';

/** Derives anew, by this version's rules, every timeline whose digest a step of the schema has cleared. */
export async function reloadTimelines(
  engine: Engine,
  tx: Transaction<Database>,
  createStamp: () => Stamp,
): Promise<void> {
  const stale = await tx
    .selectFrom('timeline')
    .select('id')
    .where('digest', '=', '')
    .where('edition_of', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of stale) await deriveAnew(engine, tx, id, { createStamp, kind: 'load' });
}
