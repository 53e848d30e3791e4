import type { DatabaseSync } from 'node:sqlite';
import { CompiledQuery, Kysely, sql } from 'kysely';
import type { Database } from '../tables/database.ts';
import { type IndexedField, TEXT_FIELDS } from '../words/index-event.ts';
import type { SearchTerm } from '../words/parse-search.ts';
import type { Deadline } from './deadline.ts';
import type { Engine } from './engine.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import {
  explainSqliteError,
  isSqliteUnusable,
  openSqliteFile,
  openSqliteReader,
  toSqlitePath,
} from './sqlite-file.ts';
import { watchSqlite } from './watch-sqlite.ts';

/** Stands in an index where a phrase must not run on; no word of ours can be it. */
const GAP = '¶';

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
  return {
    name: 'sqlite',
    db: new Kysely<Database>({ dialect: new NodeSqliteDialect(file) }),
    text: sql`text`,

    // A transaction that may write is alone from its beginning.
    async lockSchema() {},

    async createTextTables(db) {
      await sql`create table event_text (number integer primary key, timeline text not null, event text not null,
        unique (timeline, event), foreign key (timeline, event) references event (timeline, id))`.execute(db);
      // Words come split and folded by us: this tokenizer only parts them at spaces.
      await sql`create virtual table event_text_index using fts5(${sql.raw(TEXT_FIELDS.join(', '))},
        content = '', contentless_delete = 1, tokenize = "ascii tokenchars '~'")`.execute(db);
      await sql`create trigger event_text_delete after delete on event_text begin
        delete from event_text_index where rowid = old.number; end`.execute(db);
    },

    async insertRows(tx, table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      const marks = columns.map(() => '?').join(', ');
      const insert = `insert into ${table} (${columns.join(', ')}) values (${marks})`;
      for (const row of rows) await tx.executeQuery(CompiledQuery.raw(insert, Object.values(row)));
    },

    async insertTexts(tx, timeline, texts) {
      const insertKey = 'insert into event_text (timeline, event) values (?, ?)';
      const insertWords = `insert into event_text_index (rowid, ${TEXT_FIELDS.join(', ')})
        values (last_insert_rowid(), ${TEXT_FIELDS.map(() => '?').join(', ')})`;
      for (const { event, fields } of texts) {
        await tx.executeQuery(CompiledQuery.raw(insertKey, [timeline, event]));
        const values = TEXT_FIELDS.map((field) => stringifyField(fields[field]));
        await tx.executeQuery(CompiledQuery.raw(insertWords, values));
      }
    },

    eventsHolding(timeline, terms, field) {
      const match = terms.map((term) => `(${stringifyTerm(term)})`).join(' AND ');
      return sql`(select event from event_text where timeline = ${timeline} and number in
        (select rowid from event_text_index where event_text_index match ${field ? `{${field}} : (${match})` : match}))`;
    },

    // A connection is in one transaction at a time.
    async limitTime(_tx, until) {
      deadline = until;
    },
    withinDeadline: sql<boolean>`within_deadline()`,

    // SQLite itself numbers the states of a file.
    async announceCommit() {},
    watch: (onStates) => watchSqlite(path, onStates),

    isUnusable: isSqliteUnusable,
    explainError: (error) => explainSqliteError(path, error),
  };
}

function stringifyField({ words, stems }: IndexedField): string {
  return [...words.map((word) => word ?? GAP), GAP, ...stems].join(' ');
}

/** Words hold nothing but letters, digits and our own mark, so that quotes need no escaping. */
function stringifyTerm(term: SearchTerm): string {
  if (term.kind === 'phrase') return `"${term.words.join(' ')}"`;
  return term.forms.map((form) => `"${form}"`).join(' OR ');
}
