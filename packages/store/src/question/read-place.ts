import type { EventSort } from '@linimasa/schema';
import type { Columns } from '../columns/columns.ts';
import type { Place } from '../columns/criteria.ts';
import { findTies } from '../columns/to-position.ts';
import { fetchIds } from '../read/fetch-items.ts';
import type { HeldEdition } from '../read/find-timeline.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { type CursorKey, parseCursor } from './cursor.ts';

const START = ['number', 'number', 'string'] as const;

/** What a cursor of each order holds: what comes before start, then earliest, sequence and id. */
const SHAPES = {
  start: START,
  '-start': START,
  importance: ['number', ...START],
  '-importance': ['number', ...START],
  relevance: ['number', 'number', ...START],
} as const satisfies Record<EventSort, readonly ('number' | 'string')[]>;

/** How many ids are read at once to find one among events that start alike. */
const PROBES = 64;

/** What a cursor of an order says of the event at a position. */
export function toCursorKey(
  { earliest, sequence, weight }: Columns,
  sort: EventSort,
  { position, id, score }: { readonly position: number; readonly id: string; readonly score: number },
): CursorKey {
  const start = [earliest[position] as number, sequence[position] as number, id] as const;
  if (sort === 'start' || sort === '-start') return start;
  const heaviness = weight[position] as number;
  return sort === 'relevance' ? [score, heaviness, ...start] : [heaviness, ...start];
}

/**
 * The place that a cursor names, whether or not its event still stands there.
 * @throws {InvalidQueryError} for text that is not a cursor of this question
 */
export async function readPlace(
  snapshot: Snapshot,
  held: HeldEdition,
  columns: Columns,
  question: unknown,
  sort: EventSort,
  cursor: string,
): Promise<Place> {
  const key = parseCursor(question, SHAPES[sort], cursor);
  const [earliest, sequence, id] = key.slice(-3) as [number, number, string];
  const ties = findTies(columns, earliest, sequence);
  const position = await findBoundary(snapshot, held, columns, ties, (other) =>
    sort === '-start' || sort === '-importance' ? other >= id : other > id,
  );
  const [weight, score] = key.slice(0, -3).toReversed() as number[];
  return {
    position,
    ...(weight === undefined ? {} : { weight, earliest }),
    ...(score === undefined ? {} : { score }),
  };
}

/** The first of the positions whose id lies beyond; ids ascend, so that a few of them tell where. */
async function findBoundary(
  snapshot: Snapshot,
  held: HeldEdition,
  { number }: Columns,
  ties: { readonly from: number; readonly to: number },
  isBeyond: (id: string) => boolean,
): Promise<number> {
  let { from, to } = ties;
  while (from < to) {
    const step = Math.ceil((to - from) / PROBES);
    const probes = Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);
    const ids = await fetchIds(
      snapshot,
      held,
      probes.map((position) => number[position] as number),
    );
    const beyond = ids.findIndex(isBeyond);
    const last = beyond < 0 ? probes.length - 1 : beyond - 1;
    if (last < 0) return from;
    // The boundary lies after the last probe that is not beyond, at the next one at most.
    to = beyond < 0 ? to : (probes[beyond] as number);
    from = (probes[last] as number) + 1;
  }
  return from;
}
