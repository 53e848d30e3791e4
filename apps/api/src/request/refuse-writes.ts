import type { MiddlewareHandler } from 'hono';
import { READS } from '../answer/allow-origins.ts';
import type { AppEnv } from '../app-env.ts';
import { answerProblem } from '../problem/answer-problem.ts';

/** Everything here is read-only: other methods are 405 at every address. */
export const refuseWrites: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (READS.includes(c.req.method)) return next();
  c.header('Allow', READS.join(', '));
  return answerProblem(c, 'method-not-allowed', { detail: `${c.req.method} is not answered here.` });
};
