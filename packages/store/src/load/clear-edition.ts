import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import { type Database, EDITION_TABLES } from '../tables/database.ts';

/** Removes every row of an edition but its own. */
export async function clearEdition(
  engine: Engine,
  tx: Transaction<Database>,
  edition: string,
): Promise<void> {
  await engine.deleteTexts(tx, edition);
  for (const table of EDITION_TABLES) await tx.deleteFrom(table).where('timeline', '=', edition).execute();
}
