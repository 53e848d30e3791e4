import { type EventItem, type EventQuery, hitWindow, type Page } from '@linimasa/schema';
import { type Conditions, createConditions } from '../question/create-conditions.ts';
import { parseCursor, stringifyCursor } from '../question/cursor.ts';
import { comeAfter, scoreEvent, toEventOrder } from '../question/event-order.ts';
import { type ReadFilters, readFilters } from '../question/read-filters.ts';
import { readLimit } from '../question/read-limit.ts';
import { InvalidQueryError } from '../store.ts';
import { countRows } from './count-rows.ts';
import { findEdition } from './find-timeline.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * One page of the events that match; `undefined` when there is no such timeline.
 * @throws {InvalidQueryError}
 */
export async function listEvents(
  snapshot: Snapshot,
  id: string,
  query: EventQuery,
): Promise<Page<EventItem> | undefined> {
  const held = await findEdition(snapshot, id, query);
  if (held === undefined) return undefined;
  const limit = readLimit(query.limit);
  const sort = query.sort ?? 'start';
  if (sort === 'relevance' && query.q === undefined) throw new InvalidQueryError([RELEVANCE_WITHOUT_WORDS]);
  const filters = await readFilters(snapshot, held, query);
  const conditions = createConditions(snapshot.engine, held.edition, filters);
  const score = scoreEvent(snapshot.engine, held.edition, sort === 'relevance' ? filters.search : undefined);
  const order = toEventOrder(sort, score);
  const question = [id, filters, sort, query.review ?? 'published'];

  let rows = selectEvents(snapshot, conditions)
    .select(['event.item', score.as('score')])
    .limit(limit + 1);
  for (const { expression, direction } of order) rows = rows.orderBy(expression, direction);
  if (query.cursor !== undefined) {
    const shape = order.map(({ type }) => type);
    rows = rows.where(comeAfter(order, parseCursor(question, shape, query.cursor)));
  }
  const found = (await rows.execute()).map((row) => ({
    item: JSON.parse(row.item) as EventItem,
    score: row.score,
  }));
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ item }) => withHit(item, filters)),
    matched: await countRows(snapshot, selectEvents(snapshot, conditions)),
    ...(last === undefined
      ? {}
      : {
          next: stringifyCursor(
            question,
            order.map((key) => key.read(last.item, last.score)),
          ),
        }),
  };
}

/** The events that meet conditions, all but those named in `except`. */
export function selectEvents({ tx }: Snapshot, conditions: Conditions, except?: string) {
  let rows = tx.selectFrom('event');
  for (const [name, condition] of conditions) if (name !== except) rows = rows.where(condition);
  return rows;
}

const RELEVANCE_WITHOUT_WORDS = {
  path: ['sort'],
  message: 'Only a search can be sorted by relevance',
  expected: 'words in q',
  received: '"relevance"',
};

function withHit(item: EventItem, { window }: ReadFilters): EventItem {
  const hit = window === undefined ? undefined : hitWindow(item.bounds, window);
  return hit === undefined ? item : { ...item, hit };
}
