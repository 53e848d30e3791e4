import type { SearchTerm } from '@linimasa/schema';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { UnusableDatabaseError } from '../store.ts';
import type { Database } from '../tables/database.ts';
import { CopyCursor, copyRows } from './copy-rows.ts';
import type { Engine, SoughtTerm } from './engine.ts';
import { lendConnections } from './lend-connections.ts';
import { POSTGRESQL_PACKER, WEIGHTS } from './pack-for-postgresql.ts';
import { createPostgresqlPool, type PoolOptions } from './postgresql-pool.ts';
import { COMMIT_CHANNEL, watchPostgresql } from './watch-postgresql.ts';

/** The schema that holds our tables, so that a database may serve others too. */
const SCHEMA = 'linimasa';
/** Ours alone among the advisory locks of a database: "Lini" in ASCII. */
const SCHEMA_LOCK = 0x4c696e69;

/**
 * Prepares the connection to a PostgreSQL server; the first query makes it.
 * @throws {UnusableDatabaseError} for a URL that is not one of PostgreSQL
 */
export function connectPostgresql(url: string, options?: PoolOptions): Engine {
  const server = createPostgresqlPool(url, options);
  const dialect = new PostgresDialect({
    pool: lendConnections(server.pool, server.isUnusable),
    cursor: CopyCursor,
  });
  const db = new Kysely<Database>({ dialect }).withSchema(SCHEMA);
  return {
    name: 'postgresql',
    db,
    place: server.address,
    schema: SCHEMA,
    text: sql`text collate "C"`,
    bytes: sql`bytea`,

    openReader: () => connectPostgresql(url, options && { ...options, connections: 1 }),

    async lockSchema(tx) {
      await sql`select pg_advisory_xact_lock(${sql.lit(SCHEMA_LOCK)})`.execute(tx);
    },

    keyByNumber: (table, key) =>
      table
        .addColumn('number', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint(key, ['timeline', 'number']),

    async createTextTable(tables) {
      const table = sql.id(SCHEMA, 'event_text');
      await sql`create table ${table} (timeline text collate "C" not null, number bigint not null,
        document tsvector not null, primary key (timeline, number))`.execute(tables);
      await sql`create index event_text_document on ${table} using gin (document)`.execute(tables);
    },

    async dropTextTables(tables) {
      await sql`drop table if exists ${sql.id(SCHEMA, 'event_text')}`.execute(tables);
    },

    async findNextNumber(tx, timeline) {
      const { last } = await tx
        .selectFrom('event')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('timeline', '=', timeline)
        .executeTakeFirstOrThrow();
      return (last ?? 0) + 1;
    },

    async insertRows(tx, table, rows) {
      for (const packed of POSTGRESQL_PACKER.packRows(table, rows)) await copyRows(tx, SCHEMA, packed);
    },
    insertPacked: (tx, rows) => copyRows(tx, SCHEMA, rows),

    async deleteTexts(tx, timeline, numbers) {
      const among = numbers === undefined ? sql`` : sql` and number = any(${numbers})`;
      await sql`delete from ${sql.id(SCHEMA, 'event_text')} where timeline = ${timeline}${among}`.execute(tx);
    },

    async numbersHolding(tx, { edition }, terms) {
      const match = terms.map(stringifySought).join(' & ');
      const { rows } = await sql<{ numbers: readonly number[] | null }>`
        select array_to_json(array_agg(number)) as numbers from ${sql.id(SCHEMA, 'event_text')}
        where timeline = ${edition} and document @@ ${match}::tsquery`.execute(tx);
      return rows[0]?.numbers ?? [];
    },

    isNumbered: (timeline, numbers) => sql`timeline = ${timeline} and number = any(${numbers}::bigint[])`,

    async limitTime(tx, deadline) {
      // 0 means no limit.
      const left = deadline === undefined ? 0 : Math.max(1, Math.ceil(deadline.left()));
      await sql`set local statement_timeout = ${sql.lit(left)}`.execute(tx);
    },

    async settle() {
      // Every search reads through the words that wait for their place in the index, and plans by numbers of rows.
      const index = `${SCHEMA}.event_text_document`;
      await sql`select gin_clean_pending_list(${index}::regclass)`.execute(db);
      await sql`analyze ${sql.id(SCHEMA, 'event')}, ${sql.id(SCHEMA, 'event_text')}, ${sql.id(SCHEMA, 'given')},
        ${sql.id(SCHEMA, 'claim')}`.execute(db);
    },

    async announceCommit(tx) {
      await sql`select pg_notify(${COMMIT_CHANNEL}, '')`.execute(tx);
    },
    watch: (onStates) => watchPostgresql(server.connect, `${SCHEMA}.timeline`, onStates),

    async measure() {
      const { rows } = await sql<{
        bytes: string;
      }>`select coalesce(sum(pg_total_relation_size(c.oid)), 0) as bytes
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ${SCHEMA} and c.relkind = 'r'`.execute(db);
      return Number(rows[0]?.bytes);
    },
    async backup() {
      throw new UnusableDatabaseError(
        'A PostgreSQL database is backed up with pg_dump, or as text with linimasa db export',
      );
    },

    isUnusable: server.isUnusable,
    explainError: (error) => server.explainError(error),
  };
}

function stringifySought({ term, field }: SoughtTerm): string {
  return `(${stringifyTerm(term, field === undefined ? '' : `:${WEIGHTS[field]}`)})`;
}

/** Words hold nothing but letters, digits and our own mark, so that quotes need no escaping. */
function stringifyTerm(term: SearchTerm, weight: string): string {
  if (term.kind === 'phrase') return term.words.map((word) => `'${word}'${weight}`).join(' <-> ');
  return term.forms.map((form) => `'${form}'${weight}`).join(' | ');
}
