import { hash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Scratch } from '../connect/open-scratch.ts';
import type { ChangeRow, Database, EventRow } from '../tables/database.ts';
import { splitPages } from '../tables/split-pages.ts';

const PAGE = 500;

/** Tells how many of the events that an edition holds now were not there before just so, and how many are gone. */
export type ChangeCounter = (ids?: readonly string[]) => Promise<Pick<ChangeRow, 'written' | 'removed'>>;

/** Puts down in a scratch database which events an edition holds: those of the ids given, else all. */
export async function rememberEvents(
  tx: Transaction<Database>,
  scratch: Scratch,
  edition: string,
  ids?: readonly string[],
): Promise<ChangeCounter> {
  scratch.exec('create table held (id text primary key, digest blob) without rowid');
  const insert = scratch.prepare('insert into held values (?, ?)');
  let count = 0;
  if (!scratch.isTransaction) scratch.exec('begin');
  for await (const { id, item } of readItems(tx, edition, ids)) {
    insert.run(id, digestItem(item));
    count += 1;
  }
  const find = scratch.prepare('select digest from held where id = ?');
  return async (next) => {
    let [written, kept] = [0, 0];
    for await (const { id, item } of readItems(tx, edition, next)) {
      const before = find.get(id)?.['digest'];
      if (before !== undefined) kept += 1;
      if (before === undefined || !digestItem(item).equals(before as Uint8Array)) written += 1;
    }
    return { written, removed: count - kept };
  };
}

function digestItem(item: string): Buffer {
  return hash('sha256', item, 'buffer');
}

async function* readItems(
  tx: Transaction<Database>,
  edition: string,
  ids?: readonly string[],
): AsyncGenerator<Pick<EventRow, 'id' | 'item'>> {
  const events = tx.selectFrom('event').select(['id', 'item']).where('timeline', '=', edition);
  if (ids !== undefined) {
    for (const page of splitPages(ids)) yield* await events.where('id', 'in', page).execute();
    return;
  }
  let last = '';
  for (;;) {
    const rows = await events.where('id', '>', last).orderBy('id').limit(PAGE).execute();
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = end.id;
  }
}
