import type { Check, Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { hitPosition } from './hit-position.ts';

/** The positions that match, ascending. */
export function matchPositions(columns: Columns, criteria: Criteria, check: Check): Uint32Array {
  const positions: number[] = [];
  for (let position = 0; position < columns.length; position += 1) {
    if (position % 4096 === 0) check();
    if (matches(columns, criteria, position)) positions.push(position);
  }
  return Uint32Array.from(positions);
}

function matches(columns: Columns, { window, match, undated, groups, found }: Criteria, position: number) {
  const isUndated = columns.marks[position] === 1 || columns.marks[position] === 3;
  if (isUndated ? undated === 'exclude' : undated === 'only') return false;
  if (window !== undefined && !isUndated) {
    const hit = hitPosition(columns, position, window);
    if (hit === undefined || (match === 'certain' && hit !== 'certain')) return false;
  }
  const { valueStart, values } = columns;
  const own = values.subarray(valueStart[position], valueStart[position + 1]);
  return (
    groups.every((group) => group.values.some((value) => own.includes(value))) &&
    (found === undefined || found.includes(position))
  );
}
