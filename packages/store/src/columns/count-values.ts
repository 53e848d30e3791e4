import type { Check, Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { matchPositions } from './match-positions.ts';

/**
 * Counts the matching events by value. Each facet obeys every group but the one of its own name.
 * @param fields the values of each facet, as numbers of the dictionary
 * @returns for each facet the counts of its values, place by place
 */
export function countValues(
  columns: Columns,
  criteria: Criteria,
  fields: ReadonlyMap<string, readonly number[]>,
  check: Check,
): ReadonlyMap<string, Uint32Array> {
  const { valueStart, values, dictionary } = columns;
  const answer = new Map<string, Uint32Array>();
  for (const [name, numbers] of fields) {
    const groups = criteria.groups.filter((group) => group.name !== name);
    const counts = new Uint32Array(dictionary);
    for (const position of matchPositions(columns, { ...criteria, groups }, check)) {
      for (const value of values.subarray(valueStart[position], valueStart[position + 1])) {
        counts[value] = (counts[value] as number) + 1;
      }
    }
    answer.set(
      name,
      Uint32Array.from(numbers, (value) => counts[value] as number),
    );
  }
  return answer;
}
