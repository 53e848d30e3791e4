import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { waitWhileBusy } from './wait-while-busy.ts';

/** Milliseconds for which SQLite itself waits: for another process to tidy up, never for a load. */
export const BUSY_TIMEOUT = 5_000;

/** Kysely's SQLite dialect over `node:sqlite`, safe among several processes. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    super({ database: toKysely(db) });
    this.#db = db;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#db);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

/** A transaction that will write waits for its turn before it begins, where it can. */
class ImmediateDriver extends SqliteDriver {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    super({ database: toKysely(db) });
    this.#db = db;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
    if (settings?.accessMode === 'read only') {
      await run('begin');
      return;
    }
    await run('pragma busy_timeout = 0');
    try {
      await waitWhileBusy(() => run('begin immediate'));
    } finally {
      await run(`pragma busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  /** A full or broken disk makes SQLite roll back by itself; to do it again would be an error that hides the cause. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#db.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** Migrations run in one such transaction, all or none. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function toKysely(db: DatabaseSync): SqliteDatabase {
  return { close: () => db.close(), prepare: (sql) => toStatement(db.prepare(sql)) };
}

function toStatement(statement: StatementSync) {
  const reader = statement.columns().length > 0;
  // What writes answers the last row's number, and full text has numbers of its own beyond what a double holds.
  statement.setReadBigInts(!reader);
  return {
    reader,
    all: (parameters: readonly unknown[]) => statement.all(...toInput(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...toInput(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...toInput(parameters)),
  };
}

/** Kysely types parameters as unknown; the tables' types let only values of SQLite through. */
function toInput(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
