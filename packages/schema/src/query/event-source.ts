import type { TileAddress } from '../tile/tile-scale.ts';
import type { EventItem, LoneEvent, Page, Tile, TimelineAnswer } from './answer.ts';
import type { EventQuery, OneEventQuery, TileQuery } from './query.ts';

/** The platform's `AbortSignal`: the schema itself knows no platform. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer T } } ? T : object;

/**
 * One timeline to draw, wherever it lies: behind an API, in files, in the page itself. Every method rejects with the
 * signal's reason where the call is abandoned.
 */
export interface EventSource {
  /** The timeline, with what is known about the whole of it. */
  timeline(signal: Signal): Promise<TimelineAnswer>;
  /** A stretch of time: exact counts of what matches, and the most important of it. */
  tile(address: TileAddress, query: TileQuery, signal: Signal): Promise<Tile>;
  /**
   * One event by its id; undefined where there is none. Absent where a source cannot tell: then only what a tile or a
   * page has brought is known.
   */
  event?(id: string, query: OneEventQuery, signal: Signal): Promise<LoneEvent | undefined>;
  /** One page of the events that match. */
  events(query: EventQuery, signal: Signal): Promise<Page<EventItem>>;
  /** What it can be asked, where it cannot be asked everything. Default: all filters, and lanes of every kind. */
  readonly limits?: SourceLimits;
  /** Yields whenever the timeline has changed; ends when the signal aborts. Absent where it never changes. */
  changes?(signal: Signal): AsyncIterable<object>;
}

/** What a source cannot do. */
export interface SourceLimits {
  /** It knows no filters: a question with one rejects. */
  readonly unfiltered?: true;
  /** The only lanes that it counts; a question for others is answered without. */
  readonly lanes?: readonly TileQuery['lane'][];
}
