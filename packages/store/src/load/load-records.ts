import { parseHead } from '@linimasa/schema/zod';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { openScratch, type Scratch } from '../connect/open-scratch.ts';
import type { ChronicleLine, LoadOptions, LoadReport } from '../store.ts';
import { listEditions } from './create-editions.ts';
import { createPieceMaker } from './create-piece.ts';
import { createIssueList } from './issue-list.ts';
import { findHeld, requireHeld } from './load-chronicle.ts';
import { type StagedBatch, type StagedChronicle, stageRecords } from './stage-records.ts';
import { openTimeline } from './write-timeline.ts';

/** How many lines are checked and derived together. */
const BATCH = 2_000;

/**
 * Puts the timeline that a stream of records tells in place of what was there, all of it or nothing. `batch` says how
 * many lines are derived together, where they do not name each other.
 * @throws {InvalidChronicleError} with the issues of all lines, a thousand at most
 */
export async function loadRecords(
  engine: Engine,
  lines: AsyncIterable<ChronicleLine>,
  { timeline, onProgress = () => {} }: LoadOptions,
  createStamp: () => Stamp,
  batch = BATCH,
): Promise<LoadReport> {
  const scratch = openScratch();
  try {
    const staged = await stageRecords(
      scratch,
      timeline === undefined ? lines : renameTimeline(lines, timeline),
      (done) => onProgress({ stage: 'read', done }),
    );
    return await loadStaged(engine, scratch, staged, onProgress, createStamp, batch);
  } finally {
    scratch.close();
  }
}

async function loadStaged(
  engine: Engine,
  scratch: Scratch,
  staged: StagedChronicle,
  onProgress: NonNullable<LoadOptions['onProgress']>,
  createStamp: () => Stamp,
  size: number,
): Promise<LoadReport> {
  const { count: total, digest } = staged;
  const issues = createIssueList();
  const { head, issues: ofHead, parseRecords } = parseHead(staged.head.input);
  issues.add(ofHead.map((issue) => ({ ...issue, path: staged.head.place(issue.path) })));
  issues.add(staged.issues);
  const parse = (batch: StagedBatch) => {
    const { issues: found, ...records } = parseRecords(batch.input);
    issues.add(found.map((issue) => ({ ...issue, path: batch.place(issue.path) })));
    return records;
  };
  if (!issues.isEmpty) for (const batch of staged.listBatches(size)) parse(batch);
  issues.throwAny();
  const id = head.timeline.id;
  const held = await findHeld(engine.db, id, digest);
  if (held !== undefined) return held;
  const editions = listEditions(id, staged.hasUnconfirmed);
  const createPiece = createPieceMaker(head, editions);
  return engine.db.transaction().execute(async (tx) => {
    const stamp = createStamp();
    const writer = await openTimeline(engine, tx, scratch, { head, editions, digest, stamp });
    if (writer === undefined) return requireHeld(tx, id, digest);
    let done = 0;
    for (const batch of staged.listBatches(size)) {
      const records = parse(batch);
      if (issues.isEmpty) await writer.write(createPiece(records, batch.numbers));
      done += batch.lines;
      onProgress({ stage: 'derive', done, total });
      if (issues.isFull) break;
    }
    issues.throwAny();
    onProgress({ stage: 'write', done, total });
    const { events, claims } = await writer.finish();
    return { timeline: id, revision: stamp.revision, events, claims, changed: true };
  });
}

/** The same stream, its timeline under another id. */
async function* renameTimeline(
  lines: AsyncIterable<ChronicleLine>,
  id: string,
): AsyncGenerator<ChronicleLine> {
  for await (const line of lines) {
    const { kind, record } = line;
    const isTimeline = kind === 'timeline' && typeof record === 'object' && record !== null;
    yield isTimeline ? { ...line, record: { ...record, id } } : line;
  }
}
