import type { Columns } from '../columns/columns.ts';
import type { ColumnsCache, ColumnsKey } from '../read/columns-cache.ts';
import { type FromReader, stringifyKey } from './messages.ts';

/** The columns as one question sees them. */
export interface QuestionColumns extends ColumnsCache {
  /** Those it used that were held already. */
  used(): ColumnsKey | undefined;
  /** Whether it waits for columns, whoever joins them: that may take long. */
  isWaiting(): boolean;
  /** The question is over: what still waits for its columns is given up, and nothing more is asked for. */
  close(): void;
}

/** The columns that a reader holds, and how it gets others from the pool. */
export interface BorrowedColumns {
  open(id: number): QuestionColumns;
  /** The pool's answer to a question that asked: the columns, or that it has to join them. */
  receive(id: number, key: ColumnsKey, columns: Columns | undefined): void;
  drop(key: ColumnsKey): void;
}

/** Borrows columns from the pool, which all readers share. */
export function borrowColumns(tell: (message: FromReader) => void): BorrowedColumns {
  const held = new Map<string, Columns>();
  /** Of each question, what it has asked for and does not have: it may ask a replica at one revision, then the primary at another. */
  const wanted = new Map<number, Map<string, PromiseWithResolvers<Columns | undefined>>>();
  return {
    open(id) {
      let used: ColumnsKey | undefined;
      const own = new Map<string, PromiseWithResolvers<Columns | undefined>>();
      wanted.set(id, own);
      return {
        get(key) {
          const name = stringifyKey(key);
          const known = held.get(name);
          if (known !== undefined) {
            used = key;
            return known;
          }
          if (!wanted.has(id)) throw new Error('The question is over for which columns are asked');
          const asked = own.get(name);
          if (asked !== undefined) return asked.promise;
          const want = Promise.withResolvers<Columns | undefined>();
          own.set(name, want);
          tell({ kind: 'want', id, key });
          return want.promise;
        },
        put(key, columns) {
          const name = stringifyKey(key);
          held.set(name, columns);
          own.delete(name);
          tell({ kind: 'joined', key, columns });
        },
        used: () => used,
        isWaiting: () => own.size > 0,
        close() {
          wanted.delete(id);
          for (const { reject } of own.values())
            reject(new Error('The question is over that waited for columns'));
        },
      };
    },
    receive(id, key, columns) {
      const name = stringifyKey(key);
      if (columns !== undefined) held.set(name, columns);
      const own = wanted.get(id);
      own?.get(name)?.resolve(columns);
      if (columns !== undefined) own?.delete(name);
    },
    drop: (key) => held.delete(stringifyKey(key)),
  };
}
