import {
  type Actor,
  type EventItem,
  type EventQuery,
  type Page,
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

  const get = <T>(path: string, query: EventQuery, call?: CallOptions): Promise<T> => {
    const parameters = stringifyQuery(query);
    return request<T>(parameters === '' ? path : `${path}?${parameters}`, call);
  };

  const list = <T>(name: string) => {
    const ask = (timeline: string, query: EventQuery = {}, call?: CallOptions) =>
      get<Page<T>>(`${pathOf(timeline)}/${name}`, query, call);
    const iterate = (timeline: string, query: EventQuery = {}, call?: CallOptions) =>
      iteratePages(query, (page) => ask(timeline, page, call));
    return { ask, iterate };
  };

  const events = list<EventItem>('events');
  const sources = list<Source>('sources');
  const actors = list<Actor>('actors');
  const places = list<Place>('places');

  return {
    timelines: async (call) => (await get<Page<TimelineAnswer>>('/v1/timelines', {}, call)).items,
    timeline: (timeline, call) => get(pathOf(timeline), {}, call),
    events: events.ask,
    iterateEvents: events.iterate,
    event: (timeline, id, call) => get(`${pathOf(timeline)}/events/${encodeURIComponent(id)}`, {}, call),
    facets: (timeline, filters = {}, call) => get(`${pathOf(timeline)}/facets`, filters, call),
    sources: sources.ask,
    iterateSources: sources.iterate,
    actors: actors.ask,
    iterateActors: actors.iterate,
    places: places.ask,
    iteratePlaces: places.iterate,
  };
}

function pathOf(timeline: string): string {
  return `/v1/timelines/${encodeURIComponent(timeline)}`;
}
