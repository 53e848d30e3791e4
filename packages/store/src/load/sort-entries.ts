import type { ColumnEntry } from '../columns/columns.ts';
import type { Scratch } from '../connect/open-scratch.ts';

/** An event's place among others, and what columns hold of it, as JSON. */
export type SortedEntry = readonly [earliest: number, sequence: number, id: string, entry: string];

/** What the columns of an edition hold, put down as it comes. */
export interface Entries {
  add(entry: SortedEntry): void;
  /** Takes all up in order of start (earliest, sequence, id), so many at a time. */
  listInOrder(size: number): Iterable<readonly ColumnEntry[]>;
}

/** Makes room for the entries of an edition in a scratch database. */
export function createEntries(scratch: Scratch, edition: string): Entries {
  scratch.exec(
    `create table if not exists entry (edition text, earliest integer, sequence integer, id text, data text)`,
  );
  const insert = scratch.prepare('insert into entry values (?, ?, ?, ?, ?)');
  return {
    add([earliest, sequence, id, entry]) {
      if (!scratch.isTransaction) scratch.exec('begin');
      insert.run(edition, earliest, sequence, id, entry);
    },
    *listInOrder(size) {
      const rows = scratch.prepare(
        'select data from entry where edition = ? order by earliest, sequence, id',
      );
      let batch: ColumnEntry[] = [];
      for (const { data } of rows.iterate(edition)) {
        batch.push(JSON.parse(String(data)) as ColumnEntry);
        if (batch.length < size) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
  };
}
