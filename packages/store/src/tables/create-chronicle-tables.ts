import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database } from './database.ts';

/** What events linked to at this step. */
const LINKS = ['actor', 'place', 'tag', 'source', 'language'] as const;

/** Step 0001: timelines, their records and events. */
export async function createChronicleTables(db: Kysely<Database>, engine: Engine): Promise<void> {
  const { schema } = engine.schema === undefined ? db : db.withSchema(engine.schema);
  const { text } = engine;
  /** Begins a table whose rows belong to one timeline. */
  const create = (table: string) =>
    schema
      .createTable(table)
      .addColumn('timeline', text, (column) => column.notNull())
      .$call((builder) => builder as CreateTableBuilder<string, string>);

  await schema
    .createTable('timeline')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('revision', text, (column) => column.notNull())
    .addColumn('digest', text, (column) => column.notNull())
    .addColumn('answer', text, (column) => column.notNull())
    .execute();

  for (const table of ['source', 'actor', 'place']) {
    await create(table)
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('record', text, (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ['timeline', 'id'])
      .addForeignKeyConstraint(`${table}_timeline`, ['timeline'], 'timeline', ['id'])
      .execute();
  }

  await create('event')
    .addColumn('id', text, (column) => column.notNull())
    .$call(addSpan)
    .addColumn('undated', 'integer', (column) => column.notNull())
    .addColumn('spanned', 'integer', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('importance', 'bigint', (column) => column.notNull())
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('kind', text)
    .addColumn('item', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('event_key', ['timeline', 'id'])
    .addForeignKeyConstraint('event_timeline', ['timeline'], 'timeline', ['id'])
    .execute();
  const start = ['earliest', 'sequence', 'id'];
  await schema
    .createIndex('event_start')
    .on('event')
    .columns(['timeline', ...start])
    .execute();
  await schema
    .createIndex('event_importance')
    .on('event')
    .columns(['timeline', 'importance desc', ...start])
    .execute();

  const createOfEvent = (table: string) =>
    create(table)
      .addColumn('event', text, (column) => column.notNull())
      .addForeignKeyConstraint(`${table}_event`, ['timeline', 'event'], 'event', ['timeline', 'id']);

  await createOfEvent('event_span')
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .$call(addSpan)
    .addPrimaryKeyConstraint('event_span_key', ['timeline', 'event', 'ordinal'])
    .execute();

  for (const link of LINKS) {
    const table = createOfEvent(`event_${link}`)
      .addColumn('value', text, (column) => column.notNull())
      .addPrimaryKeyConstraint(`event_${link}_key`, ['timeline', 'value', 'event']);
    const isRecord = link === 'actor' || link === 'place' || link === 'source';
    const named = isRecord
      ? table.addForeignKeyConstraint(`event_${link}_value`, ['timeline', 'value'], link, ['timeline', 'id'])
      : table;
    await named.execute();
  }

  await createOfEvent('relation')
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('target', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('relation_key', ['timeline', 'target', 'event', 'type'])
    .addForeignKeyConstraint('relation_target', ['timeline', 'target'], 'event', ['timeline', 'id'])
    .execute();

  await createOfEvent('former_id')
    .addColumn('id', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('former_id_key', ['timeline', 'id'])
    .execute();
}

function addSpan(builder: CreateTableBuilder<string, string>): CreateTableBuilder<string, string> {
  let table = builder;
  for (const column of ['earliest', 'start_before', 'end_from', 'latest']) {
    table = table.addColumn(column, sql`bigint`, (definition) => definition.notNull());
  }
  return table;
}
