import {
  type Actor,
  type ClaimItem,
  type ClaimQuery,
  type DisputeItem,
  type DisputeQuery,
  type EventItem,
  type EventQuery,
  type Page,
  type PageQuery,
  type Place,
  type Source,
  stringifyQuery,
  type TimelineAnswer,
} from '@linimasa/schema';
import type { Client } from './client.ts';
import { iteratePages } from './iterate-pages.ts';
import { type CallOptions, createRequest, type RequestOptions } from './request/request.ts';

/**
 * Creates a client of one API. It keeps nothing between calls.
 *
 * @example
 * const client = createClient({ baseUrl: 'http://localhost:8080' });
 * for await (const event of client.iterateEvents('russia-dprk', { datetime: '2024-06' })) console.log(event.id);
 */
export function createClient(options: RequestOptions): Client {
  const request = createRequest(options);

  const get = <T>(path: string, query: Question, call?: CallOptions): Promise<T> => {
    const parameters = stringifyQuery(query);
    return request<T>(parameters === '' ? path : `${path}?${parameters}`, call);
  };

  const list = <T, Q extends Question & PageQuery = PageQuery>(name: string) => {
    const ask = (timeline: string, query?: Q, call?: CallOptions) =>
      get<Page<T>>(`${pathOf(timeline)}/${name}`, query ?? {}, call);
    const iterate = (timeline: string, query?: Q, call?: CallOptions) =>
      iteratePages(query, (page) => ask(timeline, page, call));
    return { ask, iterate };
  };

  const events = list<EventItem, EventQuery>('events');
  const claims = list<ClaimItem, ClaimQuery>('claims');
  const disputes = list<DisputeItem, DisputeQuery>('disputes');
  const sources = list<Source>('sources');
  const actors = list<Actor>('actors');
  const places = list<Place>('places');

  return {
    timelines: async (call) => (await get<Page<TimelineAnswer>>('/v1/timelines', {}, call)).items,
    timeline: (timeline, call) => get(pathOf(timeline), {}, call),
    events: events.ask,
    iterateEvents: events.iterate,
    event: (timeline, id, review = {}, call) =>
      get(`${pathOf(timeline)}/events/${encodeURIComponent(id)}`, review, call),
    facets: (timeline, filters = {}, call) => get(`${pathOf(timeline)}/facets`, filters, call),
    claims: claims.ask,
    iterateClaims: claims.iterate,
    claim: (timeline, id, review = {}, call) =>
      get(`${pathOf(timeline)}/claims/${encodeURIComponent(id)}`, review, call),
    disputes: disputes.ask,
    iterateDisputes: disputes.iterate,
    sources: sources.ask,
    iterateSources: sources.iterate,
    actors: actors.ask,
    iterateActors: actors.iterate,
    places: places.ask,
    iteratePlaces: places.iterate,
  };
}

/** What any read may be asked with. */
type Question = Parameters<typeof stringifyQuery>[0];

function pathOf(timeline: string): string {
  return `/v1/timelines/${encodeURIComponent(timeline)}`;
}
