import { DeadlineError } from '../pool/read-pool.ts';

/** How long the answer to a question may take. */
export interface Deadline {
  /** Milliseconds that the answer has from first to last. */
  readonly length: number;
  /** Milliseconds until it, none or fewer once it is past. */
  left(): number;
  /** Does nothing until it is past. @throws {DeadlineError} */
  check(): void;
}

/** A deadline so many milliseconds from now. */
export function createDeadline(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  return {
    length: milliseconds,
    left: () => end - performance.now(),
    check: () => {
      if (performance.now() >= end) throw new DeadlineError(wordDeadline(milliseconds));
    },
  };
}

/** What somebody is told whose question took longer than so many milliseconds. */
export function wordDeadline(milliseconds: number): string {
  return `The answer took longer than the ${Math.round(milliseconds)} ms that it may`;
}
