import type {
  Actor,
  Change,
  ChangePage,
  ChangeQuery,
  ClaimItem,
  ClaimQuery,
  DisputeItem,
  DisputeQuery,
  EventAnswer,
  EventItem,
  EventMember,
  EventQuery,
  ExportQuery,
  FacetQuery,
  Facets,
  OneEventQuery,
  Page,
  PageQuery,
  Place,
  ReviewFilter,
  Source,
  Tile,
  TileAddress,
  TileQuery,
  TimelineAnswer,
} from '@linimasa/schema';
import type { FollowOptions } from './request/follow-changes.ts';
import type { CallOptions } from './request/open-answer.ts';

/** The events that a question brings: whole ones, or with the members that its `fields` pick. */
export type EventOf<Q> = Q extends { readonly fields: readonly (infer Member extends EventMember)[] }
  ? Pick<EventItem, 'id' | Member>
  : EventItem;

/** What events can be had as. */
export type ExportFormat = 'ndjson' | 'csv';

/**
 * Asks a Linimasa API. Every method rejects with a `ProblemError` where the API refuses, with a `NoAnswerError`
 * where no API answers, and with the signal's reason where the call is abandoned.
 */
export interface Client {
  /** Every timeline held. */
  timelines(options?: CallOptions): Promise<readonly TimelineAnswer[]>;
  timeline(timeline: string, options?: CallOptions): Promise<TimelineAnswer>;
  /** One page of the events that match. */
  events<const Q extends EventQuery = EventQuery>(
    timeline: string,
    query?: Q,
    options?: CallOptions,
  ): Promise<Page<EventOf<Q>>>;
  /** Every event that matches, page after page. */
  iterateEvents<const Q extends EventQuery = EventQuery>(
    timeline: string,
    query?: Q,
    options?: CallOptions,
  ): AsyncIterableIterator<EventOf<Q>>;
  /** Every event that matches from one answer, as it comes: for many of them. */
  streamEvents<const Q extends ExportQuery = ExportQuery>(
    timeline: string,
    query?: Q,
    options?: CallOptions,
  ): AsyncIterableIterator<EventOf<Q>>;
  /** The bytes of every event that matches as a file, as they come. A body that breaks off errors. */
  exportEvents(
    timeline: string,
    format: ExportFormat,
    query?: ExportQuery,
    options?: CallOptions,
  ): Promise<ReadableStream<Uint8Array>>;
  /** One event whole: `review` says whether it may be one that is not confirmed, and name such. */
  event(timeline: string, id: string, query?: OneEventQuery, options?: CallOptions): Promise<EventAnswer>;
  /** How many of the events that match carry each value. */
  facets(timeline: string, query?: FacetQuery, options?: CallOptions): Promise<Facets>;
  /** Counts of what matches within a stretch of time, and the most important of it. */
  tile(timeline: string, address: TileAddress, query?: TileQuery, options?: CallOptions): Promise<Tile>;
  /** Commits of the timeline, oldest first, 1,000 at most. */
  changes(timeline: string, query?: ChangeQuery, options?: CallOptions): Promise<ChangePage>;
  /**
   * The commits of the timeline as they come, each once and in order; ends when the loop is left or the signal aborts.
   * A connection that breaks is made again, going on where it broke.
   */
  followChanges(timeline: string, options?: FollowOptions): AsyncIterableIterator<Change>;
  /** One page of the claims that match, in order of saying. */
  claims(timeline: string, query?: ClaimQuery, options?: CallOptions): Promise<Page<ClaimItem>>;
  iterateClaims(
    timeline: string,
    query?: ClaimQuery,
    options?: CallOptions,
  ): AsyncIterableIterator<ClaimItem>;
  claim(timeline: string, id: string, review?: ReviewFilter, options?: CallOptions): Promise<ClaimItem>;
  /** One page of the questions with more than one answer, in the order of their events. */
  disputes(timeline: string, query?: DisputeQuery, options?: CallOptions): Promise<Page<DisputeItem>>;
  iterateDisputes(
    timeline: string,
    query?: DisputeQuery,
    options?: CallOptions,
  ): AsyncIterableIterator<DisputeItem>;
  sources(timeline: string, page?: PageQuery, options?: CallOptions): Promise<Page<Source>>;
  iterateSources(timeline: string, page?: PageQuery, options?: CallOptions): AsyncIterableIterator<Source>;
  actors(timeline: string, page?: PageQuery, options?: CallOptions): Promise<Page<Actor>>;
  iterateActors(timeline: string, page?: PageQuery, options?: CallOptions): AsyncIterableIterator<Actor>;
  places(timeline: string, page?: PageQuery, options?: CallOptions): Promise<Page<Place>>;
  source(timeline: string, id: string, options?: CallOptions): Promise<Source>;
  actor(timeline: string, id: string, options?: CallOptions): Promise<Actor>;
  place(timeline: string, id: string, options?: CallOptions): Promise<Place>;
  iteratePlaces(timeline: string, page?: PageQuery, options?: CallOptions): AsyncIterableIterator<Place>;
}
