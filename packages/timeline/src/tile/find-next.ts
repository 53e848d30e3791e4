import {
  compareItems,
  type EventFilters,
  type EventSource,
  type LoneEvent,
  MAX_INSTANT,
  MIN_INSTANT,
  stringifyDatetime,
  TILE_BINS,
  TILE_TOP,
  type Tile,
  type TileAddress,
  type TileEvent,
  toTileIndex,
  toTileWindow,
} from '@linimasa/schema';

/** A place in the order of events: by earliest instant, then sequence, then id. */
export type Position = Pick<TileEvent, 'bounds' | 'sequence' | 'id'>;

/** Where events are looked for. */
export interface Walk {
  /** The tiles of the whole timeline, in order; they may be coarse. */
  readonly roots: readonly TileAddress[];
  readonly filters: EventFilters;
  readonly source: Pick<EventSource, 'events'>;
  readonly signal: AbortSignal;
  ask(address: TileAddress): Promise<Tile>;
  /** Makes of an item what a tile shows of it. */
  toTileEvent(item: LoneEvent): TileEvent;
}

/** Tiles whose bins are shorter than a millisecond are not descended into. */
export const FINEST = 10;
const PAGE = 200;

/**
 * Finds the event next to a place in order of time, among all events that match, whether a tile shows them or not:
 * with `by` 1 the first after it, with -1 the last before it; without a place the very first, or last. Descends from
 * the tiles of the whole to those in which few enough begin, and reads these.
 */
export async function findNext(
  place: Position | undefined,
  by: 1 | -1,
  walk: Walk,
): Promise<TileEvent | undefined> {
  for (const address of by > 0 ? walk.roots : walk.roots.toReversed()) {
    const found = await descend(address, place, by, walk);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function descend(
  address: TileAddress,
  place: Position | undefined,
  by: 1 | -1,
  walk: Walk,
): Promise<TileEvent | undefined> {
  const { from, to } = toTileWindow(address);
  const at = place?.bounds.earliest ?? (by > 0 ? MIN_INSTANT : MAX_INSTANT);
  if (by > 0 ? to <= at : from > at) return undefined;
  walk.signal.throwIfAborted();
  const tile = await walk.ask(address);
  if (tile.count === 0) return undefined;
  if (tile.complete || tile.count <= TILE_TOP || address.scale < FINEST) {
    const events = tile.complete ? tile.top : await listStarting(address, walk);
    return pick(
      events.filter(({ bounds: { earliest } }) => from <= earliest && earliest < to),
      place,
      by,
    );
  }
  const scale = address.scale - Math.log2(TILE_BINS);
  const first = toTileIndex(from, scale);
  const bins = [...tile.bins.entries()].filter(([, count]) => count > 0);
  for (const [bin] of by > 0 ? bins : bins.toReversed()) {
    const found = await descend({ scale, index: first + bin }, place, by, walk);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pick(events: readonly TileEvent[], place: Position | undefined, by: 1 | -1): TileEvent | undefined {
  const beyond = place === undefined ? events : events.filter((event) => compareItems(event, place) * by > 0);
  return beyond.toSorted((a, b) => compareItems(a, b) * by)[0];
}

/** The events that begin in a tile. Those that began before come last in this order, so that few pages are read. */
export async function listStarting(address: TileAddress, walk: Walk): Promise<readonly TileEvent[]> {
  const { from, to } = toTileWindow(address);
  const starting: TileEvent[] = [];
  const window = { from: Math.max(from, MIN_INSTANT), to: Math.min(to, MAX_INSTANT) };
  const query = {
    ...walk.filters,
    datetime: stringifyDatetime(window),
    sort: '-start',
    limit: PAGE,
  } as const;
  for (let cursor: string | undefined; ; ) {
    const page = await walk.source.events(
      { ...query, ...(cursor === undefined ? {} : { cursor }) },
      walk.signal,
    );
    for (const item of page.items) {
      if (item.bounds.earliest < from) return starting;
      if (item.bounds.earliest < to) starting.push(walk.toTileEvent(item));
    }
    if (page.next === undefined) return starting;
    cursor = page.next;
  }
}
