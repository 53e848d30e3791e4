import {
  compareWeights,
  hitWindow,
  type Tile,
  type TileAddress,
  type TileEvent,
  toTileWindow,
  type Window,
} from '@linimasa/schema';
import { listAround } from './list-wanted.ts';
import { listStretches, type Stretch } from './stretch.ts';
import type { TileBook } from './tile-book.ts';

/** What is known of a view and a little before and after it. */
export interface TileView {
  /** Each once, most important first; what touches the window comes before what lies beside it. */
  readonly events: readonly TileEvent[];
  /** How many begin when, in order of time. */
  readonly stretches: readonly Stretch[];
  /** The tiles of which `events` does not hold all that touches them. */
  readonly partial: readonly Tile[];
  /** All that touches the window is in `events`. */
  readonly complete: boolean;
  /** Every tile of the window is there; else others stand in. */
  readonly settled: boolean;
}

/** A few hundred are as many as a screen can hold. */
const MOST_EVENTS = 300;

/**
 * Reads a view out of tiles, with `share` of its length before and after. Where a tile is still awaited, what is known
 * around it stands in, so that nothing vanishes while one zooms.
 */
export function readView(book: TileBook, window: Window, share: number): TileView {
  const places = listAround(window, share).map((address) => {
    const inside = isInside(address, window);
    return { address, inside, tile: book.find(address) };
  });
  const found = new Map<string, TileEvent>();
  const stretches: Stretch[] = [];
  for (const { address, tile } of places) {
    const around = tile ?? book.findAround(address);
    if (around === undefined) continue;
    const part = toTileWindow(address);
    for (const event of around.top) {
      if (tile !== undefined || hitWindow(event.bounds, part) !== undefined) found.set(event.id, event);
    }
    stretches.push(...listStretches(around, part));
  }
  const touches = ({ bounds }: TileEvent) => hitWindow(bounds, window) !== undefined;
  const [inside = [], beside = []] = [true, false].map((wanted) =>
    [...found.values()].filter((event) => touches(event) === wanted).toSorted(compareWeights),
  );
  const events = [...inside, ...beside].slice(0, MOST_EVENTS);
  const kept = new Set(events.map(({ id }) => id));
  const isWhole = (tile: Tile | undefined) =>
    tile?.complete === true && tile.top.every(({ id }) => kept.has(id));
  return {
    events,
    stretches,
    partial: places.flatMap(({ tile }) => (tile === undefined || isWhole(tile) ? [] : tile)),
    complete: places.every((place) => !place.inside || isWhole(place.tile)),
    settled: places.every((place) => !place.inside || place.tile !== undefined),
  };
}

function isInside(address: TileAddress, { from, to }: Window): boolean {
  const tile = toTileWindow(address);
  return tile.from < to && tile.to > from;
}
