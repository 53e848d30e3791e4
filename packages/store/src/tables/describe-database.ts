import type { Engine } from '../connect/engine.ts';
import type { DatabaseStatus } from '../store.ts';

/** Says where the database is, which schema it has and how large it is. */
export async function describeDatabase(engine: Engine): Promise<DatabaseStatus> {
  const { name } = await engine.db
    .selectFrom('migration')
    .select('name')
    .orderBy('name', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { engine: engine.name, place: engine.place, schema: name, bytes: await engine.measure() };
}
