import type { ChronicleHead } from '@linimasa/schema';
import { parseHead } from '@linimasa/schema/zod';
import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Scratch } from '../connect/open-scratch.ts';
import type { LoadOptions, LoadReport } from '../store.ts';
import type { Database } from '../tables/database.ts';
import { listEditions } from './create-editions.ts';
import type { DerivedBatch } from './derive-batches.ts';
import { requireHeld } from './find-held.ts';
import { createIssueList } from './issue-list.ts';
import type { StagedChronicle } from './stage-records.ts';
import { startDeriver } from './start-deriver.ts';
import { unpackBatch } from './unpack-batch.ts';
import { createWarningList, isWarning, type WarningList } from './warning-list.ts';
import { openTimeline, type TimelineBase } from './write-timeline.ts';

/** How many batches are derived ahead of the one that is written. */
const AHEAD = 2;

/**
 * Checks the head of staged records; where that is wrong, all of them, so many at a time.
 * @throws {InvalidChronicleError}
 */
export function checkHead(
  staged: StagedChronicle,
  size: number,
  warnings: WarningList = createWarningList(),
): ChronicleHead {
  const issues = createIssueList();
  const { head, issues: ofHead, parseRecords } = parseHead(staged.head.input);
  const placed = ofHead.map((issue) => ({ ...issue, path: staged.head.place(issue.path) }));
  warnings.add(placed.filter(isWarning));
  issues.add(placed);
  issues.add(staged.issues);
  if (issues.isEmpty) return head;
  for (const numbers of staged.listBatches(size)) {
    const { input, place } = unpackBatch(staged.readBatch(numbers), staged.count);
    issues.add(parseRecords(input).issues.map((issue) => ({ ...issue, path: place(issue.path) })));
  }
  issues.throwAny();
  return head;
}

/** How staged records are written. */
export interface StagedWrite extends Pick<TimelineBase, 'head' | 'digest' | 'createStamp' | 'kind'> {
  /** How many events and claims are derived together, where they do not name each other. */
  readonly size: number;
  readonly onProgress?: LoadOptions['onProgress'];
  /** Gets the warnings. */
  readonly warnings?: WarningList;
}

/**
 * Writes staged records in place of what their timeline holds, unless it is held with this digest already.
 * @throws {InvalidChronicleError} with everything that is wrong with them, a thousand issues at most
 */
export async function writeStaged(
  engine: Engine,
  tx: Transaction<Database>,
  scratch: Scratch,
  staged: StagedChronicle,
  { head, digest, createStamp, kind, size, onProgress = () => {}, warnings }: StagedWrite,
): Promise<LoadReport> {
  const { id } = head.timeline;
  const editions = listEditions(id, staged.hasUnconfirmed);
  const writer = await openTimeline(engine, tx, scratch, { head, editions, digest, createStamp, kind });
  if (writer === undefined) return requireHeld(tx, id, digest);
  const { count: total } = staged;
  const { firstNumber } = writer;
  const batches = staged.listBatches(size);
  const largest = batches.reduce((most, { length }) => Math.max(most, length), 0);
  const setup = { engine: engine.name, editions, firstNumber, head: staged.head.input, count: total };
  const deriver = startDeriver(setup, largest);
  const issues = createIssueList();
  const ahead: { readonly count: number; readonly answer: Promise<DerivedBatch> }[] = [];
  let done = 0;
  const writeNext = async () => {
    const next = ahead.shift();
    if (next === undefined) return;
    const { piece, ...found } = await next.answer;
    issues.add(found.issues);
    warnings?.add(found.warnings.issues, found.warnings.count);
    if (piece !== undefined && issues.isEmpty) await writer.write(piece);
    done += next.count;
    onProgress({ stage: 'derive', done, total });
  };
  try {
    for (const numbers of batches) {
      ahead.push({ count: numbers.length, answer: deriver.derive(staged.readBatch(numbers)) });
      if (ahead.length > AHEAD) await writeNext();
      if (issues.isFull) break;
    }
    while (ahead.length > 0) await writeNext();
    issues.throwAny();
    onProgress({ stage: 'write', done, total });
    const rows = await deriver.finish();
    // Its memory is wanted for what only the whole tells.
    await deriver.close();
    return await writer.finish(rows);
  } finally {
    await deriver.close();
  }
}
