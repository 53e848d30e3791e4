import type { Columns } from '../columns/columns.ts';
import { type ColumnsKey, measureColumns } from '../read/columns-cache.ts';
import { stringifyKey, type ToReader } from './messages.ts';

/** A question that asks for columns, and how its reader is told. */
export interface Asker {
  readonly id: number;
  readonly tell: (message: ToReader) => void;
}

/** Keeps the columns of all readers: each is joined by one of them and then stands in memory once, for all. */
export interface ColumnsKeeper {
  /** Gives a question columns: as held, once they are joined, or as a task to join them where nobody does. */
  want(asker: Asker, key: ColumnsKey): void;
  /** Takes columns that were joined; those older than what is held of their edition are for who waits alone. */
  put(key: ColumnsKey, columns: Columns): void;
  use(key: ColumnsKey): void;
  /** Whether columns of an edition are held or being joined, of whatever revision. */
  holds(edition: string): boolean;
  /** How many bytes more are kept without letting go of any. */
  room(): number;
  /** A question is over: what it was to join and did not, somebody else has to. */
  end(id: number): void;
}

interface Entry {
  readonly key: ColumnsKey;
  readonly columns: Columns | undefined;
  readonly bytes: number;
  /** The question that joins them. */
  readonly joins: number | undefined;
  readonly waiting: readonly Asker[];
}

/**
 * Keeps columns of so many bytes at most, besides the last ones used, and of each edition one revision.
 * @param drop tells every reader to let go of columns
 */
export function keepColumns(limit: number, drop: (key: ColumnsKey) => void): ColumnsKeeper {
  // In order of use, least recent first.
  const entries = new Map<string, Entry>();
  const set = (entry: Entry) => {
    const name = stringifyKey(entry.key);
    entries.delete(name);
    entries.set(name, entry);
  };
  const remove = (name: string, key: ColumnsKey) => {
    entries.delete(name);
    drop(key);
  };

  const room = () => [...entries.values()].reduce((left, { bytes }) => left - bytes, limit);
  const want = (asker: Asker, key: ColumnsKey) => {
    const known = entries.get(stringifyKey(key));
    if (known?.columns !== undefined) {
      set(known);
      give(asker, key, known.columns);
    } else if (known?.joins !== undefined) {
      set({ ...known, waiting: [...known.waiting, asker] });
    } else {
      set({ key, columns: undefined, bytes: 0, joins: asker.id, waiting: [] });
      give(asker, key);
    }
  };
  return {
    want,
    room,
    holds: (edition) => [...entries.values()].some(({ key }) => key.edition === edition),
    put(key, columns) {
      const own = stringifyKey(key);
      for (const asker of entries.get(own)?.waiting ?? []) give(asker, key, columns);
      const held = [...entries].filter(([, entry]) => entry.columns && entry.key.edition === key.edition);
      if (held.some(([, entry]) => entry.key.ordinal > key.ordinal)) return remove(own, key);
      for (const [name, entry] of held) remove(name, entry.key);
      set({ key, columns, bytes: measureColumns(columns), joins: undefined, waiting: [] });
      for (const [name, entry] of entries) {
        if (room() >= 0 || entry.columns === columns) break;
        if (entry.columns !== undefined) remove(name, entry.key);
      }
    },
    use(key) {
      const known = entries.get(stringifyKey(key));
      if (known !== undefined) set(known);
    },
    end(id) {
      for (const [name, entry] of entries) {
        const waiting = entry.waiting.filter((asker) => asker.id !== id);
        if (entry.joins !== id) {
          if (waiting.length < entry.waiting.length) entries.set(name, { ...entry, waiting });
          continue;
        }
        entries.delete(name);
        for (const asker of waiting) want(asker, entry.key);
      }
    },
  };
}

function give({ id, tell }: Asker, key: ColumnsKey, columns?: Columns): void {
  tell({ kind: 'columns', id, key, ...(columns === undefined ? {} : { columns }) });
}
