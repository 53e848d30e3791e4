import type { EventQuery, Hit, Matched } from '@linimasa/schema';
import type { Columns } from '../columns/columns.ts';
import { countMatches } from '../columns/count-matches.ts';
import type { Criteria } from '../columns/criteria.ts';
import { findFirst } from '../columns/find-first.ts';
import { hitPosition } from '../columns/hit-position.ts';
import { pagePositions } from '../columns/page-positions.ts';
import { stringifyCursor } from '../question/cursor.ts';
import { readFilters } from '../question/read-filters.ts';
import { readLimit } from '../question/read-limit.ts';
import { readPlace, toCursorKey } from '../question/read-place.ts';
import { combineFilters, type ReadCriteria, toCriteria } from '../question/to-criteria.ts';
import { InvalidQueryError } from '../store.ts';
import { fetchItems } from './fetch-items.ts';
import type { HeldEdition } from './find-timeline.ts';
import { readColumns } from './read-columns.ts';
import type { Snapshot } from './snapshot.ts';

const MAX_COUNT = 10_000;

/** An event of a page: its JSON as it is kept, and how it meets the question's window. */
export interface PagedEvent {
  readonly json: string;
  readonly hit?: Hit;
}

/** A page of events as they are kept. */
export interface EventPage {
  readonly events: readonly PagedEvent[];
  readonly next?: string;
  /** Counts all events that match. */
  readonly countAll: () => Matched;
}

/**
 * One page of the events that match.
 * @throws {InvalidQueryError}
 */
export async function pageEvents(
  snapshot: Snapshot,
  held: HeldEdition,
  query: EventQuery,
): Promise<EventPage> {
  const limit = readLimit(query.limit);
  const sort = query.sort ?? 'start';
  if (sort === 'relevance' && query.q === undefined) throw new InvalidQueryError([RELEVANCE_WITHOUT_WORDS]);
  const filters = await readFilters(snapshot, held, query);
  const question = [held.timeline.id, filters, sort, query.review ?? 'published'];
  const columns = await readColumns(snapshot, held);
  const after =
    query.cursor === undefined
      ? undefined
      : await readPlace(snapshot, held, columns, question, sort, query.cursor);
  const asked = await toCriteria(snapshot, held, columns, filters, sort === 'relevance');
  const read = await combineFilters(snapshot, held, columns, filters, asked);
  const { criteria, scores } = read;
  const order = sort === 'relevance' ? { scores: scores ?? [] } : sort;
  const found = pagePositions(columns, criteria, order, after, limit + 1, snapshot.check);
  const positions = found.subarray(0, limit);
  const events = await readEvents(snapshot, held, columns, criteria, positions);
  const last = positions.at(-1);
  const next =
    found.length > limit && last !== undefined
      ? toCursorKey(columns, sort, {
          position: last,
          id: (JSON.parse(events.at(-1)?.json ?? '') as { readonly id: string }).id,
          score: findScore(read, last),
        })
      : undefined;
  return {
    events,
    ...(next === undefined ? {} : { next: stringifyCursor(question, next) }),
    countAll: () => {
      const count = countMatches(columns, criteria, snapshot.check, MAX_COUNT + 1);
      return { count: Math.min(count, MAX_COUNT), exact: count <= MAX_COUNT };
    },
  };
}

const RELEVANCE_WITHOUT_WORDS = {
  path: ['sort'],
  message: 'Only a search can be sorted by relevance',
  expected: 'words in q',
  received: '"relevance"',
};

async function readEvents(
  snapshot: Snapshot,
  held: HeldEdition,
  columns: Columns,
  { window }: Criteria,
  positions: Uint32Array,
): Promise<readonly PagedEvent[]> {
  const numbers = Array.from(positions, (position) => columns.number[position] as number);
  const items = await fetchItems(snapshot, held, numbers);
  return items.map((json, index) => {
    const hit = window && hitPosition(columns, positions[index] as number, window);
    return hit === undefined ? { json } : { json, hit };
  });
}

function findScore({ criteria: { found }, scores }: ReadCriteria, position: number): number {
  if (found === undefined || scores === undefined) return 0;
  return scores[findFirst(0, found.length, (at) => (found[at] as number) >= position)] ?? 0;
}
