import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { openScratch } from '../connect/open-scratch.ts';
import type { ChronicleLine, LoadOptions, LoadReport } from '../store.ts';
import { findHeld } from './find-held.ts';
import { type PlacedRecord, stageRecords } from './stage-records.ts';
import { createWarningList } from './warning-list.ts';
import { checkHead, writeStaged } from './write-staged.ts';

/** How many lines are checked and derived together: more take more memory and no less time. */
const BATCH = 250;

/** After fewer records than this, the database may settle in its own time. */
const SETTLED = 1_000;

/**
 * Puts the timeline that a stream of records tells in place of what was there, all of it or nothing. `size` says how
 * many events and claims are derived together, where they do not name each other.
 * @throws {InvalidChronicleError} with the issues of all lines, a thousand at most
 */
export async function loadRecords(
  engine: Engine,
  lines: AsyncIterable<ChronicleLine>,
  { timeline, onProgress = () => {}, onWarnings = () => {} }: LoadOptions,
  createStamp: () => Stamp,
  size = BATCH,
): Promise<LoadReport> {
  const scratch = openScratch();
  try {
    const staged = await stageRecords(scratch, placeLines(lines, timeline), (done) =>
      onProgress({ stage: 'read', done }),
    );
    const warnings = createWarningList();
    const head = checkHead(staged, size, warnings);
    const { digest } = staged;
    const held = await findHeld(engine.db, head.timeline.id, digest);
    if (held !== undefined) return held;
    const write = { head, digest, createStamp, kind: 'load', size, onProgress, warnings } as const;
    const report = await engine.db
      .transaction()
      .execute((tx) => writeStaged(engine, tx, scratch, staged, write));
    // It is loaded, whatever becomes of this.
    if (report.changed && staged.count >= SETTLED) await engine.settle().catch(() => {});
    if (report.changed && warnings.count > 0) onWarnings(warnings);
    return report;
  } finally {
    scratch.close();
  }
}

/** The records of lines, the timeline under another id where one is given. */
async function* placeLines(
  lines: AsyncIterable<ChronicleLine>,
  id: string | undefined,
): AsyncGenerator<PlacedRecord> {
  let taken = 0;
  for await (const { kind, record, line } of lines) {
    taken += 1;
    const path = ['line', line ?? taken, kind];
    const isRenamed =
      kind === 'timeline' && id !== undefined && typeof record === 'object' && record !== null;
    yield { kind, record: isRenamed ? { ...record, id } : record, path };
  }
}
