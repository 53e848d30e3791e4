import type { Actor, Chronicle, Claim, Event, Place, Source, Timeline, Vocabulary } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import type { Database, GivenType } from '../tables/database.ts';
import { digestChronicle, writeChronicle } from './load-chronicle.ts';

/** Derives anew, by this version's rules, every timeline whose digest a step of the schema has cleared. */
export async function reloadTimelines(
  engine: Engine,
  tx: Transaction<Database>,
  createStamp: () => Stamp,
): Promise<void> {
  const stale = await tx
    .selectFrom('timeline')
    .select(['id', 'head'])
    .where('digest', '=', '')
    .where('edition_of', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id, head } of stale) {
    const chronicle = await readGiven(tx, id, head ?? '');
    await writeChronicle(engine, tx, chronicle, digestChronicle(chronicle), createStamp());
  }
}

/** Reads back a chronicle as it was given. */
async function readGiven(tx: Transaction<Database>, timeline: string, head: string): Promise<Chronicle> {
  const read = async <T>(type: GivenType): Promise<readonly T[]> => {
    const rows = await tx
      .selectFrom('given')
      .select('record')
      .where('timeline', '=', timeline)
      .where('type', '=', type)
      .orderBy('number')
      .execute();
    return rows.map(({ record }) => JSON.parse(record) as T);
  };
  return {
    ...(JSON.parse(head) as { timeline: Timeline; vocabulary: Vocabulary }),
    sources: await read<Source>('source'),
    actors: await read<Actor>('actor'),
    places: await read<Place>('place'),
    events: await read<Event>('event'),
    claims: await read<Claim>('claim'),
  };
}
