import {
  TILE_BINS,
  type Tile,
  type TileEvent,
  toTileBin,
  toTileIndex,
  toTileWindow,
  type Window,
} from '@linimasa/schema';
import type { Lane } from '../lane/lane.ts';

/** Events of a lane that are not held, of which only the number is known. UTC milliseconds. */
export interface LaneRemainder extends Window {
  readonly count: number;
}

/**
 * Counts what tiles count in a lane and nobody holds: of every bin whose middle lies in the window, the events that
 * begin in it less those `held`.
 */
export function countRemainders(
  { values }: Lane,
  partial: readonly Tile[],
  held: readonly TileEvent[],
  window: Window,
): readonly LaneRemainder[] {
  const isMember = ({ lanes = [] }: TileEvent) =>
    values.some((value) => (value === undefined ? lanes.length === 0 : lanes.includes(value)));
  return partial.flatMap((tile) => {
    const whole = toTileWindow(tile);
    const length = (whole.to - whole.from) / TILE_BINS;
    const known = Array.from({ length: TILE_BINS }, () => 0);
    for (const event of held) {
      const { earliest } = event.bounds;
      if (toTileIndex(earliest, tile.scale) !== tile.index || !isMember(event)) continue;
      const bin = toTileBin(earliest, tile);
      known[bin] = (known[bin] ?? 0) + 1;
    }
    return sumLanes(tile, values).flatMap((count, bin) => {
      const from = whole.from + bin * length;
      const middle = from + length / 2;
      const left = count - (known[bin] ?? 0);
      const isSeen = middle >= window.from && middle < window.to;
      return isSeen && left > 0 ? [{ from, to: from + length, count: left }] : [];
    });
  });
}

function sumLanes({ lanes, bins }: Tile, values: Lane['values']): readonly number[] {
  if (lanes === undefined) return bins;
  const own = lanes.filter(({ value }) => values.includes(value));
  return bins.map((_, bin) => own.reduce((sum, lane) => sum + (lane.bins[bin] ?? 0), 0));
}
