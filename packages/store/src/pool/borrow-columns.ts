import type { Columns } from '../columns/columns.ts';
import type { ColumnsCache } from '../read/columns-cache.ts';
import { type ColumnsKey, type FromReader, stringifyKey } from './messages.ts';

/** The columns as one question sees them. */
export interface QuestionColumns extends ColumnsCache {
  /** Those it used that were held already. */
  used(): ColumnsKey | undefined;
}

/** The columns that a reader holds, and how it gets others from the pool. */
export interface BorrowedColumns {
  open(id: number): QuestionColumns;
  /** The pool's answer to a question that asked: its columns, or that it has to join them. */
  receive(id: number, columns: Columns | undefined): void;
  drop(key: ColumnsKey): void;
}

/** Borrows columns from the pool, which all readers share. */
export function borrowColumns(tell: (message: FromReader) => void): BorrowedColumns {
  const held = new Map<string, Columns>();
  const waiting = new Map<number, (columns: Columns | undefined) => void>();
  return {
    open(id) {
      let used: ColumnsKey | undefined;
      return {
        get(edition, revision) {
          const key = { edition, revision };
          const known = held.get(stringifyKey(key));
          if (known !== undefined) {
            used = key;
            return known;
          }
          return new Promise((resolve) => {
            waiting.set(id, (columns) => {
              if (columns !== undefined) held.set(stringifyKey(key), columns);
              resolve(columns);
            });
            tell({ kind: 'want', id, key });
          });
        },
        put(edition, revision, columns) {
          const key = { edition, revision };
          held.set(stringifyKey(key), columns);
          tell({ kind: 'joined', key, columns });
        },
        used: () => used,
      };
    },
    receive(id, columns) {
      waiting.get(id)?.(columns);
      waiting.delete(id);
    },
    drop: (key) => held.delete(stringifyKey(key)),
  };
}
