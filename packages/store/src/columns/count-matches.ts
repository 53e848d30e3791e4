import type { Check, Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { matchPositions } from './match-positions.ts';

/** How many events match, counted no further than `most`. */
export function countMatches(
  columns: Columns,
  criteria: Criteria,
  check: Check,
  most = Number.POSITIVE_INFINITY,
): number {
  return Math.min(matchPositions(columns, criteria, check).length, most);
}
