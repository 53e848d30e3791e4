import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { createProblem, type ProblemDetails } from './create-problem.ts';
import { PROBLEM_TYPES, type ProblemName, type ProblemType } from './problem-types.ts';

/** Answers a problem as `application/problem+json` (RFC 9457), and when to ask again where that may help. */
export function answerProblem(c: Context<AppEnv>, name: ProblemName, details: ProblemDetails = {}): Response {
  const problem = createProblem(name, c.get('requestId'), details);
  const { status, retryAfter }: ProblemType = PROBLEM_TYPES[name];
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  return c.body(JSON.stringify(problem), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
