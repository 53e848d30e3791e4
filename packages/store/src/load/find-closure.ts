import type { Transaction } from 'kysely';
import { canBeHeld } from '../read/find-timeline.ts';
import type { Database, GivenRow } from '../tables/database.ts';
import { splitPages } from '../tables/split-pages.ts';

/**
 * The events and claims given that name each other, directly or not, from some on: `event:ID` and `claim:ID`. Answers
 * nothing where they are more than `most`.
 */
export async function findClosure(
  tx: Transaction<Database>,
  timeline: string,
  seeds: Iterable<string>,
  most: number,
): Promise<readonly GivenRow[] | undefined> {
  const keys = new Set([...seeds].filter(canBeHeld));
  let frontier = [...keys];
  while (frontier.length > 0) {
    const found = new Set<string>();
    for (const page of splitPages(frontier)) {
      const links = tx.selectFrom('given_link').where('timeline', '=', timeline);
      for (const { id } of await links.select('id').where('target', 'in', page).execute()) found.add(id);
      for (const { target } of await links.select('target').where('id', 'in', page).execute())
        found.add(target);
    }
    frontier = [...found].filter((key) => !keys.has(key));
    for (const key of frontier) keys.add(key);
    if (keys.size > most) return undefined;
  }
  return readGivenRows(tx, timeline, [...keys]);
}

/** The events and claims given under these keys, in their order. */
async function readGivenRows(
  tx: Transaction<Database>,
  timeline: string,
  keys: readonly string[],
): Promise<readonly GivenRow[]> {
  const rows: GivenRow[] = [];
  for (const type of ['event', 'claim'] as const) {
    const ids = keys.filter((key) => key.startsWith(`${type}:`)).map((key) => key.slice(type.length + 1));
    const found: GivenRow[] = [];
    for (const page of splitPages(ids))
      found.push(
        ...(await tx
          .selectFrom('given')
          .selectAll()
          .where('timeline', '=', timeline)
          .where('type', '=', type)
          .where('id', 'in', page)
          .execute()),
      );
    rows.push(...found.toSorted((a, b) => a.number - b.number));
  }
  return rows;
}
