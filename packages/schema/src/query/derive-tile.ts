import { TILE_BINS, type TileAddress, toTileBin, toTileWindow } from '../tile/tile-scale.ts';
import { hitWindow } from '../time/bounds.ts';
import type { Tile, TileEvent } from './answer.ts';

/**
 * Works out a tile from a coarser one that holds it. Of a complete one everything that touches it is known, but for the
 * lane of the rest: an event that lies in a lane of its own as well counts only there. Of any other, what a bin counts is
 * spread evenly over the bins within it, `top` shows those that are known, and `touching` is the least that it can be.
 */
export function deriveTile(address: TileAddress, ancestor: Tile): Tile {
  const window = toTileWindow(address);
  const top = ancestor.top.filter(({ bounds }) => hitWindow(bounds, window) !== undefined);
  const starting = top.filter(({ bounds: { earliest } }) => window.from <= earliest && earliest < window.to);
  const derive = (bins: readonly number[], isCounted: (event: TileEvent) => boolean) =>
    ancestor.complete ? countBins(starting.filter(isCounted), address) : spreadBins(bins, address, ancestor);
  const bins = derive(ancestor.bins, () => true);
  const count = bins.reduce((sum, each) => sum + each, 0);
  return {
    scale: address.scale,
    index: address.index,
    count,
    touching: ancestor.complete ? top.length : Math.max(count, top.length),
    bins,
    ...(ancestor.lanes && {
      lanes: ancestor.lanes.map((lane) => ({
        ...lane,
        bins: derive(lane.bins, (event) => isIn(event, lane.value)),
      })),
    }),
    top,
    complete: ancestor.complete,
  };
}

function isIn({ lanes = [] }: TileEvent, value: string | undefined): boolean {
  return value === undefined ? lanes.length === 0 : lanes.includes(value);
}

function countBins(events: readonly TileEvent[], address: TileAddress): readonly number[] {
  const bins = Array.from({ length: TILE_BINS }, () => 0);
  for (const { bounds } of events) {
    const bin = toTileBin(bounds.earliest, address);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/** The bins of a tile within the bins of a coarser one: whole numbers that add up to what those count. */
function spreadBins(
  coarse: readonly number[],
  { scale, index }: TileAddress,
  ancestor: TileAddress,
): readonly number[] {
  const parts = 2 ** (ancestor.scale - scale);
  const first = (index - ancestor.index * parts) * TILE_BINS;
  return Array.from({ length: TILE_BINS }, (_, bin) => {
    const count = coarse[Math.floor((first + bin) / parts)] ?? 0;
    const part = (first + bin) % parts;
    return Math.floor(((part + 1) * count) / parts) - Math.floor((part * count) / parts);
  });
}
