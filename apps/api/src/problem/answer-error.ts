import {
  DeadlineError,
  InvalidQueryError,
  OverloadedError,
  type ReadPool,
  UnusableDatabaseError,
} from '@linimasa/store';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import type { Log } from '../log/log.ts';
import { answerProblem } from './answer-problem.ts';
import { RefusalError } from './refusal-error.ts';

/**
 * Creates the one place where errors become answers. What is not the reader's doing is logged with the request's id
 * and answered with nothing but that id; a database that has gone away is told from a fault of ours by asking it.
 */
export function createErrorAnswer(
  log: Log,
  pool: ReadPool,
): (error: Error, c: Context<AppEnv>) => Promise<Response> {
  return async (error, c) => {
    if (error instanceof RefusalError) return answerProblem(c, error.problem, { detail: error.message });
    if (error instanceof InvalidQueryError) {
      return answerProblem(c, 'invalid-query', { detail: error.message, issues: error.issues });
    }
    if (error instanceof OverloadedError) return answerProblem(c, 'overloaded');
    if (error instanceof DeadlineError) return answerProblem(c, 'query-too-slow');
    const { method, path } = c.req;
    const entry = { requestId: c.get('requestId'), method, path };
    const lost = error instanceof UnusableDatabaseError ? error : await findLoss(pool);
    if (lost !== undefined) {
      log.error({ ...entry, error: lost.message });
      return answerProblem(c, 'not-ready');
    }
    log.error({ ...entry, error: error.stack ?? String(error) });
    return answerProblem(c, 'internal-error');
  };
}

/** Why the database cannot be used now, if that is so. */
async function findLoss(pool: ReadPool): Promise<UnusableDatabaseError | undefined> {
  try {
    await pool.ready();
    return undefined;
  } catch (error) {
    return error instanceof UnusableDatabaseError ? error : undefined;
  }
}
