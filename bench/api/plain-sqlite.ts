import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Draw } from './draw.ts';
import type { PlainEvent } from './plain-event.ts';
import { listStatements } from './plain-queries.ts';

/** Questions put to a database without us: `run` asks all of a draw, and tells how long each part took. */
export interface PlainEngine {
  run(draw: Draw): Promise<readonly number[]>;
  close(): Promise<void>;
}

const TABLES = `
  create table event (number integer primary key, id text not null unique, earliest integer, latest integer,
    weight integer not null, title text not null, item text not null) strict;
  create table event_value (field text not null, value text not null, number integer not null,
    primary key (field, value, number)) strict, without rowid;
  create virtual table event_text using fts5 (title, summary, content = '');`;
const INDEXES = `
  create index event_earliest on event (earliest, latest, number);
  create index event_weight on event (weight desc, earliest, number);
  create index event_value_number on event_value (number);
  analyze;`;
const MATCHES = 'select rowid from event_text where event_text match ?';

/** Fills a new file with plain tables of the events and opens it for questions. */
export async function openPlainSqlite(file: string, events: AsyncIterable<PlainEvent>): Promise<PlainEngine> {
  const db = new DatabaseSync(file);
  db.exec(`pragma journal_mode = wal; pragma cache_size = -65536; begin; ${TABLES}`);
  const putEvent = db.prepare('insert into event values (?, ?, ?, ?, ?, ?, ?)');
  const putValue = db.prepare('insert into event_value values (?, ?, ?)');
  const putText = db.prepare('insert into event_text (rowid, title, summary) values (?, ?, ?)');
  for await (const { number, id, earliest, latest, weight, title, summary, item, values } of events) {
    putEvent.run(number, id, earliest, latest, weight, title, item);
    for (const [field, value] of values) putValue.run(field, value, number);
    putText.run(number, title, summary);
  }
  db.exec(`${INDEXES} commit`);

  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    async run(draw) {
      return listStatements(draw, MATCHES).map((statements) => {
        const started = performance.now();
        for (const { sql, values } of statements) prepare(sql).all(...values);
        return performance.now() - started;
      });
    },
    async close() {
      db.close();
    },
  };
}
