import { type Question, stringifyQuery } from '@linimasa/schema';
import {
  ClaimQuery,
  DisputeQuery,
  EventQuery,
  FacetQuery,
  NoQuery,
  OneEventQuery,
  PageQuery,
  ReviewFilter,
  TileAddress,
  TileQuery,
  toIssues,
} from '@linimasa/schema/zod';
import { InvalidQueryError, type JsonAnswer, type ReadPool } from '@linimasa/store';
import { type Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import type { AnswerRead } from '../answer/create-answer-read.ts';
import type { AppEnv } from '../app-env.ts';
import { describeRead, type OperationId } from '../docs/describe-read.ts';
import type { ProblemName } from '../problem/problem-types.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import { found } from '../query/found.ts';
import { readNoQuery, readQuery } from '../query/read-query.ts';

/** Everything under `/v1`: questions to a pool of readers, answers as JSON. */
export function createTimelineRoutes(pool: ReadPool, answerRead: AnswerRead): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/v1/timelines', describeRead('listTimelines'), readNoQuery, (c) =>
    answerRead(c, undefined, async () => toPage(found(await pool.ask('timelines'), ''))),
  );

  routes.get('/v1/timelines/:timeline', describeRead('getTimeline'), readNoQuery, (c) => {
    const id = c.req.param('timeline');
    return answerRead(c, id, async () => found(await pool.ask('timeline', id), id));
  });

  const list = <Q extends Question>(
    name: string,
    operation: OperationId,
    schema: z.ZodMiniType<Q>,
    ask: (timeline: string, query: Q) => Promise<JsonAnswer | undefined>,
  ) =>
    routes.get(`/v1/timelines/:timeline/${name}`, describeRead(operation), readQuery(schema), (c) => {
      const timeline = c.req.param('timeline');
      return answerRead(c, timeline, async () => {
        const query = c.req.valid('query');
        const page = found(await ask(timeline, query), timeline);
        linkNext(c, query, page.next);
        return page;
      });
    });

  list('events', 'listEvents', EventQuery, (timeline, query) => pool.ask('events', timeline, query));
  list('claims', 'listClaims', ClaimQuery, (timeline, query) => pool.ask('claims', timeline, query));
  list('disputes', 'listDisputes', DisputeQuery, (timeline, query) => pool.ask('disputes', timeline, query));
  list('sources', 'listSources', PageQuery, (timeline, page) => pool.ask('sources', timeline, page));
  list('actors', 'listActors', PageQuery, (timeline, page) => pool.ask('actors', timeline, page));
  list('places', 'listPlaces', PageQuery, (timeline, page) => pool.ask('places', timeline, page));
  list('facets', 'getFacets', FacetQuery, (timeline, query) => pool.ask('facets', timeline, query));

  routes.get(
    '/v1/timelines/:timeline/tiles/:scale/:index',
    describeRead('getTile'),
    readQuery(TileQuery),
    (c) => {
      const { timeline, ...address } = c.req.param();
      const tile = TileAddress.safeParse(address);
      if (!tile.success) throw new InvalidQueryError(toIssues(tile.error, address));
      return answerRead(c, timeline, async () =>
        found(await pool.ask('tile', timeline, tile.data, c.req.valid('query')), timeline),
      );
    },
  );

  const one = <Q>(
    name: string,
    operation: OperationId,
    unknown: ProblemName,
    schema: z.ZodMiniType<Q>,
    ask: (timeline: string, id: string, query: Q) => Promise<JsonAnswer | undefined>,
  ) =>
    routes.get(`/v1/timelines/:timeline/${name}s/:id`, describeRead(operation), readQuery(schema), (c) => {
      const { timeline, id } = c.req.param();
      return answerRead(c, timeline, async () => {
        const record = await ask(timeline, id, c.req.valid('query'));
        if (record === undefined) throw new RefusalError(unknown, `${timeline} has no ${name} "${id}".`);
        return record;
      });
    });

  one('event', 'getEvent', 'unknown-event', OneEventQuery, (timeline, id, query) =>
    pool.ask('event', timeline, id, query),
  );
  one('claim', 'getClaim', 'unknown-claim', ReviewFilter, (timeline, id, review) =>
    pool.ask('claim', timeline, id, review),
  );

  one('source', 'getSource', 'unknown-record', NoQuery, (timeline, id) => pool.ask('source', timeline, id));
  one('actor', 'getActor', 'unknown-record', NoQuery, (timeline, id) => pool.ask('actor', timeline, id));
  one('place', 'getPlace', 'unknown-record', NoQuery, (timeline, id) => pool.ask('place', timeline, id));

  return routes;
}

/** Sets the `Link` header where a page has one after it. */
function linkNext(c: Context<AppEnv>, query: Question, next: string | undefined): void {
  if (next === undefined) return;
  const parameters = stringifyQuery({ ...query, cursor: next });
  c.header('Link', `<${new URL(c.req.url).pathname}?${parameters}>; rel="next"`);
}

/** The pool answers a plain list; every list of the API says how many there are. */
function toPage({ json }: JsonAnswer): JsonAnswer {
  const items: readonly unknown[] = JSON.parse(new TextDecoder().decode(json));
  const page = { items, matched: { count: items.length, exact: true } };
  return { json: new TextEncoder().encode(JSON.stringify(page)) };
}
