import {
  type Hit,
  hitWindow,
  spreadInstant,
  TILE_BINS,
  TILE_LANES,
  TILE_TOP,
  type TileAddress,
  toTileBin,
  toTileWindow,
  UNDATED,
  type Window,
} from '@linimasa/schema';
import { DICTIONARY, FIELDS, LANE } from './arbitrary-entries.suite.ts';
import type { ColumnEntry } from './columns.ts';
import type { Criteria, Order } from './criteria.ts';

type Entries = readonly ColumnEntry[];

/** What the columns answer, worked out entry by entry. */
export function matchBrutally(entries: Entries, criteria: Criteria): readonly number[] {
  return [...entries.keys()].filter((position) => matches(entries, criteria, position));
}

function matches(entries: Entries, criteria: Criteria, position: number): boolean {
  const { window, match, undated, groups, found } = criteria;
  const entry = entries[position] as ColumnEntry;
  if (entry.undated ? undated === 'exclude' : undated === 'only') return false;
  if (!entry.undated && window !== undefined) {
    const hit = hit1(entry, window);
    if (hit === undefined || (match === 'certain' && hit !== 'certain')) return false;
  }
  return (
    groups.every(({ values }) => values.some((value) => entry.values.includes(value))) &&
    (found === undefined || found.includes(position))
  );
}

function hit1({ number: _number, ...entry }: ColumnEntry, window: Window): Hit | undefined {
  return hitWindow({ ...UNDATED, ...entry }, window);
}

export function countTileBrutally(entries: Entries, criteria: Criteria, address: TileAddress) {
  const tile = toTileWindow(address);
  const dated: Criteria = { ...criteria, undated: 'exclude' };
  const all = matchBrutally(entries, dated);
  const get = (position: number) => entries[position] as ColumnEntry;
  const touching = all.filter((position) => hit1(get(position), tile) !== undefined);
  const starting = all.filter(
    (position) => get(position).earliest >= tile.from && get(position).earliest < tile.to,
  );
  const bin = (positions: readonly number[]) => {
    const bins = Array.from({ length: TILE_BINS }, () => 0);
    for (const position of positions) {
      const own = toTileBin(get(position).earliest, address);
      bins[own] = (bins[own] ?? 0) + 1;
    }
    return bins;
  };
  const sizes = countBrutally(entries, all);
  const named = LANE.filter((value) => (sizes[value] ?? 0) > 0)
    .toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .slice(0, TILE_LANES);
  const isRest = (position: number) => {
    const lanes = get(position).values.filter((value) => LANE.includes(value));
    return lanes.length === 0 || lanes.some((value) => !named.includes(value));
  };
  const top = touching.toSorted((a, b) => compareBrutally(entries, a, b)).slice(0, TILE_TOP);
  return {
    count: starting.length,
    touching: touching.length,
    bins: bin(starting),
    lanes: [
      ...named.map((value) => ({
        value,
        bins: bin(starting.filter((position) => get(position).values.includes(value))),
      })),
      { bins: bin(starting.filter(isRest)) },
    ],
    top,
    topLanes: top.map((position) => named.filter((value) => get(position).values.includes(value))),
  };
}

function countBrutally(entries: Entries, positions: readonly number[]): readonly number[] {
  const counts = Array.from({ length: DICTIONARY }, () => 0);
  for (const position of positions)
    for (const value of entries[position]?.values ?? []) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

export function countValuesBrutally(entries: Entries, criteria: Criteria) {
  return new Map(
    [...FIELDS].map(([name, numbers]) => {
      const groups = criteria.groups.filter((group) => group.name !== name);
      const counts = countBrutally(entries, matchBrutally(entries, { ...criteria, groups }));
      return [name, numbers.map((value) => counts[value] ?? 0)] as const;
    }),
  );
}

/** All that matches, in an order. */
export function sortBrutally(entries: Entries, criteria: Criteria, order: Order): readonly number[] {
  const all = matchBrutally(entries, criteria);
  if (order === 'start') return all;
  if (order === '-start') return all.toReversed();
  if (order === 'importance') return all.toSorted((a, b) => compareBrutally(entries, a, b));
  if (order === '-importance') return all.toSorted((a, b) => compareBrutally(entries, b, a));
  const score = (position: number) => order.scores[criteria.found?.indexOf(position) ?? -1] ?? 0;
  return all.toSorted((a, b) => score(b) - score(a) || compareBrutally(entries, a, b));
}

/** The order of weights, of two positions. */
function compareBrutally(entries: Entries, a: number, b: number): number {
  const [one, other] = [entries[a] as ColumnEntry, entries[b] as ColumnEntry];
  const spread = spreadInstant(one.earliest) - spreadInstant(other.earliest);
  return other.weight - one.weight || spread || a - b;
}
