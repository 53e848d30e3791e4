import { describeValue, type EventItem, type EventQuery, hitWindow, type Page } from '@linimasa/schema';
import type { ItemIndex } from './item-index.ts';
import { type Matches, refuseQuery } from './match-items.ts';

const DEFAULT_LIMIT = 50;
const MOST = 1_000;
const CURSOR = /^after-(\d{1,9})$/;

/**
 * One page of the events that match.
 * @throws {RangeError} for a limit, an order or a cursor that there is not
 */
export function pageItems(index: ItemIndex, matches: Matches, query: EventQuery): Page<EventItem> {
  const { limit = DEFAULT_LIMIT, cursor, fields = [] } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    refuse('limit', 'A page cannot be of this length', `a whole number from 1 to ${MOST}`, limit);
  const after = cursor === undefined ? 0 : Number(CURSOR.exec(cursor)?.[1] ?? Number.NaN);
  if (Number.isNaN(after)) refuse('cursor', 'This is no cursor', '`next` of the page before', cursor);
  const order = orderPositions(matches, query.sort);
  const end = after + limit;
  const kept = fields.length === 0 ? undefined : new Set<string>(['id', ...fields]);
  return {
    items: Array.from(order.subarray(after, end), (position) => {
      const item = withHit(index.items[position] as EventItem, matches);
      return kept === undefined
        ? item
        : // What a question leaves out, its answer may lack.
          (Object.fromEntries(
            Object.entries(item).filter(([name]) => kept.has(name)),
          ) as unknown as EventItem);
    }),
    matched: { count: order.length, exact: true },
    ...(end < order.length ? { next: `after-${end}` } : {}),
  };
}

function orderPositions({ positions, byWeight }: Matches, sort: EventQuery['sort'] = 'start'): Uint32Array {
  switch (sort) {
    case 'start':
      return positions;
    case '-start':
      return positions.toReversed();
    case 'importance':
      return byWeight;
    case '-importance':
      return byWeight.toReversed();
    default:
      return refuse('sort', 'Events in a page are not ordered like this', 'start or importance', sort);
  }
}

function withHit(item: EventItem, { window }: Matches): EventItem {
  const hit = window && hitWindow(item.bounds, window);
  return hit === undefined ? item : { ...item, hit };
}

function refuse(name: string, message: string, expected: string, value: unknown): never {
  refuseQuery([{ path: [name], message, expected, received: describeValue(value) }]);
}
