import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { canBeHeld } from '../read/find-timeline.ts';
import { type ChronicleChange, InvalidChronicleError, type LoadReport } from '../store.ts';
import { applyChange } from './apply-change.ts';
import { checkRemovals } from './check-removals.ts';
import { deriveAnew } from './derive-anew.ts';
import { writeClosure } from './write-closure.ts';

/**
 * Changes some records of a timeline, and all that follows from them, in one transaction.
 * @throws {InvalidChronicleError} when a record is not valid, one that goes is not there or still named, or there is no
 * such timeline
 */
export async function writeChange(
  engine: Engine,
  timeline: string,
  change: ChronicleChange,
  createStamp: () => Stamp,
): Promise<LoadReport> {
  if (!canBeHeld(timeline)) throw createAbsence(timeline);
  return engine.db.transaction().execute(async (tx) => {
    // Locks the timeline's row: of two writes, the second changes what the first has left.
    const held = await tx
      .updateTable('timeline')
      .set((eb) => ({ revision: eb.ref('revision') }))
      .where('id', '=', timeline)
      .where('edition_of', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (held === undefined) throw createAbsence(timeline);
    await checkRemovals(tx, timeline, change.remove);
    const report = await writeClosure(engine, tx, held, change, createStamp);
    if (report !== undefined) return report;
    return deriveAnew(engine, tx, timeline, {
      createStamp,
      kind: 'write',
      change: (given) => applyChange(given, timeline, change),
    });
  });
}

function createAbsence(timeline: string): InvalidChronicleError {
  return new InvalidChronicleError([
    { path: ['timeline'], message: `There is no timeline ${JSON.stringify(timeline)}` },
  ]);
}
