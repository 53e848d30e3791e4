import type { Issue, Problem } from '@linimasa/schema';

/** The API refused: a wrong question, an unknown timeline, or trouble of its own. `problem` says which, as the API put it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** After how many seconds the same question may be put again, where the API says so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The HTTP status: 400 for a wrong question, 404 for what is not there, 500 and above for the server's own trouble. */
  get status(): number {
    return this.problem.status;
  }

  /** What to mend in the question; empty where there is nothing to say. */
  get issues(): readonly Issue[] {
    return this.problem.issues ?? [];
  }
}
