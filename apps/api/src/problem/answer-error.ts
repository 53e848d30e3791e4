import { InvalidQueryError, type Store, UnusableDatabaseError } from '@linimasa/store';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { answerProblem } from './answer-problem.ts';
import { RefusalError } from './refusal-error.ts';

/** Takes one entry of the log. */
export type Log = (entry: Readonly<Record<string, unknown>>) => void;

/**
 * Creates the one place where errors become answers. What is not the reader's doing is logged with the request's id
 * and answered with nothing but that id; a database that has gone away is told from a fault of ours by asking it.
 */
export function createErrorAnswer(
  log: Log,
  store: Store,
): (error: Error, c: Context<AppEnv>) => Promise<Response> {
  return async (error, c) => {
    if (error instanceof RefusalError) return answerProblem(c, error.problem, { detail: error.message });
    if (error instanceof InvalidQueryError) {
      return answerProblem(c, 'invalid-query', { detail: error.message, issues: error.issues });
    }
    const { method, path } = c.req;
    const entry = { level: 'error', requestId: c.get('requestId'), method, path };
    const lost = await findLoss(store);
    if (lost !== undefined) {
      log({ ...entry, error: lost.message });
      return answerProblem(c, 'not-ready');
    }
    log({ ...entry, error: error.stack ?? String(error) });
    return answerProblem(c, 'internal-error');
  };
}

/** Why the database cannot be used now, if that is so. */
async function findLoss(store: Store): Promise<UnusableDatabaseError | undefined> {
  try {
    await store.ready();
    return undefined;
  } catch (error) {
    return error instanceof UnusableDatabaseError ? error : undefined;
  }
}
