import type { ChronicleHead } from '@linimasa/schema';
import { type ParsedHead, parseHead } from '@linimasa/schema/zod';
import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Scratch } from '../connect/open-scratch.ts';
import type { LoadOptions, LoadReport } from '../store.ts';
import type { Database } from '../tables/database.ts';
import { listEditions } from './create-editions.ts';
import { createPieceMaker } from './create-piece.ts';
import { requireHeld } from './find-held.ts';
import { createIssueList, type IssueList } from './issue-list.ts';
import type { StagedBatch, StagedChronicle } from './stage-records.ts';
import { openTimeline, type TimelineBase } from './write-timeline.ts';

/** Staged records whose head is right. */
export interface CheckedChronicle {
  readonly staged: StagedChronicle;
  readonly head: ChronicleHead;
  /** How many events and claims are derived together. */
  readonly size: number;
  /** Parses a batch; what is wrong with it goes to `issues`. */
  readonly parse: (batch: StagedBatch) => Omit<ReturnType<ParsedHead['parseRecords']>, 'issues'>;
  readonly issues: IssueList;
}

/**
 * Checks the head of staged records; where that is wrong, all of them.
 * @throws {InvalidChronicleError}
 */
export function checkStaged(staged: StagedChronicle, size: number): CheckedChronicle {
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
  return { staged, head, size, parse, issues };
}

/**
 * Writes staged records in place of what their timeline holds, unless it is held with this digest already.
 * @throws {InvalidChronicleError} with everything that is wrong with them, a thousand issues at most
 */
export async function writeStaged(
  engine: Engine,
  tx: Transaction<Database>,
  scratch: Scratch,
  { staged, head, size, parse, issues }: CheckedChronicle,
  {
    onProgress = () => {},
    ...commit
  }: Pick<TimelineBase, 'digest' | 'stamp' | 'kind'> & Pick<LoadOptions, 'onProgress'>,
): Promise<LoadReport> {
  const { id } = head.timeline;
  const total = staged.count;
  const editions = listEditions(id, staged.hasUnconfirmed);
  const writer = await openTimeline(engine, tx, scratch, { head, editions, ...commit });
  if (writer === undefined) return requireHeld(tx, id, commit.digest);
  const createPiece = createPieceMaker(head, editions);
  let done = 0;
  for (const batch of staged.listBatches(size)) {
    const records = parse(batch);
    if (issues.isEmpty) await writer.write(createPiece(records, batch.numbers));
    done += batch.count;
    onProgress({ stage: 'derive', done, total });
    if (issues.isFull) break;
  }
  issues.throwAny();
  onProgress({ stage: 'write', done, total });
  const { events, claims } = await writer.finish();
  return { timeline: id, revision: commit.stamp.revision, events, claims, changed: true };
}
