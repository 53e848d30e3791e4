import { TILE_BINS, type TileAddress } from '@linimasa/schema';
import type { Check, Columns } from './columns.ts';
import { createBinning } from './count-bins.ts';
import { CHECK_STEPS } from './list-dated.ts';
import { type Lanes, tallyBefore, tallyEvent } from './tally-lanes.ts';

/** The bins of one lane: of the events with `value`, a number of the dictionary, or of the rest. */
export interface LaneCounts {
  readonly value?: number;
  readonly bins: readonly number[];
}

/** Counts events that start in a tile by lane and bin, one by one. */
export function countLanes(
  columns: Columns,
  starting: Uint32Array,
  address: TileAddress,
  lanes: Lanes,
  check: Check,
): readonly LaneCounts[] {
  const width = lanes.named.length + 1;
  const counts = new Uint32Array(TILE_BINS * width);
  const toBin = createBinning(address);
  for (const [at, position] of starting.entries()) {
    if (at % CHECK_STEPS === 0) check();
    tallyEvent(columns, lanes, position, counts, toBin(columns.earliest[position] as number) * width);
  }
  return toLaneCounts(lanes, (lane, bin) => counts[bin * width + lane] as number);
}

/**
 * {@link countLanes} of a tallied run.
 * @param first the place of `postings` with the first event that starts in the tile
 * @param bins how many start in each bin
 */
export function countLanesOfRun(
  columns: Columns,
  first: number,
  bins: readonly number[],
  lanes: Lanes,
): readonly LaneCounts[] | undefined {
  const { tallies } = lanes;
  if (tallies === undefined) return undefined;
  let edge = first;
  const before = [0, ...bins].map((count) => {
    edge += count;
    return tallyBefore(columns, lanes, tallies, edge);
  });
  return toLaneCounts(lanes, (lane, bin) => (before[bin + 1]?.[lane] ?? 0) - (before[bin]?.[lane] ?? 0));
}

function toLaneCounts({ named }: Lanes, count: (lane: number, bin: number) => number): readonly LaneCounts[] {
  return [...named, undefined].map((value, lane) => {
    const bins = Array.from({ length: TILE_BINS }, (_, bin) => count(lane, bin));
    return value === undefined ? { bins } : { value, bins };
  });
}
