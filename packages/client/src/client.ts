import type {
  Actor,
  ClaimItem,
  ClaimQuery,
  DisputeItem,
  DisputeQuery,
  EventAnswer,
  EventFilters,
  EventItem,
  EventQuery,
  Facets,
  Page,
  PageQuery,
  Place,
  ReviewFilter,
  Source,
  TimelineAnswer,
} from '@linimasa/schema';
import type { CallOptions } from './request/request.ts';

/**
 * Asks a Linimasa API. Every method rejects with a `ProblemError` where the API refuses, with a `NoAnswerError`
 * where no API answers, and with the signal's reason where the call is abandoned.
 */
export interface Client {
  /** Every timeline held. */
  timelines(options?: CallOptions): Promise<readonly TimelineAnswer[]>;
  timeline(timeline: string, options?: CallOptions): Promise<TimelineAnswer>;
  /** One page of the events that match. */
  events(timeline: string, query?: EventQuery, options?: CallOptions): Promise<Page<EventItem>>;
  /** Every event that matches, page after page. */
  iterateEvents(
    timeline: string,
    query?: EventQuery,
    options?: CallOptions,
  ): AsyncIterableIterator<EventItem>;
  /** One event whole: `review` says whether it may be one that is not confirmed, and name such. */
  event(timeline: string, id: string, review?: ReviewFilter, options?: CallOptions): Promise<EventAnswer>;
  /** How many of the events that match carry each value. */
  facets(timeline: string, filters?: EventFilters, options?: CallOptions): Promise<Facets>;
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
  iteratePlaces(timeline: string, page?: PageQuery, options?: CallOptions): AsyncIterableIterator<Place>;
}
