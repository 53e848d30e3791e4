import { TILE_BINS, TILE_LANES, type TileAddress } from '@linimasa/schema';
import type { Check, Columns } from './columns.ts';
import { createBinning } from './count-bins.ts';
import { CHECK_STEPS } from './list-dated.ts';

/** The bins of one lane: of the events with `value`, a number of the dictionary, or of the rest. */
export interface LaneCounts {
  readonly value?: number;
  readonly bins: readonly number[];
}

/**
 * Counts events that start in a tile by lane and bin. An event counts in each of its lanes, and once in the rest if it
 * has a value of the field that is no lane, or none at all.
 * @param field every value of the field, as numbers of the dictionary
 */
export function countLanes(
  columns: Columns,
  starting: Uint32Array,
  address: TileAddress,
  field: readonly number[],
  named: readonly number[],
  check: Check,
): readonly LaneCounts[] {
  const { earliest, valueStart, values } = columns;
  const toBin = createBinning(address);
  const lanes = numberLanes(columns, field, named);
  const bins = [...named, undefined].map(() => Array.from({ length: TILE_BINS }, () => 0));
  const add = (lane: number, bin: number) => {
    const counts = bins[lane] as number[];
    counts[bin] = (counts[bin] as number) + 1;
  };
  for (const [at, position] of starting.entries()) {
    if (at % CHECK_STEPS === 0) check();
    const bin = toBin(earliest[position] as number);
    const end = valueStart[position + 1] as number;
    let [any, other] = [false, false];
    for (let own = valueStart[position] as number; own < end; own += 1) {
      const lane = lanes[values[own] as number] as number;
      if (lane === NO_LANE) continue;
      any = true;
      if (lane === named.length) other = true;
      else add(lane, bin);
    }
    if (other || !any) add(named.length, bin);
  }
  return bins.map((counts, lane) => {
    const value = named[lane];
    return value === undefined ? { bins: counts } : { value, bins: counts };
  });
}

const NO_LANE = TILE_LANES + 1;

/** The lane of each value of the dictionary; those of the field that have none of their own share the last. */
function numberLanes(
  { dictionary }: Columns,
  field: readonly number[],
  named: readonly number[],
): Uint8Array {
  const lanes = new Uint8Array(dictionary).fill(NO_LANE);
  for (const value of field) lanes[value] = named.length;
  for (const [lane, value] of named.entries()) lanes[value] = lane;
  return lanes;
}
