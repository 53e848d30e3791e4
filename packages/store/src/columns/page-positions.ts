import type { Check, Columns } from './columns.ts';
import type { Criteria, Order, Place } from './criteria.ts';
import { findFirst } from './find-first.ts';
import { listMatches, matchPositions } from './match-positions.ts';
import { pageByWeight } from './page-by-weight.ts';
import { chooseRun, chooseSource } from './plan-matches.ts';
import { selectByWeight } from './select-by-weight.ts';

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
  switch (order) {
    case 'start':
    case '-start':
      return pageByStart(columns, criteria, order === '-start', after, limit, check);
    case 'importance':
    case '-importance':
      return pageByWeight(columns, criteria, { heaviestFirst: order === 'importance', after, limit }, check);
    default:
      return pageByScore(columns, criteria, order.scores, after, limit, check);
  }
}

function pageByStart(
  columns: Columns,
  criteria: Criteria,
  backward: boolean,
  after: Place | undefined,
  limit: number,
  check: Check,
): Uint32Array {
  const [from, to] = backward
    ? [0, after?.position ?? columns.length]
    : [after?.position ?? 0, columns.length];
  const extent = { stretch: { from, to, backward }, limit };
  const least = chooseSource(columns, criteria, criteria.window);
  const run = chooseRun(columns, criteria, criteria.window);
  // Several runs have to be put in order first, which one run is; but in that it may be long to the next match.
  const walked = listMatches(columns, criteria, run, check, { ...extent, budget: 2 * least.candidates });
  return walked ?? (listMatches(columns, criteria, least, check, extent) as Uint32Array);
}

/** By score, then weight: page by page of those with one score. */
function pageByScore(
  columns: Columns,
  criteria: Criteria,
  scores: ArrayLike<number>,
  after: Place | undefined,
  limit: number,
  check: Check,
): Uint32Array {
  const { found = new Uint32Array(0) } = criteria;
  const byScore = new Map<number, number[]>();
  let at = 0;
  for (const position of matchPositions(columns, criteria, check)) {
    at = findFirst(at, found.length, (place) => (found[place] as number) >= position);
    const score = scores[at] ?? 0;
    const same = byScore.get(score);
    if (same === undefined) byScore.set(score, [position]);
    else same.push(position);
  }
  const page: number[] = [];
  for (const [score, positions] of [...byScore].toSorted(([a], [b]) => b - a)) {
    if (page.length === limit) break;
    if (after?.score !== undefined && score > after.score) continue;
    const place = score === after?.score ? after : undefined;
    const some = { heaviestFirst: true, after: place, limit: limit - page.length };
    page.push(...selectByWeight(columns, positions, some));
  }
  return Uint32Array.from(page);
}
