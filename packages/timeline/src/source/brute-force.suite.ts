import {
  compareWeights,
  type EventFilters,
  type EventItem,
  hitWindow,
  type Lanes,
  resolveDatetime,
  TILE_BINS,
  TILE_LANES,
  TILE_TOP,
  type Tile,
  type TileAddress,
  type TileQuery,
  toTileWindow,
} from '@linimasa/schema';

/** The values by which an event is in lanes, or meets a filter of that name. */
export function listBrutally(item: EventItem, field: Lanes): readonly string[] {
  const values = {
    kind: [item.kind ?? []].flat(),
    actor: item.who.flatMap(({ actor }) => actor ?? []),
    place: item.where,
    status: [item.status],
    source: item.citations.map(({ source }) => source),
  };
  return [...new Set(values[field])];
}

/** The events that match some filters, one by one, in UTC. */
export function matchBrutally(items: readonly EventItem[], filters: EventFilters): readonly EventItem[] {
  const { datetime, match, undated = 'exclude', kind, actor, contested, q } = filters;
  const window = datetime === undefined ? undefined : resolveDatetime(datetime, 'UTC');
  return items.filter((item) => {
    if (kind !== undefined && !kind.some((value) => item.kind === value)) return false;
    if (actor !== undefined && !listBrutally(item, 'actor').some((value) => actor.includes(value)))
      return false;
    if (contested === true && !item.contested) return false;
    if (q !== undefined && !(item.title['en'] ?? '').split(' ').some((word) => word.startsWith(q)))
      return false;
    if (item.bounds.undated) return undated !== 'exclude';
    if (undated === 'only') return false;
    if (window?.ok !== true) return true;
    const hit = hitWindow(item.bounds, window.value);
    return match === 'certain' ? hit === 'certain' : hit !== undefined;
  });
}

function starts({ bounds }: EventItem, from: number, to: number): boolean {
  return from <= bounds.earliest && bounds.earliest < to;
}

/** A tile worked out event by event. */
export function createTileBrutally(
  items: readonly EventItem[],
  address: TileAddress,
  query: TileQuery,
): Tile {
  const window = toTileWindow(address);
  const dated = matchBrutally(items, query);
  const touching = dated.filter(({ bounds }) => hitWindow(bounds, window) !== undefined);
  const starting = dated.filter((item) => starts(item, window.from, window.to));
  const width = 2 ** address.scale / TILE_BINS;
  const count = (some: readonly EventItem[]) =>
    Array.from(
      { length: TILE_BINS },
      (_, bin) =>
        some.filter((item) => starts(item, window.from + bin * width, window.from + (bin + 1) * width))
          .length,
    );
  const { lane } = query;
  const valuesOf = (item: EventItem) => (lane === undefined ? [] : listBrutally(item, lane));
  const sizes = Map.groupBy(dated.flatMap(valuesOf), (value) => value);
  const named = [...sizes]
    .toSorted(([a, { length: x }], [b, { length: y }]) => y - x || (a < b ? -1 : 1))
    .slice(0, TILE_LANES)
    .map(([value]) => value);
  const isRest = (item: EventItem) => {
    const values = valuesOf(item);
    return values.length === 0 || values.some((value) => !named.includes(value));
  };
  const lanes = [
    ...named.map((value) => ({
      value,
      bins: count(starting.filter((item) => valuesOf(item).includes(value))),
    })),
    { bins: count(starting.filter(isRest)) },
  ];
  const top = touching.toSorted(compareWeights).slice(0, TILE_TOP);
  return {
    ...address,
    count: starting.length,
    touching: touching.length,
    bins: count(starting),
    ...(lane === undefined ? {} : { lanes }),
    top: top.map((item) => ({
      id: item.id,
      title: item.title,
      ...(item.kind === undefined ? {} : { kind: item.kind }),
      ...(item.when === undefined ? {} : { when: item.when }),
      status: item.status,
      importance: item.importance,
      weight: item.weight,
      contested: item.contested,
      review: item.review,
      bounds: item.bounds,
      sequence: item.sequence,
      ...(lane === undefined ? {} : { lanes: named.filter((value) => valuesOf(item).includes(value)) }),
    })),
    complete: touching.length <= TILE_TOP,
  };
}
