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
import { openTimeline, type TimelineBase } from './write-timeline.ts';

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
    .execute((tx) => writeChronicle(engine, tx, chronicle, { digest, createStamp }));
}

/** Writes a chronicle within a transaction, unless it is held with this digest. */
async function writeChronicle(
  engine: Engine,
  tx: Transaction<Database>,
  { events, claims, ...head }: Chronicle,
  { digest, createStamp }: Pick<TimelineBase, 'digest' | 'createStamp'>,
): Promise<LoadReport> {
  const { id } = head.timeline;
  const editions = listEditions(id, hasUnconfirmed({ events, claims }));
  const scratch = openScratch();
  try {
    const base = { head, editions, digest, createStamp, kind: 'load' } as const;
    const writer = await openTimeline(engine, tx, scratch, base);
    if (writer === undefined) return await requireHeld(tx, id, digest);
    const numbers = { events: [...events.keys()], claims: [...claims.keys()] };
    const setup = { engine: engine.name, editions, firstNumber: writer.firstNumber };
    const deriver = createDeriver(head, setup);
    await writer.write(deriver.derive({ events, claims }, numbers));
    return await writer.finish(deriver.finish());
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
