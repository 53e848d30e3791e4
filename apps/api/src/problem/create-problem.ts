import type { Issue, Problem } from '@linimasa/schema';
import { PROBLEM_TYPES, type ProblemName } from './problem-types.ts';

/** What one problem says beyond its type. */
export interface ProblemDetails {
  /** One sentence about this request, for a person. */
  readonly detail?: string;
  readonly issues?: readonly Issue[];
}

/** The body of a problem (RFC 9457); `instance` is the id of the request. */
export function createProblem(name: ProblemName, instance: string, details: ProblemDetails = {}): Problem {
  const { title, status } = PROBLEM_TYPES[name];
  return { type: `/problems/${name}`, title, status, ...details, instance };
}
