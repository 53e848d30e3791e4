import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import { type Database, TIMELINE_TABLES } from '../tables/database.ts';
import type { Edition } from './create-editions.ts';

/** Writes every edition of a timeline in place of those held; answers false when they are held with this digest. */
export async function writeEditions(
  engine: Engine,
  tx: Transaction<Database>,
  editions: readonly [Edition, ...Edition[]],
  state: { readonly digest: string; readonly revision: string },
): Promise<boolean> {
  const [published, ...others] = editions;
  const toRow = ({ id, rows }: Edition) => ({ id, ...state, answer: JSON.stringify(rows.answer) });
  // Locks the timeline's row: of two loads of the same chronicle, the second finds it done.
  const { id: _id, ...columns } = toRow(published);
  const written = await tx
    .insertInto('timeline')
    .values({ ...toRow(published), edition_of: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(columns).where('timeline.digest', '!=', state.digest),
    )
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) return false;

  const held = await tx
    .selectFrom('timeline')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', published.id), eb('edition_of', '=', published.id)]))
    .execute();
  for (const { id } of held) {
    await tx.deleteFrom('event_text').where('timeline', '=', id).execute();
    for (const table of TIMELINE_TABLES.toReversed())
      await tx.deleteFrom(table).where('timeline', '=', id).execute();
  }
  await tx.deleteFrom('timeline').where('edition_of', '=', published.id).execute();
  for (const edition of others)
    await tx
      .insertInto('timeline')
      .values({ ...toRow(edition), edition_of: published.id })
      .execute();
  for (const { id, rows } of editions) {
    for (const table of TIMELINE_TABLES) await engine.insertRows(tx, table, rows.tables[table]);
    await engine.insertTexts(tx, id, rows.texts);
  }
  await engine.announceCommit(tx);
  return true;
}

/** SHA-256 over everything that would be written, row by row, in hex. */
export function digestEditions(editions: readonly Edition[]): string {
  const hash = createHash('sha256');
  for (const { rows } of editions) {
    hash.update(JSON.stringify(rows.answer));
    for (const table of TIMELINE_TABLES) {
      hash.update(`\n${table}\n`);
      for (const row of rows.tables[table]) hash.update(JSON.stringify(row));
    }
    for (const text of rows.texts) hash.update(JSON.stringify(text));
  }
  return hash.digest('hex');
}
