import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import type { Edition } from './create-editions.ts';

/** The least number that no event of these editions has, nor any event whose number must differ from theirs. */
export async function findNextNumber(
  engine: Engine,
  tx: Transaction<Database>,
  editions: readonly Edition[],
): Promise<number> {
  let next = 1;
  for (const { id } of editions) next = Math.max(next, await engine.findNextNumber(tx, id));
  return next;
}
