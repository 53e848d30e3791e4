import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database } from './database.ts';
import { keepGiven } from './keep-given.ts';

/** What 0001 and 0002 made and this step makes anew, those that name others before those they name. */
const OLD_TABLES = [
  'dispute_standing',
  'dispute',
  'claim_source',
  'claim_claimant',
  'claim',
  ...['origin', 'language', 'source', 'tag', 'place', 'actor', 'span'].map((link) => `event_${link}`),
  'relation',
  'former_id',
  'event',
  'place',
  'actor',
  'source',
];

/**
 * Step 0003: records as given beside what is derived from them, events under numbers, columns in segments in place of
 * columns and link tables of SQL, and a log of changes. No table of a timeline refers to another: rows come in bulk and
 * in pieces, from chronicles that were checked. What the tables hold is kept as given, to be derived anew: an empty
 * digest says so.
 */
export async function createColumnTables(db: Kysely<Database>, engine: Engine): Promise<void> {
  const bound = engine.schema === undefined ? db : db.withSchema(engine.schema);
  const { schema } = bound;
  const { text, bytes } = engine;
  /** Begins a table whose rows belong to one timeline, with columns of text. */
  const create = (table: string, ...columns: readonly string[]) =>
    ['timeline', ...columns].reduce(
      (builder, column) => builder.addColumn(column, text, (definition) => definition.notNull()),
      schema.createTable(table) as CreateTableBuilder<string, string>,
    );
  const createIndex = (table: string, name: string, ...columns: readonly string[]) =>
    schema
      .createIndex(`${table}_${name}`)
      .on(table)
      .columns(['timeline', ...columns]);

  await schema
    .alterTable('timeline')
    .addColumn('ordinal', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('timeline').addColumn('head', text).execute();
  await create('given', 'type', 'id')
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('record', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('given_key', ['timeline', 'type', 'id'])
    .execute();
  await createIndex('given', 'order', 'type', 'number').execute();
  await create('given_link', 'id', 'target')
    .addPrimaryKeyConstraint('given_link_key', ['timeline', 'id', 'target'])
    .execute();
  await createIndex('given_link', 'target', 'target').execute();
  await keepGiven(bound);

  await engine.dropTextTables(db);
  for (const table of OLD_TABLES) await schema.dropTable(table).execute();

  for (const table of ['source', 'actor', 'place'])
    await create(table, 'id', 'record').addPrimaryKeyConstraint(`${table}_key`, ['timeline', 'id']).execute();
  await create('event')
    .$call((table) => engine.keyByNumber(table, 'event_key'))
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('series', text)
    .addColumn('item', text, (column) => column.notNull())
    .execute();
  await createIndex('event', 'id', 'id').unique().execute();
  await createIndex('event', 'series', 'series').where('series', 'is not', null).execute();
  await engine.createTextTable(db);
  await create('segment')
    .addColumn('ordinal', 'bigint', (column) => column.notNull())
    .addColumn('data', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('segment_key', ['timeline', 'ordinal'])
    .execute();
  await create('dictionary', 'field', 'value')
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('dictionary_key', ['timeline', 'number'])
    .addUniqueConstraint('dictionary_value', ['timeline', 'field', 'value'])
    .execute();
  await create('relation', 'event', 'type', 'target')
    .addPrimaryKeyConstraint('relation_key', ['timeline', 'target', 'event', 'type'])
    .execute();
  await create('former_id', 'id', 'event')
    .addPrimaryKeyConstraint('former_id_key', ['timeline', 'id'])
    .execute();

  await create('claim', 'id', 'event', 'stance', 'item')
    .addColumn('attribute', text)
    .addColumn('said_in', text)
    .addColumn('said_from', 'bigint', (column) => column.notNull())
    .addColumn('contested', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('claim_key', ['timeline', 'id'])
    .execute();
  await createIndex('claim', 'said', 'said_from', 'id').execute();
  await createIndex('claim', 'of_event', 'event', 'said_from', 'id').execute();
  await createIndex('claim', 'in_event', 'said_in', 'said_from', 'id').execute();
  await create('dispute', 'id', 'event', 'item')
    .addColumn('attribute', text)
    .addColumn('earliest', 'bigint', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('rank', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('dispute_key', ['timeline', 'id'])
    .execute();
  await createIndex('dispute', 'start', 'earliest', 'sequence', 'event', 'rank', 'id').execute();
  await createIndex('dispute', 'of_event', 'event', 'rank', 'id').execute();
  for (const [owner, link] of [
    ['claim', 'claimant'],
    ['claim', 'source'],
    ['dispute', 'standing'],
  ] as const)
    await create(`${owner}_${link}`, owner, 'value')
      .addPrimaryKeyConstraint(`${owner}_${link}_key`, ['timeline', 'value', owner])
      .execute();

  await create('change', 'revision', 'at', 'kind')
    .addColumn('ordinal', 'bigint', (column) => column.notNull())
    .addColumn('written', 'bigint', (column) => column.notNull())
    .addColumn('removed', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('change_key', ['timeline', 'ordinal'])
    .execute();
}
