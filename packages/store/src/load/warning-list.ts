import type { Issue } from '@linimasa/schema';
import type { Warnings } from '../store.ts';

/** How many warnings are told; of the others only how many they are. */
export const MOST_WARNINGS = 20;

/** The warnings found in a stream of records. */
export interface WarningList extends Warnings {
  /** Takes those of a part of it, of which `count` there were. */
  add(issues: readonly Issue[], count?: number): void;
}

/** Makes an empty list. */
export function createWarningList(): WarningList {
  const issues: Issue[] = [];
  let total = 0;
  return {
    issues,
    get count() {
      return total;
    },
    add(found, count = found.length) {
      issues.push(...found.slice(0, MOST_WARNINGS - issues.length));
      total += count;
    },
  };
}

/** Whether an issue leaves its record valid. */
export function isWarning({ severity }: Issue): boolean {
  return severity === 'warning';
}
