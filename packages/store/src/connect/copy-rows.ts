import { finished } from 'node:stream/promises';
import { CompiledQuery, type PostgresCursor, type Transaction } from 'kysely';
import { from } from 'pg-copy-streams';
import type { Database } from '../tables/database.ts';
import type { PackedRows } from './packed-rows.ts';

/**
 * Kysely hands a statement that streams to a class of this shape. Rows of the database come page by page here, so that
 * what streams is rows into it: the only parameter is their text.
 */
export class CopyCursor implements PostgresCursor<never> {
  declare read: (rowsCount: number) => Promise<never[]>;
  declare close: () => Promise<void>;

  constructor(sql: string, [text]: unknown[]) {
    const copy = from(sql);
    return Object.assign(copy, {
      read: async () => {
        copy.end(text);
        await finished(copy);
        return [];
      },
      close: async () => {},
    });
  }
}

/** Inserts packed rows by PostgreSQL's bulk path. */
export async function copyRows(
  tx: Transaction<Database>,
  schema: string,
  { table, columns, data }: PackedRows,
): Promise<void> {
  const query = CompiledQuery.raw(`copy ${schema}.${table} (${columns.join(', ')}) from stdin`, [data]);
  await tx.getExecutor().stream(query, 1).next();
}
