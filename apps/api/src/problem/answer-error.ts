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

/** When to ask again, in seconds: a full queue is worked off soon, a slow question stays slow for a while. */
const RETRY = { overloaded: '1', 'query-too-slow': '10', 'not-ready': '5' };

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
    if (error instanceof OverloadedError) return answerLater(c, 'overloaded');
    if (error instanceof DeadlineError) return answerLater(c, 'query-too-slow');
    const { method, path } = c.req;
    const entry = { requestId: c.get('requestId'), method, path };
    const lost = error instanceof UnusableDatabaseError ? error : await findLoss(pool);
    if (lost !== undefined) {
      log.error({ ...entry, error: lost.message });
      return answerLater(c, 'not-ready');
    }
    log.error({ ...entry, error: error.stack ?? String(error) });
    return answerProblem(c, 'internal-error');
  };
}

function answerLater(c: Context<AppEnv>, problem: keyof typeof RETRY): Response {
  c.header('Retry-After', RETRY[problem]);
  return answerProblem(c, problem);
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
