import { finished } from 'node:stream/promises';
import { CompiledQuery, type PostgresCursor, type Transaction } from 'kysely';
import { from } from 'pg-copy-streams';
import type { Database } from '../tables/database.ts';

/**
 * Kysely hands a statement that streams to a class of this shape. Rows of the database come page by page here, so that
 * what streams is rows into it: the only parameter is their text.
 */
export class CopyCursor implements PostgresCursor<never> {
  declare read: (rowsCount: number) => Promise<never[]>;
  declare close: () => Promise<void>;

  constructor(sql: string, [text]: unknown[]) {
    const copy = from(sql);
    // biome-ignore lint/correctness/noConstructorReturn: pg tells what it is given by its methods.
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

type CopiedRow = Readonly<Record<string, string | number | Uint8Array | null>>;

/** Inserts rows by PostgreSQL's bulk path, all of the same columns in the same order. */
export async function copyRows(
  tx: Transaction<Database>,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const statement = `copy ${table} (${Object.keys(first).join(', ')}) from stdin`;
  let text = '';
  for (const row of rows as readonly CopiedRow[])
    text += `${Object.values(row).map(stringifyValue).join('\t')}\n`;
  const query = CompiledQuery.raw(statement, [text]);
  await tx.getExecutor().stream(query, 1).next();
}

const ESCAPED = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value as the text format of `copy` has it. */
function stringifyValue(value: string | number | Uint8Array | null): string {
  if (value === null) return '\\N';
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  const text = String(value);
  return ESCAPED.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}
