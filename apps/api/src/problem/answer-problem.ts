import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { createProblem, type ProblemDetails } from './create-problem.ts';
import { PROBLEM_TYPES, type ProblemName } from './problem-types.ts';

/** Answers a problem as `application/problem+json` (RFC 9457). */
export function answerProblem(c: Context<AppEnv>, name: ProblemName, details: ProblemDetails = {}): Response {
  const problem = createProblem(name, c.get('requestId'), details);
  return c.body(JSON.stringify(problem), PROBLEM_TYPES[name].status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
