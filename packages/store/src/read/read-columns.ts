import type { Columns } from '../columns/columns.ts';
import { joinSegments } from '../columns/join-segments.ts';
import type { ColumnsCache } from './columns-cache.ts';
import type { HeldEdition } from './find-timeline.ts';
import type { Snapshot } from './snapshot.ts';

/** Columns being joined, for whoever comes meanwhile, by the cache that they go into. */
const JOINING = new WeakMap<ColumnsCache, Map<string, Promise<Columns>>>();

/** The columns of an edition at the revision it is held at: read once for however many questions come at once. */
export async function readColumns(
  snapshot: Snapshot,
  { edition, timeline: { revision } }: HeldEdition,
): Promise<Columns> {
  const cache = snapshot.columns;
  const known = await cache.get(edition, revision);
  if (known !== undefined) return known;
  const joining = JOINING.get(cache) ?? new Map<string, Promise<Columns>>();
  JOINING.set(cache, joining);
  const key = JSON.stringify([edition, revision]);
  // What another question could not read, this one may.
  const joined = await joining.get(key)?.catch(() => undefined);
  if (joined !== undefined) return joined;
  const reading = joinColumns(snapshot, edition);
  joining.set(key, reading);
  try {
    const columns = await reading;
    cache.put(edition, revision, columns);
    return columns;
  } finally {
    joining.delete(key);
  }
}

async function joinColumns({ tx, check }: Snapshot, edition: string): Promise<Columns> {
  const segments = await tx
    .selectFrom('segment')
    .select('data')
    .where('timeline', '=', edition)
    .orderBy('ordinal')
    .execute();
  check();
  const last = await tx
    .selectFrom('dictionary')
    .select('number')
    .where('timeline', '=', edition)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const values = last === undefined ? 0 : last.number + 1;
  return joinSegments(
    segments.map(({ data }) => data),
    values,
  );
}
