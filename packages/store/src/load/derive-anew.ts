import type { Transaction } from 'kysely';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { openScratch } from '../connect/open-scratch.ts';
import type { LoadReport } from '../store.ts';
import type { Database } from '../tables/database.ts';
import { type GivenRecord, readGiven } from './read-given.ts';
import { type PlacedRecord, stageRecords } from './stage-records.ts';
import { checkHead, writeStaged } from './write-staged.ts';

/** How many events and claims are derived together. */
const SIZE = 500;

/** The commit that a timeline is derived anew for. */
export interface Renewal {
  readonly createStamp: () => Stamp;
  readonly kind: 'load' | 'write';
  /** Turns what was given into what is given now. Default: leaves it. */
  readonly change?: (given: AsyncIterable<GivenRecord>) => AsyncIterable<PlacedRecord>;
}

/**
 * Derives a whole timeline anew from what was given, by this version's rules.
 * @throws {InvalidChronicleError} where a change leaves something wrong
 */
export async function deriveAnew(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: string,
  { createStamp, kind, change = placeGiven }: Renewal,
): Promise<LoadReport> {
  const scratch = openScratch();
  try {
    const staged = await stageRecords(scratch, change(readGiven(tx, timeline)), () => {});
    const head = checkHead(staged, SIZE);
    const { digest } = staged;
    return await writeStaged(engine, tx, scratch, staged, { head, digest, createStamp, kind, size: SIZE });
  } finally {
    scratch.close();
  }
}

/** Records as they were given, what is wrong with them being told by kind and id. */
async function* placeGiven(given: AsyncIterable<GivenRecord>): AsyncGenerator<PlacedRecord> {
  for await (const { kind, id, record } of given) yield { kind, record, path: [kind, id] };
}
