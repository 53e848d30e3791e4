import { TILE_BINS, type TileAddress, toTileWindow } from '@linimasa/schema';
import type { Columns } from './columns.ts';
import { findStart } from './reach-window.ts';

/** Up to how many events are faster to count one by one. */
const FEW = 128;

/** Gives the bin of an instant of a tile, as `toTileBin` does. */
export function createBinning(address: TileAddress): (instant: number) => number {
  const { from, to } = toTileWindow(address);
  // A power of two, by which to multiply is exact.
  const bins = TILE_BINS / (to - from);
  return (instant) => Math.floor((instant - from) * bins);
}

/** Counts events that start in a tile by its bins. */
export function countBins({ earliest }: Columns, starting: Uint32Array, address: TileAddress): number[] {
  const bins = Array.from({ length: TILE_BINS }, () => 0);
  const toBin = createBinning(address);
  for (const position of starting) {
    const bin = toBin(earliest[position] as number);
    bins[bin] = (bins[bin] as number) + 1;
  }
  return bins;
}

/** {@link countBins} of those at places [`start`, `end`) of `postings`, which are in order. */
export function countBinsOfRun(columns: Columns, start: number, end: number, address: TileAddress): number[] {
  if (end - start <= FEW) return countBins(columns, columns.postings.subarray(start, end), address);
  const { from } = toTileWindow(address);
  const width = 2 ** address.scale / TILE_BINS;
  let edge = start;
  return Array.from({ length: TILE_BINS }, (_, bin) => {
    const begun = edge;
    // A bin narrower than a millisecond begins with the first whole one.
    const next = from + Math.ceil((bin + 1) * width);
    edge = bin + 1 === TILE_BINS ? end : findStart(columns, begun, end, next);
    return edge - begun;
  });
}
