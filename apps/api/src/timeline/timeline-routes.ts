import { type Page, stringifyQuery } from '@linimasa/schema';
import {
  ClaimQuery,
  DisputeQuery,
  EventFilters,
  EventQuery,
  PageQuery,
  ReviewFilter,
} from '@linimasa/schema/zod';
import type { Store } from '@linimasa/store';
import { type Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { answerRead } from '../answer/answer-read.ts';
import type { AppEnv } from '../app-env.ts';
import { describeRead, type OperationId } from '../docs/describe-read.ts';
import type { ProblemName } from '../problem/problem-types.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import { readNoQuery, readQuery } from '../query/read-query.ts';

/** Everything under `/v1`: questions to the store, answers as JSON. `build` tells this server's answers from another's. */
export function createTimelineRoutes(store: Store, build: string): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/v1/timelines', describeRead('listTimelines'), readNoQuery, async (c) => {
    const items = await store.timelines();
    const state = [build, ...items.map(({ revision }) => revision)];
    return answerRead(c, state, async () => ({ items, matched: { count: items.length, exact: true } }));
  });

  routes.use('/v1/timelines/:timeline/*', async (c, next) => {
    const id = c.req.param('timeline');
    c.set('timeline', found(await store.timeline(id), id));
    await next();
  });

  /** Answers what `read` finds in the timeline that the path names. */
  const answer = <T extends object>(
    c: Context<AppEnv>,
    read: (timeline: string) => Promise<T | undefined>,
  ) => {
    const { id, revision } = c.get('timeline');
    return answerRead(c, [build, revision], async () => found(await read(id), id));
  };

  routes.get('/v1/timelines/:timeline', describeRead('getTimeline'), readNoQuery, (c) =>
    answer(c, async () => c.get('timeline')),
  );

  const list = <Q extends Parameters<typeof stringifyQuery>[0]>(
    name: string,
    operation: OperationId,
    schema: z.ZodMiniType<Q>,
    ask: (timeline: string, query: Q) => Promise<Page<object> | undefined>,
  ) =>
    routes.get(`/v1/timelines/:timeline/${name}`, describeRead(operation), readQuery(schema), (c) =>
      answer(c, async (timeline) => {
        const query = c.req.valid('query');
        const page = await ask(timeline, query);
        if (page?.next !== undefined) {
          const parameters = stringifyQuery({ ...query, cursor: page.next });
          c.header('Link', `<${new URL(c.req.url).pathname}?${parameters}>; rel="next"`);
        }
        return page;
      }),
    );

  list('events', 'listEvents', EventQuery, (timeline, query) => store.events(timeline, query));
  list('claims', 'listClaims', ClaimQuery, (timeline, query) => store.claims(timeline, query));
  list('disputes', 'listDisputes', DisputeQuery, (timeline, query) => store.disputes(timeline, query));
  list('sources', 'listSources', PageQuery, (timeline, page) => store.sources(timeline, page));
  list('actors', 'listActors', PageQuery, (timeline, page) => store.actors(timeline, page));
  list('places', 'listPlaces', PageQuery, (timeline, page) => store.places(timeline, page));

  const one = (
    name: string,
    operation: OperationId,
    unknown: ProblemName,
    ask: (timeline: string, id: string, review: z.infer<typeof ReviewFilter>) => Promise<object | undefined>,
  ) =>
    routes.get(
      `/v1/timelines/:timeline/${name}s/:id`,
      describeRead(operation),
      readQuery(ReviewFilter),
      (c) =>
        answer(c, async (timeline) => {
          const id = c.req.param('id');
          const record = await ask(timeline, id, c.req.valid('query'));
          if (record === undefined) throw new RefusalError(unknown, `${timeline} has no ${name} "${id}".`);
          return record;
        }),
    );

  one('event', 'getEvent', 'unknown-event', (timeline, id, review) => store.event(timeline, id, review));
  one('claim', 'getClaim', 'unknown-claim', (timeline, id, review) => store.claim(timeline, id, review));

  routes.get('/v1/timelines/:timeline/facets', describeRead('getFacets'), readQuery(EventFilters), (c) =>
    answer(c, (timeline) => store.facets(timeline, c.req.valid('query'))),
  );

  return routes;
}

function found<T>(value: T | undefined, timeline: string): T {
  if (value === undefined) throw new RefusalError('unknown-timeline', `There is no timeline "${timeline}".`);
  return value;
}
