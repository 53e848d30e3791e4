import type { Issue } from '@linimasa/schema';
import { InvalidChronicleError } from '../store.ts';

/** How many issues are told at most. */
const MOST_ISSUES = 1_000;

/** The errors found in a stream of records, each once. */
export interface IssueList {
  add(issues: readonly Issue[]): void;
  readonly isEmpty: boolean;
  /** No more are taken. */
  readonly isFull: boolean;
  /** @throws {InvalidChronicleError} if there are any */
  throwAny(): void;
}

/** Makes an empty list. */
export function createIssueList(): IssueList {
  const issues = new Map<string, Issue>();
  return {
    add(found) {
      for (const issue of found) {
        if (issue.severity === 'warning' || issues.size > MOST_ISSUES) continue;
        issues.set(JSON.stringify([issue.path, issue.message]), issue);
      }
    },
    get isEmpty() {
      return issues.size === 0;
    },
    get isFull() {
      return issues.size > MOST_ISSUES;
    },
    throwAny() {
      if (issues.size === 0) return;
      const told = [...issues.values()].slice(0, MOST_ISSUES);
      const message = `There are more issues than these ${MOST_ISSUES.toLocaleString('en')}`;
      throw new InvalidChronicleError(issues.size > told.length ? [...told, { path: [], message }] : told);
    },
  };
}
