import {
  coverView,
  type EventFilters,
  type EventSource,
  type Tile,
  type TileAddress,
  type TileEvent,
  type TimelineAnswer,
  toTileEvent,
  UNDATED,
} from '@linimasa/schema';
import { findNext, type Position, type Walk } from './find-next.ts';
import { findRank, type Rank } from './find-rank.ts';

/** A way through all events that match and have a place on the axis, in order of time, however many there are. */
export interface EventWalk {
  /** The event after a place (`by` 1) or before it (−1), or after an instant (UTC milliseconds); without one the first, or the last. */
  next(from: Position | number | undefined, by: 1 | -1, signal: AbortSignal): Promise<TileEvent | undefined>;
  /** Where an event stands among them, from 1. */
  rank(place: Position, signal: AbortSignal): Promise<Rank>;
}

/**
 * Opens a way through the events of a source that match. Tiles are asked for once each, and kept as long as the way is.
 * Its methods reject as the source does.
 */
export function openWalk(
  source: EventSource,
  { extent }: Pick<TimelineAnswer, 'extent'>,
  filters: EventFilters,
): EventWalk {
  const tiles = new Map<string, Promise<Tile>>();
  // A tile is of use to every question: one that is abandoned takes none along.
  const { signal: kept } = new AbortController();
  const ask = (address: TileAddress): Promise<Tile> => {
    const key = `${address.scale}/${address.index}`;
    const known = tiles.get(key);
    if (known !== undefined) return known;
    const asked = source.tile(address, filters, kept);
    tiles.set(key, asked);
    // What failed is asked again.
    asked.catch(() => tiles.delete(key));
    return asked;
  };
  const walk = (signal: AbortSignal): Walk => ({
    roots: extent === undefined ? [] : coverView(extent),
    filters,
    source,
    signal,
    ask,
    toTileEvent: (item) => toTileEvent(item),
  });
  return {
    next: (from, by, signal) =>
      findNext(typeof from === 'number' ? toPosition(from) : from, by, walk(signal)),
    rank: (place, signal) => findRank(place, walk(signal)),
  };
}

/** A place just before all that begins at an instant. */
export function toPosition(earliest: number): Position {
  return { id: '', sequence: -1, bounds: { ...UNDATED, earliest } };
}
