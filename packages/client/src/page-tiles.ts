import {
  compareItems,
  type EventItem,
  type EventQuery,
  fillItem,
  hitWindow,
  type Page,
  type Tile,
  toTileWindow,
  type Window,
} from '@linimasa/schema';

const DEFAULT_LIMIT = 50;

/**
 * One page of the events that some tiles show and that meet a window, each once. `matched` is exact where these tiles are
 * complete; else it counts those that begin in the window, to within a bin.
 */
export function pageTiles(
  tiles: readonly Tile[],
  window: Window | undefined,
  { match, limit = DEFAULT_LIMIT, cursor = '0', sort = 'start', fields = [] }: EventQuery,
): Page<EventItem> {
  const shown = new Map(tiles.flatMap(({ top }) => top).map((event) => [event.id, event]));
  const found = [...shown.values()].flatMap(({ lanes: _lanes, ...event }): EventItem | readonly [] => {
    if (window === undefined) return fillItem(event);
    const hit = hitWindow(event.bounds, window);
    const isMet = match === 'certain' ? hit === 'certain' : hit !== undefined;
    return isMet && hit !== undefined ? { ...fillItem(event), hit } : [];
  });
  const exact = tiles.every(({ complete }) => complete);
  const start = Number(cursor);
  const end = start + limit;
  const page = orderItems(found, sort).slice(start, end);
  return {
    items: fields.length === 0 ? page : page.map((item) => pickMembers(item, new Set(['id', ...fields]))),
    matched: { count: exact ? found.length : Math.max(found.length, countStarting(tiles, window)), exact },
    ...(end < found.length ? { next: `${end}` } : {}),
  };
}

function orderItems(
  items: readonly EventItem[],
  sort: NonNullable<EventQuery['sort']>,
): readonly EventItem[] {
  switch (sort) {
    case 'start':
      return items.toSorted(compareItems);
    case '-start':
      return items.toSorted((a, b) => compareItems(b, a));
    case 'importance':
      return items.toSorted((a, b) => b.weight - a.weight || compareItems(a, b));
    case '-importance':
      return items.toSorted((a, b) => a.weight - b.weight || compareItems(a, b));
    case 'relevance':
      throw new RangeError('Tiles in files know no words, so that nothing can be sorted by relevance');
  }
}

/** What a question leaves out, its answer may lack. */
function pickMembers(item: EventItem, fields: ReadonlySet<string>): EventItem {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => fields.has(name)),
  ) as unknown as EventItem;
}

/** How many events begin in a window, to within a bin at either end. */
function countStarting(tiles: readonly Tile[], window: Window | undefined): number {
  let sum = 0;
  for (const tile of tiles) {
    const { from, to } = toTileWindow(tile);
    for (const [bin, count] of tile.bins.entries()) {
      const middle = from + ((bin + 0.5) * (to - from)) / tile.bins.length;
      if (window === undefined || (window.from <= middle && middle < window.to)) sum += count;
    }
  }
  return sum;
}
