import { loadPeer } from '../peers/load-peer.ts';
import type { PlainEvent } from './plain-event.ts';
import { listStatements } from './plain-queries.ts';
import type { PlainEngine } from './plain-sqlite.ts';

/** A connection of `pg`, as far as the bench uses it. */
export interface PostgresqlClient {
  connect(): Promise<void>;
  query(
    statement: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Readonly<Record<string, unknown>>[] }>;
  query(stream: NodeJS.ReadWriteStream): NodeJS.ReadWriteStream;
  end(): Promise<void>;
}

const TABLES = `
  create schema plain;
  create table plain.event (number bigint primary key, id text not null unique, earliest bigint, latest bigint,
    weight bigint not null, title text not null, item json not null, document tsvector not null);
  create table plain.event_value (field text not null, value text not null, number bigint not null,
    primary key (field, value, number));
  comment on column plain.event.document is '@behavior -*';
  comment on table plain.event_value is '@behavior -*';`;
const INDEXES = `
  create index event_earliest on plain.event (earliest, latest, number);
  create index event_weight on plain.event (weight desc, earliest, number);
  create index event_document on plain.event using gin (document);
  create index event_value_number on plain.event_value (number);`;
// What PostGraphile serves beyond tables: the way it recommends for questions of one's own.
const FUNCTIONS = `
  create function plain.window_events(start bigint, stop bigint) returns setof plain.event language sql stable as $$
    select * from plain.event where earliest < stop and latest > start order by weight desc, earliest, number $$;
  create function plain.events_from(start bigint) returns setof plain.event language sql stable as $$
    select * from plain.event where latest > start order by earliest, number $$;
  create function plain.events_holding(word text) returns setof plain.event language sql stable as $$
    select * from plain.event where document @@ plainto_tsquery('simple', word) and earliest is not null
    order by earliest, number $$;
  create function plain.tile(start bigint, length bigint, field text, value text) returns json language sql stable as $$
    with one as (select * from plain.event where earliest < start + length and (latest > start or earliest >= start)
      and (tile.field is null or number in
        (select number from plain.event_value as own where own.field = tile.field and own.value = tile.value)))
    select json_build_object(
      'touching', (select count(*) from one),
      'bins', (select json_object_agg(bin, amount) from (select (earliest - start) / greatest(1, length / 32) as bin,
        count(*) as amount from one where earliest >= start group by 1) as bins),
      'top', (select json_agg(json_build_array(id, title, earliest, latest, weight)) from
        (select * from one order by weight desc, earliest, number limit 60) as top)) $$;
  analyze plain.event, plain.event_value;`;
const MATCHES = "select number from event where document @@ plainto_tsquery('simple', ?)";
const INSERT_EVENTS = `
  insert into plain.event select number, id, earliest, latest, weight, title, item::json,
    to_tsvector('simple', title || ' ' || summary) from json_to_recordset($1) as
    raw (number bigint, id text, earliest bigint, latest bigint, weight bigint, title text, summary text, item text)`;
const INSERT_VALUES = `insert into plain.event_value
  select * from json_to_recordset($1) as raw (field text, value text, number bigint)`;
const CHUNK = 2_000;

/** Opens a connection. */
export async function connectPostgresql(url: string): Promise<PostgresqlClient> {
  const { default: pg } = (await loadPeer('pg')) as {
    default: { Client: new (options: object) => PostgresqlClient };
  };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Fills an empty database with plain tables of the events, in a schema `plain`, and asks it over one connection. */
export async function openPlainPostgresql(
  url: string,
  events: AsyncIterable<PlainEvent>,
): Promise<PlainEngine> {
  const client = await connectPostgresql(url);
  await client.query('begin');
  await client.query(TABLES);
  for await (const chunk of inChunks(events)) {
    const rows = JSON.stringify(chunk);
    const links = chunk.flatMap(({ number, values }) =>
      values.map(([field, value]) => ({ field, value, number })),
    );
    await client.query(INSERT_EVENTS, [rows]);
    await client.query(INSERT_VALUES, [JSON.stringify(links)]);
  }
  await client.query(INDEXES);
  await client.query('commit');
  await client.query(FUNCTIONS);
  await client.query('set search_path to plain');
  return {
    async run(draw) {
      const taken: number[] = [];
      for (const statements of listStatements(draw, MATCHES)) {
        const started = performance.now();
        for (const { sql, values } of statements) await client.query(numberValues(sql), values);
        taken.push(performance.now() - started);
      }
      return taken;
    },
    close: () => client.end(),
  };
}

async function* inChunks(events: AsyncIterable<PlainEvent>): AsyncGenerator<readonly PlainEvent[]> {
  let chunk: PlainEvent[] = [];
  for await (const event of events) {
    if (chunk.push(event) < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

/** PostgreSQL numbers its values. */
function numberValues(sql: string): string {
  let at = 0;
  return sql.replaceAll('?', () => `$${(at += 1)}`);
}
