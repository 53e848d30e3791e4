import { compareWeights, TILE_BINS, TILE_TOP, type Tile, type TileAddress } from '@linimasa/schema';

/**
 * Works out a tile from its two halves; undefined where they are too short for their bins to be joined. `touching`
 * is what is known of it: at least that many.
 */
export function joinTiles(address: TileAddress, early: Tile, late: Tile): Tile | undefined {
  if (2 ** early.scale < TILE_BINS) return undefined;
  const all = [...new Map([...early.top, ...late.top].map((event) => [event.id, event])).values()];
  const complete = early.complete && late.complete && all.length <= TILE_TOP;
  const lanes = early.lanes?.map((lane, at) => ({
    ...lane,
    bins: joinBins(lane.bins, late.lanes?.[at]?.bins ?? []),
  }));
  return {
    ...address,
    count: early.count + late.count,
    touching: Math.max(early.touching, late.touching, all.length),
    bins: joinBins(early.bins, late.bins),
    ...(lanes === undefined ? {} : { lanes }),
    top: all.toSorted(compareWeights).slice(0, TILE_TOP),
    complete,
  };
}

function joinBins(early: readonly number[], late: readonly number[]): readonly number[] {
  const both = [...early, ...late];
  return Array.from({ length: TILE_BINS }, (_, bin) => (both[2 * bin] ?? 0) + (both[2 * bin + 1] ?? 0));
}
