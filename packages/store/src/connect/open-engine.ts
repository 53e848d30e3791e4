import { UnusableDatabaseError } from '../store.ts';
import { migrate } from '../tables/migrate.ts';
import type { Engine } from './engine.ts';

/** Where a store keeps its timelines: in a folder's SQLite file, or on a PostgreSQL server. */
export type StoreOptions = { readonly folder: string } | { readonly url: string };

/**
 * Connects to a database and brings it to this version's schema.
 * @throws {UnusableDatabaseError} for a database that cannot be used, which is left as it is
 */
export async function openEngine(options: StoreOptions): Promise<Engine> {
  const engine = await connect(options);
  try {
    await migrate(engine);
    return engine;
  } catch (error) {
    // What stands in the way of opening matters more than what stands in the way of closing.
    await engine.db.destroy().catch(() => {});
    if (error instanceof UnusableDatabaseError) throw error;
    throw new UnusableDatabaseError(engine.explainError(error), { cause: error });
  }
}

/** Loads the one engine that is asked for: the other would cost every start its import. */
async function connect(options: StoreOptions): Promise<Engine> {
  if ('url' in options) {
    const { connectPostgresql } = await import('./postgresql.ts');
    return connectPostgresql(options.url);
  }
  const { connectSqlite } = await import('./sqlite.ts');
  return connectSqlite(options.folder);
}
