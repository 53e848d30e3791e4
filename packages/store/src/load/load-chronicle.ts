import type { Chronicle } from '@linimasa/schema';
import type { Engine } from '../connect/engine.ts';
import type { LoadReport } from '../store.ts';
import { createEditions } from './create-editions.ts';
import { digestEditions, writeEditions } from './write-editions.ts';

/**
 * Puts a valid chronicle in place of what was there, all of it or nothing. Writes nothing when the rows would be
 * the ones that stand there already; those depend on this version's rules as well as on the chronicle.
 */
export async function loadChronicle(
  engine: Engine,
  chronicle: Chronicle,
  createRevision: () => string,
): Promise<LoadReport> {
  const editions = createEditions(chronicle);
  const timeline = chronicle.timeline.id;
  const { events, claims } = editions[0].rows.answer.counts;
  const report = { timeline, events, claims };
  const digest = digestEditions(editions);
  const held = await findRevision(engine.db, timeline, digest);
  if (held !== undefined) return { ...report, revision: held, changed: false };
  return engine.db.transaction().execute(async (tx) => {
    const revision = createRevision();
    const written = await writeEditions(engine, tx, editions, { digest, revision });
    if (written) return { ...report, revision, changed: true };
    return { ...report, revision: (await findRevision(tx, timeline, digest)) ?? '', changed: false };
  });
}

/** The revision at which a timeline stands, if it is held with this digest. */
async function findRevision(db: Engine['db'], timeline: string, digest: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('timeline')
    .select('revision')
    .where('id', '=', timeline)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row?.revision;
}
