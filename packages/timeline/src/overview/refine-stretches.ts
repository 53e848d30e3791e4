import { TILE_BINS, type Tile, type TileAddress, toTileIndex, toTileWindow } from '@linimasa/schema';
import { listStretches, type Stretch } from '../tile/stretch.ts';

/** What is known of the whole of a timeline, and what should be asked to know it better. */
export interface RefinedStretches {
  /** In order of time. */
  readonly stretches: readonly Stretch[];
  /** Tiles that are not there yet, or that are and must be kept. */
  readonly wanted: readonly TileAddress[];
}

/** A bin that holds more than this share of all events is looked at more closely. */
const HEAVY = 0.016;
const MOST_TILES = 24;

/**
 * Lists how many events begin when, over all of a timeline, more finely where they crowd into a sliver: a bin that
 * holds too much of the whole is the tile of a finer scale, and gives way to that tile's own bins.
 */
export function refineStretches(
  roots: readonly Tile[],
  find: (address: TileAddress) => Tile | undefined,
): RefinedStretches {
  const total = roots.reduce((sum, { count }) => sum + count, 0);
  const wanted: TileAddress[] = [];
  const open = (tile: Tile): readonly Stretch[] => {
    const own = listStretches(tile);
    const scale = tile.scale - Math.log2(TILE_BINS);
    if (tile.complete || scale < 0) return own;
    const first = toTileIndex(toTileWindow(tile).from, scale);
    return own.flatMap((stretch, bin) => {
      if (stretch.count <= total * HEAVY || wanted.length >= MOST_TILES) return [stretch];
      const address = { scale, index: first + bin };
      wanted.push(address);
      const finer = find(address);
      return finer === undefined ? [stretch] : open(finer);
    });
  };
  return { stretches: roots.flatMap(open), wanted };
}
