import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../connect/engine.ts';
import { createChronicleTables } from './create-chronicle-tables.ts';
import { createClaimTables } from './create-claim-tables.ts';
import { createColumnTables } from './create-column-tables.ts';
import type { Database } from './database.ts';

/** Every step of the schema by name, oldest first. A step that has been released never changes. */
export function createMigrations(engine: Engine): Record<string, Migration> {
  return {
    '0001-chronicle': { up: (db: Kysely<Database>) => createChronicleTables(db, engine) },
    '0002-claims': { up: (db: Kysely<Database>) => createClaimTables(db, engine) },
    '0003-columns': { up: (db: Kysely<Database>) => createColumnTables(db, engine) },
  };
}
