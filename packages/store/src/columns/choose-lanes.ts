import { TILE_LANES } from '@linimasa/schema';
import type { Check, Columns } from './columns.ts';
import { countValues } from './count-values.ts';
import type { Criteria } from './criteria.ts';

/**
 * The values of a field that most matching events of a whole timeline have: the largest first, and 12 at most. Of equals
 * the one that is listed first comes first.
 * @param lane every value of the field, as numbers of the dictionary
 */
export function chooseLanes(
  columns: Columns,
  criteria: Criteria,
  lane: readonly number[],
  check: Check,
): readonly number[] {
  // Under no name of its own, the field obeys every group.
  const groups = criteria.groups.map((group) => ({ ...group, name: '' }));
  const counts = countValues(columns, { ...criteria, groups }, new Map([['lane', lane]]), check).get('lane');
  return lane
    .map((value, at) => ({ value, count: counts?.[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, TILE_LANES)
    .map(({ value }) => value);
}
