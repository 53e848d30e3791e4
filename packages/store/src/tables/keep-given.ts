import { type Kysely, sql } from 'kysely';
import type { Database, GivenRow, GivenType } from './database.ts';

/** How the steps before this one kept a record: with what was derived from it, and without what they did not know. */
interface OldRecord extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/**
 * Keeps what steps 0001 and 0002 hold as records given, each timeline's from the edition that holds most of them. What
 * their records did not know has its default; a load of the chronicle itself brings the rest.
 */
export async function keepGiven(db: Kysely<Database>): Promise<void> {
  await db.updateTable('timeline').set({ digest: '' }).execute();
  const editions = await db.selectFrom('timeline').select(['id', 'answer', 'edition_of']).execute();
  for (const { id, answer, edition_of } of editions) {
    if (edition_of !== null) continue;
    const fullest = editions.find((edition) => edition.edition_of === id)?.id ?? id;
    await db
      .updateTable('timeline')
      .set({ head: toHead(answer) })
      .where('id', '=', id)
      .execute();
    const keep = async (type: GivenType, column: 'record' | 'item', toRecord: (old: OldRecord) => object) => {
      const { rows } = await sql<{ id: string; json: string }>`select id, ${sql.ref(column)} as json
        from ${sql.table(type)} where timeline = ${fullest} order by id`.execute(db);
      for (const [number, row] of rows.entries()) {
        const record = JSON.stringify(toRecord(JSON.parse(row.json) as OldRecord));
        const given: GivenRow = { timeline: id, type, id: row.id, number, record };
        await db.insertInto('given').values(given).execute();
      }
    };
    await keep('source', 'record', (source) => source);
    await keep('actor', 'record', (actor) => ({ roles: [], ...actor }));
    await keep('place', 'record', (place) => place);
    await keep('event', 'item', toEvent);
    await keep(
      'claim',
      'item',
      ({ question: _question, contested: _contested, bounds: _bounds, ...claim }) => claim,
    );
  }
}

function toHead(answer: string): string {
  const { vocabulary, counts: _counts, extent: _extent, ...timeline } = JSON.parse(answer) as OldRecord;
  return JSON.stringify({
    timeline: { fields: {}, ...timeline },
    vocabulary: { attributes: {}, units: {}, ...(vocabulary as object) },
  });
}

/** An event that weighed something keeps its weight, whatever that came from. */
function toEvent(item: OldRecord): object {
  const { bounds: _b, sequence: _s, contested: _c, alternatives: _a, weight, importance, ...event } = item;
  return { media: [], extra: {}, review: 'published', ...event, importance: weight ?? importance };
}
