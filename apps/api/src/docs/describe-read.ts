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
    description:
      'The event with its relations both ways, the claims about it and those made in it, its disputes whole, and every ' +
      'source, actor, place and other event that these name.',
    answer: 'EventAnswer',
  },
  getFacets: {
    summary: 'How many of the matching events carry each value',
    description: 'Each facet obeys every filter but its own: it says what another value of it would give.',
    answer: 'Facets',
  },
  listClaims: {
    summary: 'The claims that match',
    description: `Who says what, in order of saying; claims of which that is not known come last. ${PAGING}`,
    answer: 'ClaimPage',
  },
  getClaim: {
    summary: 'One claim',
    description: 'The claim with the question it answers in the end, and whether somebody contradicts it.',
    answer: 'ClaimItem',
  },
  listDisputes: {
    summary: 'The questions with more than one answer',
    description:
      'Each with every answer, who gives it, in how many sources and by how many independent origins it is reported, ' +
      `and how the answers stand to each other. In the order of their events, then of the vocabulary. ${PAGING}`,
    answer: 'DisputePage',
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

const CLAIM = { name: 'id', description: 'The id of a claim.', example: EXAMPLES.ClaimItem.id };

/** What the path of a read names. */
function listPaths(operationId: OperationId) {
  switch (operationId) {
    case 'listTimelines':
      return [];
    case 'getEvent':
      return [TIMELINE, EVENT];
    case 'getClaim':
      return [TIMELINE, CLAIM];
    default:
      return [TIMELINE];
  }
}

/** Describes a read of the API, for `/openapi.json`. */
export function describeRead(operationId: OperationId): MiddlewareHandler {
  const { summary, description, answer } = OPERATIONS[operationId];
  const paths = listPaths(operationId);
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
      ...describeUnknown(operationId),
    },
  });
}

/** The ways in which what the path names may not be there. */
function describeUnknown(operationId: OperationId) {
  switch (operationId) {
    case 'listTimelines':
      return {};
    case 'getEvent':
      return { 404: problemResponse('unknown-timeline', 'unknown-event') };
    case 'getClaim':
      return { 404: problemResponse('unknown-timeline', 'unknown-claim') };
    default:
      return { 404: problemResponse('unknown-timeline') };
  }
}
