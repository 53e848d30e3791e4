import { TILE_BINS, type Tile, toTileWindow, type Window } from '@linimasa/schema';

/** How many events begin within [`from`, `to`); at `from` itself where both are equal. UTC milliseconds. */
export interface Stretch extends Window {
  /** Whole, unless the stretch was cut out of a longer one. */
  readonly count: number;
}

/**
 * Lists how many events of a tile begin when, within a part of it: the events themselves where it is complete, else
 * its bins, those that the part cuts in proportion. Empty bins too.
 */
export function listStretches(tile: Tile, part: Window = toTileWindow(tile)): readonly Stretch[] {
  const whole = toTileWindow(tile);
  if (tile.complete) {
    const from = Math.max(part.from, whole.from);
    const to = Math.min(part.to, whole.to);
    return tile.top
      .map(({ bounds: { earliest } }) => earliest)
      .filter((earliest) => from <= earliest && earliest < to)
      .toSorted((a, b) => a - b)
      .map((earliest) => ({ from: earliest, to: earliest, count: 1 }));
  }
  const length = (whole.to - whole.from) / TILE_BINS;
  return tile.bins.flatMap((count, bin) => {
    const from = whole.from + bin * length;
    const to = from + length;
    const start = Math.max(from, part.from);
    const end = Math.min(to, part.to);
    return start < end ? [{ from: start, to: end, count: (count * (end - start)) / length }] : [];
  });
}
