import {
  type Actor,
  type ClaimItem,
  type ClaimQuery,
  type DisputeItem,
  type DisputeQuery,
  type EventQuery,
  type ExportQuery,
  type Page,
  type PageQuery,
  type Place,
  type Question,
  type Source,
  stringifyQuery,
  type TimelineAnswer,
} from '@linimasa/schema';
import type { Client, ExportFormat } from './client.ts';
import { iteratePages } from './iterate-pages.ts';
import { followChanges } from './request/follow-changes.ts';
import { type CallOptions, createOpen, type RequestOptions } from './request/open-answer.ts';
import { readLines } from './request/read-lines.ts';
import { createRequest } from './request/request.ts';

/**
 * Creates a client of one API. It keeps nothing between calls.
 *
 * @example
 * const client = createClient({ baseUrl: 'http://localhost:8080' });
 * for await (const event of client.iterateEvents('russia-dprk', { datetime: '2024-06' })) console.log(event.id);
 */
export function createClient(options: RequestOptions): Client {
  const open = createOpen(options);
  const request = createRequest(open);

  const get = <T>(path: string, query: Question, call?: CallOptions): Promise<T> =>
    request<T>(toAddress(path, query), call);

  const openExport = (timeline: string, format: ExportFormat, query: ExportQuery, call?: CallOptions) =>
    open(toAddress(`${pathOf(timeline)}/events.${format}`, query), TYPES[format], call);

  const list = <T, Q extends Question & PageQuery = PageQuery>(name: string) => {
    const ask = (timeline: string, query?: Q, call?: CallOptions) =>
      get<Page<T>>(`${pathOf(timeline)}/${name}`, query ?? {}, call);
    const iterate = (timeline: string, query?: Q, call?: CallOptions) =>
      iteratePages(query, (page) => ask(timeline, page, call));
    return { ask, iterate };
  };

  const one =
    <T>(name: string) =>
    (timeline: string, id: string, call?: CallOptions) =>
      get<T>(`${pathOf(timeline)}/${name}/${encodeURIComponent(id)}`, {}, call);

  // What `fields` pick is known where the question is put.
  const events = list<never, EventQuery>('events');
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
    async *streamEvents(timeline, query, call) {
      const answer = await openExport(timeline, 'ndjson', query ?? {}, call);
      for await (const line of readLines(answer, call?.signal)) yield JSON.parse(line);
    },
    async exportEvents(timeline, format, query = {}, call) {
      const { response } = await openExport(timeline, format, query, call);
      return response.body ?? new ReadableStream({ start: (controller) => controller.close() });
    },
    event: (timeline, id, query = {}, call) =>
      get(`${pathOf(timeline)}/events/${encodeURIComponent(id)}`, query, call),
    facets: (timeline, query = {}, call) => get(`${pathOf(timeline)}/facets`, query, call),
    tile: (timeline, { scale, index }, query = {}, call) =>
      get(`${pathOf(timeline)}/tiles/${scale}/${index}`, query, call),
    changes: (timeline, query = {}, call) => get(`${pathOf(timeline)}/changes`, query, call),
    followChanges: (timeline, follow = {}) => followChanges(open, `${pathOf(timeline)}/changes`, follow),
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
    source: one<Source>('sources'),
    actor: one<Actor>('actors'),
    place: one<Place>('places'),
  };
}

const TYPES = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const;

function toAddress(path: string, query: Question): string {
  const parameters = stringifyQuery(query);
  return parameters === '' ? path : `${path}?${parameters}`;
}

function pathOf(timeline: string): string {
  return `/v1/timelines/${encodeURIComponent(timeline)}`;
}
