import { describeValue, findNearest, type Issue } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import { canBeHeld } from '../read/find-timeline.ts';
import { type ChronicleChange, InvalidChronicleError } from '../store.ts';
import type { Database, GivenType } from '../tables/database.ts';
import { splitPages } from '../tables/split-pages.ts';

/** Ids among which the nearest is looked for, and how many times: it takes a while. */
const MOST_IDS = 10_000;
const MOST_SUGGESTIONS = 5;

/** @throws {InvalidChronicleError} where something to be removed was not given, with the nearest id that was */
export async function checkRemovals(
  tx: Transaction<Database>,
  timeline: string,
  remove: ChronicleChange['remove'],
): Promise<void> {
  const issues: Issue[] = [];
  for (const [kind, asked] of Map.groupBy(remove.entries(), ([, one]) => one.kind)) {
    const known = await findGiven(
      tx,
      timeline,
      kind,
      asked.map(([, { id }]) => id),
    );
    for (const [index, { id }] of asked) {
      if (known.has(id)) continue;
      const near = issues.length < MOST_SUGGESTIONS ? await suggest(tx, timeline, kind, id) : undefined;
      const received = describeValue(id);
      const expected = near === undefined ? `the id of one of the ${kind}s` : describeValue(near);
      issues.push({
        path: ['remove', index],
        message: `There is no ${kind} ${received}`,
        expected,
        received,
      });
    }
  }
  if (issues.length > 0) throw new InvalidChronicleError(issues);
}

async function findGiven(
  tx: Transaction<Database>,
  timeline: string,
  kind: GivenType,
  asked: readonly string[],
): Promise<ReadonlySet<string>> {
  const ids = asked.filter(canBeHeld);
  const found = new Set<string>();
  for (const page of splitPages(ids)) {
    const rows = await selectIds(tx, timeline, kind).where('id', 'in', page).execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

async function suggest(
  tx: Transaction<Database>,
  timeline: string,
  kind: GivenType,
  id: string,
): Promise<string | undefined> {
  const rows = await selectIds(tx, timeline, kind).orderBy('id').limit(MOST_IDS).execute();
  return findNearest(
    id,
    rows.map((row) => row.id),
  );
}

function selectIds(tx: Transaction<Database>, timeline: string, kind: GivenType) {
  return tx.selectFrom('given').select('id').where('timeline', '=', timeline).where('type', '=', kind);
}
