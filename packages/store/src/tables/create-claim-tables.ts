import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database } from './database.ts';

/**
 * Step 0002: claims, disputes, origins, series, weights, and a second edition of a timeline for what is not confirmed.
 * What the tables already hold has to be derived anew: an empty digest says so.
 */
export async function createClaimTables(db: Kysely<Database>, engine: Engine): Promise<void> {
  const bound = engine.schema === undefined ? db : db.withSchema(engine.schema);
  const { schema } = bound;
  const { text } = engine;
  /** Begins a table whose rows belong to a record of one timeline. */
  const createOf = (owner: 'event' | 'claim' | 'dispute', table: string) =>
    schema
      .createTable(table)
      .addColumn('timeline', text, (column) => column.notNull())
      .$call((builder) => builder as CreateTableBuilder<string, string>)
      .addColumn(owner, text, (column) => column.notNull())
      .addForeignKeyConstraint(`${table}_${owner}`, ['timeline', owner], owner, ['timeline', 'id']);
  /** A table of links, to records where `target` names their table. */
  const createLink = (owner: 'event' | 'claim' | 'dispute', name: string, target?: 'actor' | 'source') => {
    const table = createOf(owner, `${owner}_${name}`)
      .addColumn('value', text, (column) => column.notNull())
      .addPrimaryKeyConstraint(`${owner}_${name}_key`, ['timeline', 'value', owner]);
    return target === undefined
      ? table
      : table.addForeignKeyConstraint(`${owner}_${name}_value`, ['timeline', 'value'], target, [
          'timeline',
          'id',
        ]);
  };
  const createIndex = (table: string, name: string, columns: readonly string[]) =>
    schema
      .createIndex(`${table}_${name}`)
      .on(table)
      .columns(['timeline', ...columns])
      .execute();

  await schema.alterTable('timeline').addColumn('edition_of', text).execute();
  await bound.updateTable('timeline').set({ digest: '' }).execute();

  await schema
    .alterTable('event')
    .addColumn('weight', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('event')
    .addColumn('contested', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('event').addColumn('series', text).execute();
  await schema.dropIndex('event_importance').execute();
  await createIndex('event', 'weight', ['weight desc', 'earliest', 'sequence', 'id']);
  await createIndex('event', 'series', ['series']);
  await createLink('event', 'origin').execute();

  await createOf('event', 'claim')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('attribute', text)
    .addColumn('stance', text, (column) => column.notNull())
    .addColumn('said_in', text)
    .addColumn('said_from', 'bigint', (column) => column.notNull())
    .addColumn('contested', 'integer', (column) => column.notNull())
    .addColumn('item', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('claim_key', ['timeline', 'id'])
    .addForeignKeyConstraint('claim_said_in', ['timeline', 'said_in'], 'event', ['timeline', 'id'])
    .execute();
  await createIndex('claim', 'said', ['said_from', 'id']);
  await createIndex('claim', 'of_event', ['event', 'said_from', 'id']);
  await createIndex('claim', 'in_event', ['said_in', 'said_from', 'id']);
  await createLink('claim', 'claimant', 'actor').execute();
  await createLink('claim', 'source', 'source').execute();

  await createOf('event', 'dispute')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('attribute', text)
    .addColumn('earliest', 'bigint', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('rank', 'bigint', (column) => column.notNull())
    .addColumn('item', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('dispute_key', ['timeline', 'id'])
    .execute();
  await createIndex('dispute', 'start', ['earliest', 'sequence', 'event', 'rank', 'id']);
  await createIndex('dispute', 'of_event', ['event', 'rank', 'id']);
  await createLink('dispute', 'standing').execute();
}
