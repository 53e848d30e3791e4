import { InvalidQueryError } from '@linimasa/store';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { answerProblem } from './answer-problem.ts';
import { RefusalError } from './refusal-error.ts';

/** Takes one entry of the log. */
export type Log = (entry: Readonly<Record<string, unknown>>) => void;

/**
 * Creates the one place where errors become answers. What is not the reader's doing is logged with the request's id
 * and answered with nothing but that id.
 */
export function createErrorAnswer(log: Log): (error: Error, c: Context<AppEnv>) => Response {
  return (error, c) => {
    if (error instanceof RefusalError) return answerProblem(c, error.problem, { detail: error.message });
    if (error instanceof InvalidQueryError) {
      return answerProblem(c, 'invalid-query', { detail: error.message, issues: error.issues });
    }
    const { method, path } = c.req;
    log({ level: 'error', requestId: c.get('requestId'), method, path, error: error.stack ?? String(error) });
    return answerProblem(c, 'internal-error');
  };
}
