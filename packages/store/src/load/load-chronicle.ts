import { createHash } from 'node:crypto';
import type { Chronicle } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { openScratch } from '../connect/open-scratch.ts';
import type { LoadReport } from '../store.ts';
import type { Database } from '../tables/database.ts';
import { hasUnconfirmed, listEditions } from './create-editions.ts';
import { createPieceMaker } from './create-piece.ts';
import { RULES } from './rules.ts';
import { openTimeline } from './write-timeline.ts';

/**
 * Puts a valid chronicle in place of what was there, all of it or nothing. Writes nothing when it stands there already,
 * derived by this version's rules.
 */
export async function loadChronicle(
  engine: Engine,
  chronicle: Chronicle,
  createStamp: () => Stamp,
): Promise<LoadReport> {
  const digest = digestChronicle(chronicle);
  const held = await findHeld(engine.db, chronicle.timeline.id, digest);
  if (held !== undefined) return held;
  return engine.db
    .transaction()
    .execute((tx) => writeChronicle(engine, tx, chronicle, digest, createStamp()));
}

/** Writes a chronicle within a transaction, unless it is held with this digest. */
export async function writeChronicle(
  engine: Engine,
  tx: Transaction<Database>,
  chronicle: Chronicle,
  digest: string,
  stamp: Stamp,
): Promise<LoadReport> {
  const { events, claims, ...head } = chronicle;
  const timeline = head.timeline.id;
  const editions = listEditions(timeline, hasUnconfirmed(chronicle));
  const scratch = openScratch();
  try {
    const writer = await openTimeline(engine, tx, scratch, { head, editions, digest, stamp });
    if (writer === undefined) return await requireHeld(tx, timeline, digest);
    const numbers = { events: [...events.keys()], claims: [...claims.keys()] };
    await writer.write(createPieceMaker(head, editions)({ events, claims }, numbers));
    const counts = await writer.finish();
    return {
      timeline,
      revision: stamp.revision,
      events: counts.events,
      claims: counts.claims,
      changed: true,
    };
  } finally {
    scratch.close();
  }
}

/** SHA-256 over every record of a chronicle, behind the number of the rules by which it is derived. */
export function digestChronicle({ timeline, vocabulary, ...lists }: Chronicle): string {
  const hash = createHash('sha256').update(JSON.stringify([timeline, vocabulary]));
  for (const [name, records] of Object.entries(lists)) {
    hash.update(`\n${name}\n`);
    for (const record of records) hash.update(JSON.stringify(record));
  }
  return `${RULES} ${hash.digest('hex')}`;
}

/** What a load reports of a timeline that is held with this digest already. */
export async function findHeld(
  db: Engine['db'],
  timeline: string,
  digest: string,
): Promise<LoadReport | undefined> {
  const row = await db
    .selectFrom('timeline')
    .select(['revision', 'answer'])
    .where('id', '=', timeline)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { counts } = JSON.parse(row.answer) as { counts: Pick<LoadReport, 'events' | 'claims'> };
  return { timeline, revision: row.revision, events: counts.events, claims: counts.claims, changed: false };
}

/** The same of one that another process has just brought there. */
export async function requireHeld(db: Engine['db'], timeline: string, digest: string): Promise<LoadReport> {
  const held = await findHeld(db, timeline, digest);
  if (held === undefined) throw new Error(`Cannot load timeline ${timeline}: it was removed meanwhile`);
  return held;
}
