import type { Actor, Chronicle, Event, EventItem, Place, Source, TimelineAnswer } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import { createEditions } from './create-editions.ts';
import { digestEditions, writeEditions } from './write-editions.ts';

/**
 * Derives anew, by this version's rules, every timeline whose digest a step of the schema has cleared. What their
 * records did not know then has its default; a load of the chronicle itself brings the rest.
 */
export async function reloadTimelines(
  engine: Engine,
  tx: Transaction<Database>,
  createRevision: () => string,
): Promise<void> {
  const stale = await tx
    .selectFrom('timeline')
    .select(['id', 'answer'])
    .where('digest', '=', '')
    .orderBy('id')
    .execute();
  for (const { id, answer } of stale) {
    const editions = createEditions(await readChronicle(tx, id, answer));
    await writeEditions(engine, tx, editions, {
      digest: digestEditions(editions),
      revision: createRevision(),
    });
  }
}

/** Reads back the chronicle that step 0001 kept. */
async function readChronicle(tx: Transaction<Database>, id: string, answer: string): Promise<Chronicle> {
  const read = async <T>(table: 'source' | 'actor' | 'place'): Promise<readonly T[]> => {
    const rows = await tx
      .selectFrom(table)
      .select('record')
      .where('timeline', '=', id)
      .orderBy('id')
      .execute();
    return rows.map(({ record }) => JSON.parse(record) as T);
  };
  const { vocabulary, counts: _counts, extent: _extent, ...timeline } = JSON.parse(answer) as TimelineAnswer;
  const events = await tx
    .selectFrom('event')
    .select('item')
    .where('timeline', '=', id)
    .orderBy('id')
    .execute();
  return {
    timeline: { ...timeline, fields: {} },
    vocabulary: { ...vocabulary, attributes: {}, units: {} },
    sources: await read<Source>('source'),
    actors: (await read<Actor>('actor')).map((actor) => ({ ...actor, roles: [] })),
    places: await read<Place>('place'),
    events: events.map(({ item }) => {
      const { bounds: _bounds, sequence: _sequence, ...event } = JSON.parse(item) as EventItem;
      return { ...event, media: [], extra: {}, review: 'published' } satisfies Event;
    }),
    claims: [],
  };
}
