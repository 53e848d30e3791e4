import {
  type EventItem,
  hitWindow,
  type Lanes,
  TILE_BINS,
  TILE_LANES,
  TILE_TOP,
  type Tile,
  type TileAddress,
  type TileLane,
  toTileBin,
  toTileEvent,
  toTileWindow,
  type Window,
} from '@linimasa/schema';
import type { ItemIndex } from './item-index.ts';
import type { Matches } from './match-items.ts';

/** The lanes of a timeline: its largest, and what each event has of them. */
export interface ChosenLanes {
  readonly lanes: Lanes;
  /** The values of the largest, largest first. */
  readonly named: readonly string[];
  /** For each position, the lanes it lies in by number; `named.length` is the rest. */
  readonly lanesOf: readonly (readonly number[])[];
}

/** Chooses the lanes that most of the matching events lie in; of equals, by code point. */
export function chooseLanes(index: ItemIndex, { positions }: Matches, lanes: Lanes): ChosenLanes {
  const values = index.listLaneValues(lanes);
  const sizes = new Map<string, number>();
  for (const position of positions)
    for (const value of values[position] ?? []) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const named = [...sizes]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TILE_LANES)
    .map(([value]) => value);
  const numbers = new Map(named.map((value, number) => [value, number]));
  const rest = named.length;
  return {
    lanes,
    named,
    lanesOf: values.map((own) => {
      const found = new Set(own.map((value) => numbers.get(value) ?? rest));
      return found.size === 0 ? [rest] : [...found].toSorted((a, b) => a - b);
    }),
  };
}

/** Counts the matching events of a tile, all of which are dated, and picks the most important. */
export function createTile(
  index: ItemIndex,
  { positions, byWeight }: Matches,
  address: TileAddress,
  chosen: ChosenLanes | undefined,
): Tile {
  const { items, earliest } = index;
  const window = toTileWindow(address);
  const start = findStart(index, positions, window.from);
  const starting = positions.subarray(start, findStart(index, positions, window.to));
  const touched = new Uint8Array(items.length);
  for (const position of starting) touched[position] = 1;
  const crossing = listCrossing(index, positions.subarray(0, start), window);
  for (const position of crossing) touched[position] = 1;
  const touching = starting.length + crossing.length;
  const top: number[] = [];
  for (let at = 0; at < byWeight.length && top.length < TILE_TOP; at += 1) {
    const position = byWeight[at] ?? 0;
    if (touched[position] === 1) top.push(position);
  }
  const bins = createBins();
  const lanes = chosen && [...chosen.named, undefined].map(createBins);
  for (const position of starting) {
    const bin = toTileBin(earliest[position] ?? 0, address);
    bins[bin] = (bins[bin] ?? 0) + 1;
    for (const lane of chosen?.lanesOf[position] ?? []) {
      const own = lanes?.[lane];
      if (own !== undefined) own[bin] = (own[bin] ?? 0) + 1;
    }
  }
  return {
    scale: address.scale,
    index: address.index,
    count: starting.length,
    touching,
    bins,
    ...(chosen && lanes && { lanes: lanes.map((own, lane) => nameLane(index, chosen, lane, own)) }),
    top: top.map((position) => ({
      ...toTileEvent(items[position] as EventItem),
      ...(chosen && { lanes: chosen.lanesOf[position]?.flatMap((lane) => chosen.named[lane] ?? []) ?? [] }),
    })),
    complete: touching <= TILE_TOP,
  };
}

function createBins(): number[] {
  return Array.from({ length: TILE_BINS }, () => 0);
}

/** Of some positions in order, how many start before an instant. */
function findStart({ earliest }: ItemIndex, positions: Uint32Array, instant: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((earliest[positions[middle] ?? 0] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that start before a window and touch it. */
function listCrossing({ items, latest }: ItemIndex, before: Uint32Array, window: Window): Uint32Array {
  return before.filter(
    (position) =>
      (latest[position] ?? 0) > window.from &&
      hitWindow((items[position] as EventItem).bounds, window) !== undefined,
  );
}

function nameLane(
  index: ItemIndex,
  { lanes, named }: ChosenLanes,
  lane: number,
  bins: readonly number[],
): TileLane {
  const value = named[lane];
  if (value === undefined) return { bins };
  const label = index.labelValue(lanes, value);
  return { value, ...(label === undefined ? {} : { label }), bins };
}
