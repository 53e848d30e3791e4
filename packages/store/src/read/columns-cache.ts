import type { Columns } from '../columns/columns.ts';

/**
 * Where the columns of editions are kept between questions. What an edition holds at a revision never changes, so that
 * both together are the key.
 */
export interface ColumnsCache {
  /** A promise waits for columns that somebody else is joining; `undefined` asks the caller to join them. */
  get(edition: string, revision: string): Columns | Promise<Columns | undefined> | undefined;
  put(edition: string, revision: string, columns: Columns): void;
}

/** Keeps the columns of the editions asked for last, of one revision each, as long as they take up at most so many bytes. */
export function createColumnsCache(limit: number): ColumnsCache {
  const held = new Map<string, { readonly revision: string; readonly columns: Columns }>();
  return {
    get(edition, revision) {
      const known = held.get(edition);
      if (known?.revision !== revision) return undefined;
      held.delete(edition);
      held.set(edition, known);
      return known.columns;
    },
    put(edition, revision, columns) {
      held.delete(edition);
      held.set(edition, { revision, columns });
      let bytes = 0;
      for (const [key, { columns: each }] of [...held].toReversed()) {
        bytes += measureColumns(each);
        if (bytes > limit && key !== edition) held.delete(key);
      }
    },
  };
}

/** How many bytes columns take up. */
export function measureColumns(columns: Columns): number {
  return measure(columns);
}

function measure(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((bytes, member) => bytes + measure(member), 0);
}
