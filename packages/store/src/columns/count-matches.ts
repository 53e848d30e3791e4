import type { Check, Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { listMatches } from './match-positions.ts';
import { chooseSource, findPlainRun } from './plan-matches.ts';
import { countTouching } from './reach-window.ts';

/** How many events match, counted no further than `most`. */
export function countMatches(
  columns: Columns,
  criteria: Criteria,
  check: Check,
  most = Number.POSITIVE_INFINITY,
): number {
  const run = criteria.undated === 'exclude' ? findPlainRun(columns, criteria) : undefined;
  if (run !== undefined) return Math.min(countTouching(columns, run, criteria.window), most);
  const source = chooseSource(columns, criteria, criteria.window);
  return listMatches(columns, criteria, source, check, { limit: most })?.length ?? 0;
}
