import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Actor, Place } from '../../packages/schema/src/event/records.ts';
import type { EventItem } from '../../packages/schema/src/query/answer.ts';
import { createIndexer } from '../../packages/store/src/load/create-indexer.ts';
import { GAP } from '../../packages/store/src/words/index-event.ts';

const CHUNK = 5_000;

/**
 * Inserts every row of one database of ours into an empty one of the same tables, as barely as it can be done: one
 * transaction of prepared statements, indexes and full text included. Reading the rows and finding the words of a text
 * is not counted, only what the engine takes to insert. Answers seconds.
 */
export function insertSqlite(from: string, to: string): number {
  const source = new DatabaseSync(from, { readOnly: true });
  const target = new DatabaseSync(to);
  let seconds = 0;
  const time = (work: () => void) => {
    const started = performance.now();
    work();
    seconds += (performance.now() - started) / 1000;
  };
  const insertAll = (statement: string, rows: Iterable<readonly SQLInputValue[]>) => {
    const insert = target.prepare(statement);
    for (const chunk of inChunks(rows))
      time(() => {
        for (const row of chunk) insert.run(...row);
      });
  };
  target.exec('pragma journal_mode = wal; pragma synchronous = full; begin');
  for (const { name } of source.prepare(TABLES).all() as { name: string }[]) {
    const columns = source.prepare(`select * from ${name}`).columns().length;
    insertAll(`insert into ${name} values (${Array(columns).fill('?').join(', ')})`, readRows(source, name));
  }
  insertAll('insert into event_text (rowid, title, names, summary) values (?, ?, ?, ?)', readTexts(source));
  time(() => target.exec('commit; pragma wal_checkpoint'));
  source.close();
  target.close();
  return seconds;
}

/** What we fill: neither the engine's own nor those of its full text, nor what migrations note. */
const TABLES = `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'
  and name not like 'sqlite_%' and name not like 'event_text%' and name not like '%migration%'`;

function* readRows(db: DatabaseSync, table: string): Generator<readonly SQLInputValue[]> {
  for (const row of db.prepare(`select * from ${table}`).iterate()) yield Object.values(row);
}

function* readTexts(db: DatabaseSync): Generator<readonly SQLInputValue[]> {
  const read = <T>(sql: string) =>
    (db.prepare(sql).all() as { record: string }[]).map(({ record }) => JSON.parse(record) as T);
  const index = createIndexer(
    read<Actor>('select record from actor'),
    read<Place>('select record from place'),
  );
  for (const { number, item } of db.prepare('select number, item from event').iterate()) {
    const { fields } = index(JSON.parse(String(item)) as EventItem);
    yield [
      Number(number),
      ...[fields.title, fields.names, fields.summary].map(({ words, stems }) =>
        [...words, GAP, ...stems].join(' '),
      ),
    ];
  }
}

function* inChunks<T>(rows: Iterable<T>): Generator<readonly T[]> {
  let chunk: T[] = [];
  for (const row of rows) {
    if (chunk.push(row) < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}
