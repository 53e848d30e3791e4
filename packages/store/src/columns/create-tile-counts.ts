import { TILE_BINS, TILE_LANES, TILE_TOP, type TileAddress, toTileBin, toTileWindow } from '@linimasa/schema';
import type { Check, Columns } from './columns.ts';
import { countValues } from './count-values.ts';
import type { Criteria } from './criteria.ts';
import { hitPosition } from './hit-position.ts';
import { matchPositions } from './match-positions.ts';

/** What a tile says of the events that match; see `Tile` of `@linimasa/schema`. */
export interface TileCounts {
  readonly count: number;
  readonly touching: number;
  readonly bins: readonly number[];
  /** The largest lanes, largest first, then the rest, which has no `value`. */
  readonly lanes?: readonly LaneCounts[];
  /** Positions, by weight and then position. */
  readonly top: Uint32Array;
}

/** The bins of one lane: of the events with `value`, a number of the dictionary, or of the rest. */
export interface LaneCounts {
  readonly value?: number;
  readonly bins: readonly number[];
}

/**
 * Counts the matching dated events of a tile, whose address is one. `undated` of the criteria says nothing here.
 * @param lane every value of the field by which lanes are told apart, as numbers of the dictionary
 */
export function createTileCounts(
  columns: Columns,
  criteria: Criteria,
  address: TileAddress,
  lane: readonly number[] | undefined,
  check: Check,
): TileCounts {
  const tile = toTileWindow(address);
  const all = matchPositions(columns, { ...criteria, undated: 'exclude' }, check);
  const touching = all.filter((position) => hitPosition(columns, position, tile) !== undefined);
  const starting = touching.filter((position) => (columns.earliest[position] as number) >= tile.from);
  const count = (some: ArrayLike<number>) => {
    const bins = Array.from({ length: TILE_BINS }, () => 0);
    for (const position of Array.from(some)) {
      const bin = toTileBin(columns.earliest[position] as number, address);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    return bins;
  };
  const { weight, valueStart, values } = columns;
  const top = touching.toSorted((a, b) => (weight[b] as number) - (weight[a] as number) || a - b);
  const result = {
    count: starting.length,
    touching: touching.length,
    bins: count(starting),
    top: top.slice(0, TILE_TOP),
  };
  if (lane === undefined) return result;
  const { groups: _, ...rest } = criteria;
  const sizes = countValues(
    columns,
    { ...rest, undated: 'exclude', groups: criteria.groups.map((group) => ({ ...group, name: '' })) },
    new Map([['lane', lane]]),
    check,
  ).get('lane');
  const named = lane
    .map((value, at) => ({ value, size: sizes?.[at] ?? 0 }))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || a.value - b.value)
    .slice(0, TILE_LANES)
    .map(({ value }) => value);
  const own = (position: number) => values.subarray(valueStart[position], valueStart[position + 1]);
  const others = starting.filter((position) => {
    const lanes = [...own(position)].filter((value) => lane.includes(value));
    return lanes.length === 0 || lanes.some((value) => !named.includes(value));
  });
  const lanes = named.map((value) => ({
    value,
    bins: count(starting.filter((position) => own(position).includes(value))),
  }));
  return { ...result, lanes: [...lanes, { bins: count(others) }] };
}
