import type { Columns } from '../columns/columns.ts';

/** Which columns: those of an edition at a revision, which never change. */
export interface ColumnsKey {
  readonly edition: string;
  readonly revision: string;
  /** How many commits the timeline has had at that revision: of two, the lower is older. */
  readonly ordinal: number;
}

/** Where the columns of editions are kept between questions. */
export interface ColumnsCache {
  /** A promise waits for columns that somebody else is joining; `undefined` asks the caller to join them. */
  get(key: ColumnsKey): Columns | Promise<Columns | undefined> | undefined;
  /** Keeps columns, unless newer ones of their edition are kept. */
  put(key: ColumnsKey, columns: Columns): void;
}

/** Keeps the columns of the editions asked for last, of one revision each, as long as they take up at most so many bytes. */
export function createColumnsCache(limit: number): ColumnsCache {
  const held = new Map<string, { readonly key: ColumnsKey; readonly columns: Columns }>();
  return {
    get({ edition, revision }) {
      const known = held.get(edition);
      if (known?.key.revision !== revision) return undefined;
      held.delete(edition);
      held.set(edition, known);
      return known.columns;
    },
    put(key, columns) {
      const { edition, ordinal } = key;
      if ((held.get(edition)?.key.ordinal ?? 0) > ordinal) return;
      held.delete(edition);
      held.set(edition, { key, columns });
      let bytes = 0;
      for (const [name, { columns: each }] of [...held].toReversed()) {
        bytes += measureColumns(each);
        if (bytes > limit && name !== edition) held.delete(name);
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
