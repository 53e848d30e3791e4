import { createHash } from 'node:crypto';
import type { Chronicle } from '@linimasa/schema';
import type { Engine } from '../connect/engine.ts';
import type { LoadReport } from '../store.ts';
import { TIMELINE_TABLES } from '../tables/database.ts';
import { type ChronicleRows, createRows } from './create-rows.ts';

/**
 * Puts a valid chronicle in place of what was there, all of it or nothing. Writes nothing when the rows would be
 * the ones that stand there already; those depend on this version's rules as well as on the chronicle.
 */
export async function loadChronicle(
  engine: Engine,
  chronicle: Chronicle,
  createRevision: () => string,
): Promise<LoadReport> {
  const rows = createRows(chronicle);
  const timeline = chronicle.timeline.id;
  const report = { timeline, events: rows.answer.counts.events };
  const digest = digestRows(rows);
  const find = (db: Engine['db']) =>
    db
      .selectFrom('timeline')
      .select('revision')
      .where('id', '=', timeline)
      .where('digest', '=', digest)
      .executeTakeFirst();

  const held = await find(engine.db);
  if (held !== undefined) return { ...report, ...held, changed: false };
  return engine.db.transaction().execute(async (tx) => {
    const state = { revision: createRevision(), digest, answer: JSON.stringify(rows.answer) };
    // Locks the timeline's row: of two loads of the same chronicle, the second finds it done.
    const written = await tx
      .insertInto('timeline')
      .values({ id: timeline, ...state })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(state).where('timeline.digest', '!=', digest),
      )
      .returning('revision')
      .executeTakeFirst();
    if (written === undefined)
      return { ...report, revision: (await find(tx))?.revision ?? '', changed: false };

    await tx.deleteFrom('event_text').where('timeline', '=', timeline).execute();
    for (const table of TIMELINE_TABLES.toReversed()) {
      await tx.deleteFrom(table).where('timeline', '=', timeline).execute();
    }
    for (const table of TIMELINE_TABLES) await engine.insertRows(tx, table, rows.tables[table]);
    await engine.insertTexts(tx, timeline, rows.texts);
    return { ...report, ...written, changed: true };
  });
}

/** SHA-256 over everything that would be written, row by row, in hex. */
function digestRows({ answer, tables, texts }: ChronicleRows): string {
  const hash = createHash('sha256').update(JSON.stringify(answer));
  for (const table of TIMELINE_TABLES) {
    hash.update(`\n${table}\n`);
    for (const row of tables[table]) hash.update(JSON.stringify(row));
  }
  for (const text of texts) hash.update(JSON.stringify(text));
  return hash.digest('hex');
}
