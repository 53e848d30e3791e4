import {
  coverView,
  type EventFilters,
  type EventItem,
  type EventQuery,
  type EventSource,
  type Page,
  stringifyQuery,
  type Tile,
  type TileAddress,
  type TileEvent,
  type TimelineAnswer,
  toTileEvent,
  UNDATED,
} from '@linimasa/schema';
import { findNext, type Position, type Walk } from './find-next.ts';
import { findRank, type Rank } from './find-rank.ts';

const MOST_PAGES = 20;

/** A way through all events that match and have a place on the axis, in order of time, however many there are. */
export interface EventWalk {
  /** The event after a place (`by` 1) or before it (−1), or after an instant (UTC milliseconds); without one the first, or the last. */
  next(from: Position | number | undefined, by: 1 | -1, signal: AbortSignal): Promise<TileEvent | undefined>;
  /** Where an event stands among them, from 1. */
  rank(place: Position, signal: AbortSignal): Promise<Rank>;
}

/**
 * Opens a way through the events of a source that match. Tiles are asked for once each, and kept as long as the way is;
 * so are the last few pages.
 * Its methods reject as the source does.
 */
export function openWalk(
  source: EventSource,
  { extent }: Pick<TimelineAnswer, 'extent'>,
  filters: EventFilters,
): EventWalk {
  // An answer is of use to every question: one that is abandoned takes none along.
  const { signal: kept } = new AbortController();
  const tiles = new Map<string, Promise<Tile>>();
  const ask = ({ scale, index }: TileAddress) =>
    remember(tiles, `${scale}/${index}`, () => source.tile({ scale, index }, filters, kept));
  // Those before and after an event, and its rank, are found in the same pages where many begin at one instant.
  const pages = new Map<string, Promise<Page<EventItem>>>();
  const events = (query: EventQuery) =>
    remember(pages, stringifyQuery(query), () => source.events(query, kept), MOST_PAGES);
  const walk = (signal: AbortSignal): Walk => ({
    roots: extent === undefined ? [] : coverView(extent),
    filters,
    source: { events },
    signal,
    ask,
    toTileEvent: (item) => toTileEvent(item),
  });
  return {
    next: (from, by, signal) =>
      findNext(typeof from === 'number' ? toPosition(from) : from, by, walk(signal)),
    rank: (place, signal) => findRank(place, walk(signal)),
  };
}

/** What was asked before, or asks; the oldest answers go, and what failed is asked again. */
function remember<T>(
  answers: Map<string, Promise<T>>,
  key: string,
  ask: () => Promise<T>,
  most = Number.POSITIVE_INFINITY,
): Promise<T> {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const asked = ask();
  answers.set(key, asked);
  asked.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > most && oldest !== undefined) answers.delete(oldest);
  return asked;
}

/** A place just before all that begins at an instant. */
export function toPosition(earliest: number): Position {
  return { id: '', sequence: -1, bounds: { ...UNDATED, earliest } };
}
