import type { Stamp } from './connect/create-stamp.ts';
import type { Engine } from './connect/engine.ts';
import { createReads, type ReadOptions } from './create-reads.ts';
import { loadChronicle } from './load/load-chronicle.ts';
import { loadRecords } from './load/load-records.ts';
import { readRecords } from './load/read-given.ts';
import { writeChange } from './load/write-change.ts';
import { followStates } from './pool/follow-states.ts';
import { type LoadReport, type Store, UnusableDatabaseError } from './store.ts';
import { describeDatabase } from './tables/describe-database.ts';
import { isCurrent } from './tables/migrate.ts';

/** Makes a store of an engine whose schema is current. `createStamp` gives what tells a commit from all others. */
export function createStore(engine: Engine, createStamp: () => Stamp, reading: ReadOptions = {}): Store {
  /** Where the database cannot take what is written, that is said in words, and by an error that tells so. */
  const write = (work: Promise<LoadReport>) =>
    work.catch((error: unknown) => {
      if (!engine.isUnusable(error)) throw error;
      throw new UnusableDatabaseError(engine.explainError(error), { cause: error });
    });
  return {
    ...createReads(engine, reading),
    engine: engine.name,
    ready: async () => {
      const current = await isCurrent(engine).catch((error: unknown) => {
        if (error instanceof UnusableDatabaseError) throw error;
        throw new UnusableDatabaseError(engine.explainError(error), { cause: error });
      });
      if (!current) throw new UnusableDatabaseError('The database does not hold the tables of this version');
    },
    watch(onChange) {
      const follower = followStates(engine);
      follower.watch(() => onChange());
      return () => void follower.stop();
    },
    load: (chronicle) => write(loadChronicle(engine, chronicle, createStamp)),
    loadRecords: (lines, load = {}) => write(loadRecords(engine, lines, load, createStamp)),
    write: (timeline, change) => write(writeChange(engine, timeline, change, createStamp)),
    records: (timeline) => readRecords(engine, timeline),
    status: () => describeDatabase(engine),
    backup: (path) => engine.backup(path),
    close: () => engine.db.destroy(),
  };
}
