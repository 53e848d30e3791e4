import {
  compareItems,
  type EventItem,
  type EventSource,
  hitWindow,
  type Lanes,
  resolveDatetime,
  TILE_BINS,
  TILE_LANES,
  TILE_TOP,
  type Tile,
  type TileAddress,
  type TileEvent,
  type TimelineAnswer,
  toTileWindow,
} from '@linimasa/schema';
import { listLaneValues } from './lane/list-lane-values.ts';
import { VOCABULARY } from './test-items.suite.ts';

/** What a source of a test does besides answering. */
export interface TestSourceOptions {
  readonly timeline?: Partial<TimelineAnswer>;
  /** Every question, in order: `timeline`, a tile's `scale/index`, or `events`. */
  readonly asked?: string[];
  /** Waits before the answer to a question. */
  readonly wait?: (question: string, signal: AbortSignal) => Promise<unknown>;
}

/** A source of items as they are, worked out event by event. */
export function createItemSource(items: readonly EventItem[], options: TestSourceOptions = {}): EventSource {
  const dated = items.filter(({ bounds }) => !bounds.undated).toSorted(compareItems);
  const answer = async <T>(question: string, signal: AbortSignal, work: () => T): Promise<T> => {
    options.asked?.push(question);
    await options.wait?.(question, signal);
    signal.throwIfAborted();
    return work();
  };
  return {
    timeline: (signal) => answer('timeline', signal, () => createTimeline(dated, options.timeline)),
    tile: (address, { lane, kind }, signal) =>
      answer(`${address.scale}/${address.index}`, signal, () =>
        createTile(
          dated.filter((item) => kind === undefined || kind.includes(item.kind ?? '')),
          address,
          lane,
        ),
      ),
    events: ({ datetime, sort, limit = 50, cursor = '0' }, signal) =>
      answer('events', signal, () => {
        const window = datetime === undefined ? undefined : resolveDatetime(datetime, 'UTC');
        const found = dated.filter(
          ({ bounds }) => window?.ok !== true || hitWindow(bounds, window.value) !== undefined,
        );
        const sorted = sort === '-start' ? found.toReversed() : found;
        const end = Number(cursor) + limit;
        return {
          items: sorted.slice(Number(cursor), end),
          matched: { count: found.length, exact: true },
          ...(end < sorted.length ? { next: String(end) } : {}),
        };
      }),
  };
}

function createTimeline(dated: readonly EventItem[], more: Partial<TimelineAnswer> = {}): TimelineAnswer {
  const ends = dated.flatMap(({ bounds }) => [
    bounds.earliest,
    bounds.end === 'known' ? bounds.latest : bounds.endFrom,
  ]);
  return {
    id: 'test',
    title: { en: 'Test' },
    languages: ['en'],
    requireLanguages: false,
    zone: 'UTC',
    chapters: [],
    lanes: 'kind',
    fields: {},
    publishers: [],
    vocabulary: VOCABULARY,
    counts: { events: dated.length, claims: 0, disputes: 0, sources: 0, actors: 0, places: 0 },
    ...(ends.length === 0 ? {} : { extent: { from: Math.min(...ends), to: Math.max(...ends) } }),
    revision: 'one',
    ...more,
  };
}

/** A tile of dated items, in order. */
export function createTile(dated: readonly EventItem[], address: TileAddress, lane?: Lanes): Tile {
  const window = toTileWindow(address);
  const touching = dated.filter(({ bounds }) => hitWindow(bounds, window) !== undefined);
  const starting = dated.filter(
    ({ bounds: { earliest } }) => window.from <= earliest && earliest < window.to,
  );
  const length = 2 ** address.scale / TILE_BINS;
  const countBins = (some: readonly EventItem[]) => {
    const bins = Array.from({ length: TILE_BINS }, () => 0);
    for (const { bounds } of some) {
      const bin = Math.floor((bounds.earliest - window.from) / length);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    return bins;
  };
  const valuesOf = (item: EventItem) => (lane === undefined ? [] : listLaneValues(item, lane));
  const sizes = Map.groupBy(dated.flatMap(valuesOf), (value) => value);
  const named = [...sizes]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, TILE_LANES)
    .map(([value]) => value);
  const isRest = (item: EventItem) =>
    valuesOf(item).length === 0 || valuesOf(item).some((value) => !named.includes(value));
  const lanes = [
    ...named.map((value) => ({
      value,
      bins: countBins(starting.filter((item) => valuesOf(item).includes(value))),
    })),
    { bins: countBins(starting.filter(isRest)) },
  ];
  const top = touching
    .toSorted((a, b) => b.weight - a.weight || compareItems(a, b))
    .slice(0, TILE_TOP)
    .map(
      (item): TileEvent => ({
        ...item,
        ...(lane === undefined ? {} : { lanes: named.filter((value) => valuesOf(item).includes(value)) }),
      }),
    );
  return {
    ...address,
    count: starting.length,
    touching: touching.length,
    bins: countBins(starting),
    ...(lane === undefined ? {} : { lanes }),
    top,
    complete: touching.length <= TILE_TOP,
  };
}
