import type { MiddlewareHandler } from 'hono';
import { describeRoute } from 'hono-openapi';
import { EXAMPLES } from './examples.ts';
import { describeRefusals, problemResponse } from './problem-response.ts';

/** What the API's description says of one read. */
interface Operation {
  readonly summary: string;
  readonly description: string;
  /** The schema of the answer. */
  readonly answer: keyof typeof EXAMPLES;
}

const PAGING = 'A page holds `limit` records; `next`, also in the `Link` header, leads to the page after.';

const OPERATIONS = {
  listTimelines: {
    summary: 'The timelines held here',
    description: 'Every timeline with its vocabulary, counts, extent and revision.',
    answer: 'TimelinePage',
  },
  getTimeline: {
    summary: 'One timeline',
    description: 'The timeline with its vocabulary, counts, extent and the revision it stands at.',
    answer: 'TimelineAnswer',
  },
  listEvents: {
    summary: 'The events that match',
    description: `Repeated values of one filter mean any of, different filters mean all of. ${PAGING}`,
    answer: 'EventPage',
  },
  getEvent: {
    summary: 'One event whole',
    description: 'The event with its relations both ways and every source, actor and place that it names.',
    answer: 'EventAnswer',
  },
  getFacets: {
    summary: 'How many of the matching events carry each value',
    description: 'Each facet obeys every filter but its own: it says what another value of it would give.',
    answer: 'Facets',
  },
  listSources: { summary: 'The sources', description: PAGING, answer: 'SourcePage' },
  listActors: { summary: 'The actors', description: PAGING, answer: 'ActorPage' },
  listPlaces: { summary: 'The places', description: PAGING, answer: 'PlacePage' },
} as const satisfies Record<string, Operation>;

/** The name of a read in the API's description. */
export type OperationId = keyof typeof OPERATIONS;

const TIMELINE = {
  name: 'timeline',
  description: 'The id of a timeline.',
  example: EXAMPLES.TimelineAnswer.id,
};
const EVENT = {
  name: 'id',
  description: 'The id of an event, or one it had formerly.',
  example: EXAMPLES.EventAnswer.id,
};

/** Describes a read of the API, for `/openapi.json`. */
export function describeRead(operationId: OperationId): MiddlewareHandler {
  const { summary, description, answer } = OPERATIONS[operationId];
  const paths =
    operationId === 'listTimelines' ? [] : operationId === 'getEvent' ? [TIMELINE, EVENT] : [TIMELINE];
  const text = { type: 'string' } as const;
  const tag = {
    schema: text,
    description: 'Send it back as `If-None-Match`: 304 as long as nothing has changed.',
  };
  const link = {
    schema: text,
    description: 'The address of the page after, `rel="next"`; absent on the last page.',
  };
  return describeRoute({
    operationId,
    summary,
    description,
    tags: ['Timelines'],
    parameters: paths.map((path) => ({ ...path, in: 'path', required: true, schema: text })),
    responses: {
      200: {
        description: summary,
        headers: { ETag: tag, ...(operationId.startsWith('list') ? { Link: link } : {}) },
        content: {
          'application/json': {
            schema: { $ref: `#/components/schemas/${answer}` },
            example: EXAMPLES[answer],
          },
        },
      },
      304: { description: 'Nothing has changed since the answer whose `ETag` came as `If-None-Match`.' },
      400: problemResponse('invalid-query', 'malformed-url'),
      ...describeRefusals(),
      500: problemResponse('internal-error'),
      503: problemResponse('not-ready'),
      ...(paths.length === 0
        ? {}
        : {
            404:
              paths.length === 2
                ? problemResponse('unknown-timeline', 'unknown-event')
                : problemResponse('unknown-timeline'),
          }),
    },
  });
}
