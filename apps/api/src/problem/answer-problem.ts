import type { Issue, Problem } from '@linimasa/schema';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { PROBLEM_TYPES, type ProblemName } from './problem-types.ts';

/** Answers a problem as `application/problem+json` (RFC 9457). */
export function answerProblem(
  c: Context<AppEnv>,
  name: ProblemName,
  details: { readonly detail?: string; readonly issues?: readonly Issue[] } = {},
): Response {
  const { title, status } = PROBLEM_TYPES[name];
  const problem: Problem = {
    type: `/problems/${name}`,
    title,
    status,
    ...details,
    instance: c.get('requestId'),
  };
  return c.body(JSON.stringify(problem), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
