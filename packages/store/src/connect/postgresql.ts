import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Database } from '../tables/database.ts';
import { type EventText, TEXT_FIELDS, type TextField } from '../words/index-event.ts';
import type { SearchTerm } from '../words/parse-search.ts';
import type { Engine } from './engine.ts';
import { createPostgresqlPool, type PoolOptions } from './postgresql-pool.ts';
import { COMMIT_CHANNEL, watchPostgresql } from './watch-postgresql.ts';

/** The schema that holds our tables, so that a database may serve others too. */
const SCHEMA = 'linimasa';
/** Ours alone among the advisory locks of a database: "Lini" in ASCII. */
const SCHEMA_LOCK = 0x4c696e69;
const CHUNK = 2_000;

/** `tsvector` knows four weights and no fields: a field is a weight here. */
const WEIGHTS: Readonly<Record<TextField, string>> = { title: 'A', names: 'B', summary: 'C' };

/**
 * Prepares the connection to a PostgreSQL server; the first query makes it.
 * @throws {UnusableDatabaseError} for a URL that is not one of PostgreSQL
 */
export function connectPostgresql(url: string, options?: PoolOptions): Engine {
  const server = createPostgresqlPool(url, options);
  const insertJson = (table: string, rows: readonly object[]) =>
    sql`insert into ${sql.id(SCHEMA, table)} select * from
      json_populate_recordset(null::${sql.id(SCHEMA, table)}, ${JSON.stringify(rows)})`;
  return {
    name: 'postgresql',
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: server.pool }) }).withSchema(SCHEMA),
    schema: SCHEMA,
    text: sql`text collate "C"`,

    async lockSchema(tx) {
      await sql`select pg_advisory_xact_lock(${sql.lit(SCHEMA_LOCK)})`.execute(tx);
    },

    async createTextTables(db) {
      const table = sql.id(SCHEMA, 'event_text');
      await sql`create table ${table} (timeline text collate "C" not null, event text collate "C" not null,
        document tsvector not null, primary key (timeline, event),
        foreign key (timeline, event) references ${sql.id(SCHEMA, 'event')} (timeline, id))`.execute(db);
      await sql`create index event_text_document on ${table} using gin (document)`.execute(db);
    },

    async insertRows(tx, table, rows) {
      for (let at = 0; at < rows.length; at += CHUNK)
        await insertJson(table, rows.slice(at, at + CHUNK)).execute(tx);
    },

    async insertTexts(tx, timeline, texts) {
      for (let at = 0; at < texts.length; at += CHUNK) {
        const rows = texts
          .slice(at, at + CHUNK)
          .map((text) => ({ timeline, event: text.event, document: stringifyDocument(text) }));
        await insertJson('event_text', rows).execute(tx);
      }
    },

    eventsHolding(timeline, terms, field) {
      const weight = field === undefined ? '' : `:${WEIGHTS[field]}`;
      const match = terms.map((term) => `(${stringifyTerm(term, weight)})`).join(' & ');
      return sql`(select event from ${sql.id(SCHEMA, 'event_text')}
        where timeline = ${timeline} and document @@ ${match}::tsquery)`;
    },

    async limitTime(tx, deadline) {
      // 0 would mean no limit.
      if (deadline !== undefined)
        await sql`set local statement_timeout = ${sql.lit(Math.ceil(deadline.left()) || 1)}`.execute(tx);
    },
    withinDeadline: sql<boolean>`true`,

    async announceCommit(tx) {
      await sql`select pg_notify(${COMMIT_CHANNEL}, '')`.execute(tx);
    },
    watch: (onStates) => watchPostgresql(server.connect, `${SCHEMA}.timeline`, onStates),

    isUnusable: server.isUnusable,
    explainError: (error) => server.explainError(error),
  };
}

/** Writes a `tsvector` with every word at its position; the stems of a field share that of the gap at its end. */
function stringifyDocument({ fields }: EventText): string {
  const places = new Map<string, string[]>();
  let position = 0;
  const put = (word: string, field: TextField) => {
    const held = places.get(word);
    const place = `${position}${WEIGHTS[field]}`;
    if (held === undefined) places.set(word, [place]);
    else held.push(place);
  };
  for (const field of TEXT_FIELDS) {
    for (const word of fields[field].words) {
      position += 1;
      if (word !== null) put(word, field);
    }
    for (const stem of fields[field].stems) put(stem, field);
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** Words hold nothing but letters, digits and our own mark, so that quotes need no escaping. */
function stringifyTerm(term: SearchTerm, weight: string): string {
  if (term.kind === 'phrase') return term.words.map((word) => `'${word}'${weight}`).join(' <-> ');
  return term.forms.map((form) => `'${form}'${weight}`).join(' | ');
}
