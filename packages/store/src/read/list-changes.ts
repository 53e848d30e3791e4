import type { Change } from '@linimasa/schema';
import type { TimelineState } from '../store.ts';
import { findEdition } from './find-timeline.ts';
import type { Snapshot } from './snapshot.ts';

const MOST_CHANGES = 1_000;

/** The commits of a timeline after one of them, oldest first; `undefined` when there is no such timeline. */
export async function listChanges(
  snapshot: Snapshot,
  timeline: string,
  after = 0,
): Promise<readonly Change[] | undefined> {
  if ((await findEdition(snapshot, timeline)) === undefined) return undefined;
  const rows = await snapshot.tx
    .selectFrom('change')
    .selectAll()
    .where('timeline', '=', timeline)
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .limit(MOST_CHANGES)
    .execute();
  return rows.map(({ ordinal, revision, at, kind, written, removed }) => ({
    ordinal,
    revision,
    at,
    kind,
    events: { written, removed },
  }));
}

/** Where every timeline stands, by id. */
export async function listRevisions({ tx }: Snapshot): Promise<ReadonlyMap<string, TimelineState>> {
  const rows = await tx
    .selectFrom('timeline')
    .select(['id', 'revision', 'ordinal'])
    .where('edition_of', 'is', null)
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}
