import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';

/** One state of the database to read from, and the engine that reads. */
export interface Snapshot {
  readonly tx: Transaction<Database>;
  readonly engine: Engine;
}
