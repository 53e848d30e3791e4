import type { ProblemName } from './problem-types.ts';

/** A request that cannot be served; thrown anywhere, answered as a problem in one place. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly problem: ProblemName;

  /** `detail` is one sentence about this request, for a person. */
  constructor(problem: ProblemName, detail: string) {
    super(detail);
    this.problem = problem;
  }
}
