import { sql } from 'kysely';
import type { Columns } from '../columns/columns.ts';
import { createJoiner } from '../columns/join-segments.ts';
import { HEADER_BYTES, readSizes } from '../columns/segment-layout.ts';
import { splitPages } from '../tables/split-pages.ts';
import type { ColumnsCache } from './columns-cache.ts';
import type { HeldEdition } from './find-timeline.ts';
import { findDictionarySize } from './read-dictionary.ts';
import type { Snapshot } from './snapshot.ts';

/** Segments that one statement brings: some megabytes. */
const AT_ONCE = 4;

/** Columns being joined, for whoever comes meanwhile, by the cache that they go into. */
const JOINING = new WeakMap<ColumnsCache, Map<string, Promise<Columns>>>();

/** The columns of an edition at the revision it is held at: read once for however many questions come at once. */
export async function readColumns(
  snapshot: Snapshot,
  { edition, ordinal, timeline: { revision } }: HeldEdition,
): Promise<Columns> {
  const cache = snapshot.columns;
  const key = { edition, revision, ordinal };
  const known = await cache.get(key);
  if (known !== undefined) return known;
  const joining = JOINING.get(cache) ?? new Map<string, Promise<Columns>>();
  JOINING.set(cache, joining);
  const name = JSON.stringify(key);
  // What another question could not read, this one may.
  const joined = await joining.get(name)?.catch(() => undefined);
  if (joined !== undefined) return joined;
  const reading = joinColumns(snapshot, edition);
  joining.set(name, reading);
  try {
    const columns = await reading;
    cache.put(key, columns);
    snapshot.check();
    return columns;
  } finally {
    joining.delete(name);
  }
}

/**
 * Reads and joins the segments of an edition, past the deadline if need be: given up, they would have to be joined for the
 * next question, which would not have more time.
 */
async function joinColumns({ tx, engine, deadline }: Snapshot, edition: string): Promise<Columns> {
  await engine.limitTime(tx, undefined);
  const segments = await tx
    .selectFrom('segment')
    .select(['ordinal', sql<Uint8Array>`substr(data, 1, ${sql.lit(HEADER_BYTES)})`.as('header')])
    .where('timeline', '=', edition)
    .orderBy('ordinal')
    .execute();
  const sizes = segments.map(({ header }) => readSizes(header));
  const joiner = createJoiner(sizes, await findDictionarySize(tx, edition));
  for (const page of splitPages(segments, AT_ONCE)) {
    const ordinals = page.map(({ ordinal }) => ordinal);
    const some = await tx
      .selectFrom('segment')
      .select('data')
      .where('timeline', '=', edition)
      .where('ordinal', 'in', ordinals)
      .orderBy('ordinal')
      .execute();
    for (const { data } of some) joiner.add(data);
  }
  await engine.limitTime(tx, deadline);
  return joiner.finish();
}
