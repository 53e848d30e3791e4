import type { Check, Columns } from './columns.ts';
import type { Criteria, Order, Place } from './criteria.ts';
import { matchPositions } from './match-positions.ts';

/**
 * The next positions of a list, at most `limit`, in its order.
 * @param after the place after which they come; absent for the first page
 */
export function pagePositions(
  columns: Columns,
  criteria: Criteria,
  order: Order,
  after: Place | undefined,
  limit: number,
  check: Check,
): Uint32Array {
  const { weight } = columns;
  const scores = new Map<number, number>();
  if (typeof order === 'object') {
    for (const [at, position] of (criteria.found ?? []).entries())
      scores.set(position, order.scores[at] ?? 0);
  }
  const sign = order === 'importance' || typeof order === 'object' ? -1 : order === '-importance' ? 1 : 0;
  const key = (position: number, score: number, heaviness: number) => [
    -score,
    sign * heaviness,
    order === '-start' ? -position : position,
  ];
  // Halves lie on boundaries between positions.
  const place = after && key(after.position - 0.5, after.score ?? 0, after.weight ?? 0);
  const keyed = [...matchPositions(columns, criteria, check)]
    .map((position) => key(position, scores.get(position) ?? 0, weight[position] as number))
    .filter((own) => place === undefined || compare(own, place) > 0)
    .toSorted(compare);
  return Uint32Array.from(keyed.slice(0, limit), (own) => Math.abs(own[2] as number));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
