import type { Issue } from './issue.ts';

/**
 * An error answer over HTTP, `application/problem+json` (RFC 9457).
 * `type` is a path under `/problems/` that explains the condition; `issues` says what to mend.
 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** The id of the request, also in the `X-Request-Id` header and in the server's log. */
  readonly instance?: string;
  readonly issues?: readonly Issue[];
}
