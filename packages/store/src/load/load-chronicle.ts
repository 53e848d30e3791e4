import type { Chronicle } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { openScratch } from '../connect/open-scratch.ts';
import type { LoadReport } from '../store.ts';
import type { Database } from '../tables/database.ts';
import { createDeriver } from './create-deriver.ts';
import { hasUnconfirmed, listEditions } from './create-editions.ts';
import { createDigest } from './digest.ts';
import { findHeld, requireHeld } from './find-held.ts';
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
    const writer = await openTimeline(engine, tx, scratch, { head, editions, digest, stamp, kind: 'load' });
    if (writer === undefined) return await requireHeld(tx, timeline, digest);
    const numbers = { events: [...events.keys()], claims: [...claims.keys()] };
    const setup = { engine: engine.name, editions, firstNumber: writer.firstNumber };
    const deriver = createDeriver(head, setup);
    await writer.write(deriver.derive({ events, claims }, numbers));
    const counts = await writer.finish(deriver.finish());
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

/** SHA-256 over every record of a chronicle as a stream of them has it, behind the number of the rules of derivation. */
export function digestChronicle({ timeline, vocabulary, ...lists }: Chronicle): string {
  const digest = createDigest();
  digest.add('timeline', JSON.stringify(timeline));
  digest.add('vocabulary', JSON.stringify(vocabulary));
  for (const kind of ['source', 'actor', 'place', 'event', 'claim'] as const)
    for (const record of lists[`${kind}s`]) digest.add(kind, JSON.stringify(record));
  return digest.finish();
}
