import type { Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { createStamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { reloadTimelines } from '../load/reload-timelines.ts';
import { UnusableDatabaseError } from '../store.ts';
import type { Database } from './database.ts';
import { createMigrations } from './migrations.ts';

/**
 * Brings the database to this version's schema, and what it holds to this version's rules; several processes may do so
 * at once. Asks one question and no more when it is there already.
 * @throws {UnusableDatabaseError} for the schema of a newer version or of another program, which is left as it is
 */
export async function migrate(engine: Engine): Promise<void> {
  if (await isCurrent(engine)) return;
  await engine.db.transaction().execute(async (tx) => {
    await engine.lockSchema(tx);
    const migrator = createMigrator(engine, tx);
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    await reloadTimelines(engine, tx, createStamp);
  });
}

/** What takes a database from step to step, within a transaction. */
export function createMigrator(engine: Engine, tx: Transaction<Database>): Migrator {
  return new Migrator({
    db: tx,
    provider: { getMigrations: async () => createMigrations(engine) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    ...(engine.schema === undefined ? {} : { migrationTableSchema: engine.schema }),
  });
}

/**
 * Whether the database has this version's schema; false when it has an older one or none.
 * @throws {UnusableDatabaseError} as {@link migrate} does
 */
export async function isCurrent(engine: Engine): Promise<boolean> {
  const tables = await engine.db.introspection.getTables({ withInternalKyselyTables: true });
  const ours = tables.filter((table) => engine.schema === undefined || table.schema === engine.schema);
  if (!ours.some(({ name }) => name === 'migration')) {
    if (ours.length === 0) return false;
    throw new UnusableDatabaseError(
      'Cannot use the database: tables of another program stand where ours would go',
    );
  }
  const known = Object.keys(createMigrations(engine));
  const done = await engine.db.selectFrom('migration').select('name').execute();
  if (done.some(({ name }) => !known.includes(name))) {
    throw new UnusableDatabaseError('Cannot use the database: a newer version of Linimasa has written it');
  }
  return done.length === known.length;
}
