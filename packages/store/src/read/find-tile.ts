import {
  chooseLanguages,
  type EventItem,
  findTileIssues,
  type Lanes,
  TILE_TOP,
  type Tile,
  type TileAddress,
  type TileEvent,
  type TileLane,
  type TileQuery,
  toTileEvent,
} from '@linimasa/schema';
import type { Columns } from '../columns/columns.ts';
import { createTileCounts, type TileCounts } from '../columns/create-tile-counts.ts';
import { readFilters } from '../question/read-filters.ts';
import { combineFilters, toCriteria } from '../question/to-criteria.ts';
import { InvalidQueryError } from '../store.ts';
import { fetchItems } from './fetch-items.ts';
import { findEdition, type HeldEdition } from './find-timeline.ts';
import { labelValues } from './label-values.ts';
import { readColumns } from './read-columns.ts';
import { listValues, type NumberedValue } from './read-dictionary.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A time tile of the events that match; `undefined` when there is no such timeline.
 * @throws {InvalidQueryError}
 */
export async function findTile(
  snapshot: Snapshot,
  id: string,
  address: TileAddress,
  query: TileQuery,
): Promise<Tile | undefined> {
  const held = await findEdition(snapshot, id, query);
  if (held === undefined) return undefined;
  const issues = findTileIssues(address, query);
  if (issues.length > 0) throw new InvalidQueryError(issues);
  const filters = await readFilters(snapshot, held, query);
  const columns = await readColumns(snapshot, held);
  const asked = await toCriteria(snapshot, held, columns, filters);
  const { criteria } = await combineFilters(snapshot, held, columns, filters, asked);
  const { lane } = query;
  const values = lane && (await listValues(snapshot, held, lane));
  const field = lane && { name: lane, values: values?.map(({ number }) => number) ?? [] };
  const counts = createTileCounts(columns, criteria, address, field, snapshot.check);
  const { scale, index } = address;
  const { count, touching, bins } = counts;
  const lanes = lane && (await nameLanes(snapshot, held, lane, values ?? [], counts));
  const nameOf = new Map(counts.lanes?.map(({ value }, at) => [value, lanes?.[at]?.value]));
  const top = await readTop(snapshot, held, columns, counts.top);
  const tile = {
    scale,
    index,
    count,
    touching,
    bins,
    ...(lanes === undefined ? {} : { lanes }),
    top: top.map((event, at) => {
      const own = counts.topLanes?.[at]?.flatMap((value) => nameOf.get(value) ?? []);
      return own === undefined ? event : { ...event, lanes: own };
    }),
    complete: touching <= TILE_TOP,
  };
  return chooseLanguages(tile, query, held.timeline);
}

async function nameLanes(
  snapshot: Snapshot,
  held: HeldEdition,
  lane: Lanes,
  values: readonly NumberedValue[],
  { lanes = [] }: TileCounts,
): Promise<readonly TileLane[]> {
  const named = lanes.map(({ value, bins }) => ({
    // Of a field of very many values, only the few that have a lane are looked up.
    value: values.find(({ number }) => number === value)?.value,
    bins,
  }));
  const labels = await labelValues(
    snapshot,
    held,
    lane,
    named.flatMap(({ value }) => value ?? []),
  );
  return named.map(({ value, bins }) => {
    if (value === undefined) return { bins };
    const label = labels.get(value);
    return { value, ...(label === undefined ? {} : { label }), bins };
  });
}

async function readTop(
  snapshot: Snapshot,
  held: HeldEdition,
  { number }: Columns,
  positions: Uint32Array,
): Promise<readonly TileEvent[]> {
  const numbers = Array.from(positions, (position) => number[position] as number);
  const items = await fetchItems(snapshot, held, numbers);
  return items.map((json) => toTileEvent(JSON.parse(json) as EventItem));
}
