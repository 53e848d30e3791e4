import { createProblem } from '../problem/create-problem.ts';
import type { ProblemName } from '../problem/problem-types.ts';

/** A problem as it is answered where the app is not asked. */
export interface Refusal {
  readonly status: number;
  /** But for the id and the length. */
  readonly headers: Readonly<Record<string, string>>;
  /** ASCII, so that its length is its length in bytes. */
  readonly body: string;
}

const HEADERS = {
  'Content-Type': 'application/problem+json',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After, RateLimit, RateLimit-Policy',
};

/** Describes the refusal of a request that the app never sees. */
export function describeRefusal(name: ProblemName, requestId: string): Refusal {
  const problem = createProblem(name, requestId);
  return { status: problem.status, headers: HEADERS, body: JSON.stringify(problem) };
}
