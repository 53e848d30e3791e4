import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SearchTerm } from '@linimasa/schema';
import { Kysely, sql } from 'kysely';
import type { Database } from '../tables/database.ts';
import { TEXT_FIELDS } from '../words/index-event.ts';
import { backupSqlite } from './backup-sqlite.ts';
import type { Deadline } from './deadline.ts';
import type { Engine, SoughtTerm } from './engine.ts';
import { SQLITE_PACKER } from './pack-for-sqlite.ts';
import type { PackedRows } from './packed-rows.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import {
  explainSqliteError,
  isSqliteUnusable,
  openSqliteFile,
  openSqliteReader,
  toSqlitePath,
} from './sqlite-file.ts';
import { watchSqlite } from './watch-sqlite.ts';

/**
 * Opens the SQLite database of a data folder.
 * @throws {UnusableDatabaseError}
 */
export async function connectSqlite(folder: string): Promise<Engine> {
  return toEngine(toSqlitePath(folder), await openSqliteFile(folder));
}

/** Opens a database that {@link connectSqlite} has opened before, to read only. */
export function connectSqliteReader(folder: string): Engine {
  const path = toSqlitePath(folder);
  return toEngine(path, openSqliteReader(path));
}

function toEngine(path: string, file: DatabaseSync): Engine {
  let deadline: Deadline | undefined;
  // A running statement cannot be stopped from outside: it has to ask.
  file.function('within_deadline', { deterministic: false }, () => {
    deadline?.check();
    return 1;
  });
  /** Prepares what writes: it answers the last row's number, and full text has numbers beyond what a double holds. */
  const prepareWrite = (statement: string): StatementSync => {
    const prepared = file.prepare(statement);
    prepared.setReadBigInts(true);
    return prepared;
  };
  const inserts = new Map<string, StatementSync>();
  /** The transaction has the only connection: what is run on it directly is part of it. */
  const insertPacked = ({ table, columns, data }: PackedRows) => {
    const statement = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
    const insert = inserts.get(statement) ?? prepareWrite(statement);
    inserts.set(statement, insert);
    for (let at = 0; at < data.length; at += columns.length)
      insert.run(...(data.slice(at, at + columns.length) as SQLInputValue[]));
  };
  return {
    name: 'sqlite',
    db: new Kysely<Database>({ dialect: new NodeSqliteDialect(file) }),
    place: resolve(path),
    text: sql`text`,
    bytes: sql`blob`,

    openReader: () => toEngine(path, openSqliteReader(path)),

    // A transaction that may write is alone from its beginning.
    async lockSchema() {},

    // A number is its row's own key: nothing to look up, and no second tree to keep.
    keyByNumber: (table) => table.addColumn('number', 'integer', (column) => column.primaryKey()),

    async createTextTable(db) {
      // Words come split and folded by us: this tokenizer only parts them at spaces.
      await sql`create virtual table event_text using fts5(${sql.raw(TEXT_FIELDS.join(', '))},
        content = '', contentless_delete = 1, tokenize = "ascii tokenchars '~'")`.execute(db);
    },

    async dropTextTables(db) {
      await sql`drop table if exists event_text`.execute(db);
      await sql`drop table if exists event_text_index`.execute(db);
    },

    async findNextNumber(tx) {
      const { last } = await tx
        .selectFrom('event')
        .select(({ fn }) => fn.max('number').as('last'))
        .executeTakeFirstOrThrow();
      return (last ?? 0) + 1;
    },

    async insertRows(_tx, table, rows) {
      for (const packed of SQLITE_PACKER.packRows(table, rows)) insertPacked(packed);
    },
    insertPacked: async (_tx, rows) => insertPacked(rows),

    async deleteTexts(tx, timeline, numbers) {
      if (numbers === undefined)
        await sql`delete from event_text where rowid in
          (select number from event where timeline = ${timeline})`.execute(tx);
      const remove = prepareWrite('delete from event_text where rowid = ?');
      for (const number of numbers ?? []) remove.run(number);
    },

    async numbersHolding(tx, { ranges }, terms) {
      const match = terms.map(stringifySought).join(' AND ');
      // One row of all: a row each would take several times as long. So would asking at every event.
      const { rows } = await sql<{
        numbers: string;
      }>`select json_group_array(event_text.rowid) as numbers
        from json_each(${JSON.stringify(ranges)}) as range cross join event_text
        where event_text match ${match} and event_text.rowid between range.value ->> 0 and range.value ->> 1
          and (event_text.rowid & 255 <> 0 or within_deadline())`.execute(tx);
      return JSON.parse(rows[0]?.numbers ?? '[]') as readonly number[];
    },

    // The plus keeps the planner from searching by the timeline, which would read every event of it.
    isNumbered: (timeline, numbers) =>
      sql`+timeline = ${timeline} and number in (select value from json_each(${JSON.stringify(numbers)}))`,

    // A connection is in one transaction at a time.
    async limitTime(_tx, until) {
      deadline = until;
    },

    async settle() {},

    // SQLite itself numbers the states of a file.
    async announceCommit() {},
    watch: (onStates) => watchSqlite(path, onStates),

    // With what is written ahead and not yet part of the file.
    measure: async () =>
      [path, `${path}-wal`].reduce(
        (sum, one) => sum + (statSync(one, { throwIfNoEntry: false })?.size ?? 0),
        0,
      ),
    backup: (to) => backupSqlite(file, to),

    isUnusable: isSqliteUnusable,
    explainError: (error) => explainSqliteError(path, error),
  };
}

function stringifySought({ term, field }: SoughtTerm): string {
  const text = `(${stringifyTerm(term)})`;
  return field === undefined ? text : `({${field}} : ${text})`;
}

/** Words hold nothing but letters, digits and our own mark, so that quotes need no escaping. */
function stringifyTerm(term: SearchTerm): string {
  if (term.kind === 'phrase') return `"${term.words.join(' ')}"`;
  return term.forms.map((form) => `"${form}"`).join(' OR ');
}
