import { setTimeout } from 'node:timers/promises';
import { ChangeQuery, toIssues } from '@linimasa/schema/zod';
import { InvalidQueryError, type ReadPool } from '@linimasa/store';
import { found } from '../query/found.ts';

/** How often it is looked again for a commit that another server may have told of, and after how many milliseconds. */
const LOOKS = 20;
const PAUSE = 100;

/** Where a reader asks a stream to begin, by what said so: the first goes before the second. */
export interface AskedBegin {
  /** The id of the last event that came, as its header has it. */
  readonly 'Last-Event-ID': string | undefined;
  readonly after: number | undefined;
}

/**
 * The ordinal after which a stream begins: the one asked for, else that of the last commit. Waits two seconds for one
 * beyond that, which another server of the same database may have told of already.
 * @throws {InvalidQueryError} for what is no ordinal, or one that was never given: once a backup was restored or a
 * timeline imported anew, ordinals begin again, and a stream from beyond would say nothing until they get there
 * @throws {RefusalError} where there is no such timeline
 */
export async function findBegin(pool: ReadPool, timeline: string, asked: AskedBegin): Promise<number> {
  const last = () => found(pool.revision(timeline), timeline).ordinal;
  const id = readOrdinal(asked['Last-Event-ID']);
  const begin = id ?? asked.after ?? last();
  for (let looks = 0; begin > last(); looks += 1) {
    if (looks === LOOKS) {
      // Without its database the server knows only what it knew.
      await pool.ready();
      throw createRefusal(id === undefined ? 'after' : 'Last-Event-ID', begin, last());
    }
    await setTimeout(PAUSE);
  }
  return begin;
}

function readOrdinal(id: string | undefined): number | undefined {
  if (id === undefined || id === '') return undefined;
  const result = ChangeQuery.safeParse({ after: id });
  if (result.success) return result.data.after;
  const issues = toIssues(result.error, { after: id });
  throw new InvalidQueryError(issues.map((issue) => ({ ...issue, path: ['Last-Event-ID'] })));
}

function createRefusal(name: keyof AskedBegin, ordinal: number, last: number): InvalidQueryError {
  const issue = { message: 'There is no commit of this ordinal', expected: `at most ${last}` };
  return new InvalidQueryError([{ path: [name], ...issue, received: `"${ordinal}"` }]);
}
