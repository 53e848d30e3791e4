import { MAX_SCALE } from '@linimasa/schema';
import type { MiddlewareHandler } from 'hono';
import { describeRoute } from 'hono-openapi';
import { EXAMPLES } from './examples.ts';
import { describeRefusals, problemResponse } from './problem-response.ts';

/** What the API's description says of one read. */
interface Operation {
  readonly summary: string;
  readonly description: string;
  /** The schema of the answer, where it is JSON. */
  readonly answer?: keyof typeof EXAMPLES;
  /** What it answers as text, by media type: an example. */
  readonly texts?: Readonly<Record<string, string>>;
  /** What it answers as bytes, by media type. */
  readonly files?: readonly string[];
}

const PAGING = 'A page holds `limit` records; `next`, also in the `Link` header, leads to the page after.';

const EXPORT =
  'Where the timeline is written meanwhile, each event comes as it stood when it was read, and one whose place in the ' +
  'order has changed may come twice or not at all; where /changes names no commit since, nothing has. An answer that ' +
  'fails breaks off.';

const PICTURE =
  'The timeline with the title of what it is and the line on which it rests, as a page shows it: it takes every filter of ' +
  '/events but `undated`, and a language.';

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
  getTile: {
    summary: 'One time tile',
    description:
      'Level of detail for time. The tile covers [index·2^scale, (index+1)·2^scale) in UTC milliseconds; it halves into ' +
      'the tiles 2·index and 2·index+1 of the scale below. Counts are exact. Where `complete` is false, its halves hold ' +
      'more; below a scale that stays incomplete, page through /events over its span. It takes every filter of /events but ' +
      '`undated`: it has no place for what has no date.',
    answer: 'Tile',
  },
  exportLines: {
    summary: 'Every event that matches, one a line',
    description: `The events of /events as NDJSON, however many. ${EXPORT}`,
    texts: { 'application/x-ndjson': `${JSON.stringify(EXAMPLES.EventPage.items[0])}\n` },
  },
  exportTable: {
    summary: 'Every event that matches, as a table',
    description:
      'The events of /events as CSV (RFC 4180, UTF-8). Cells hold what cells can say; `fields` picks members, and those ' +
      'that no cell holds whole (`title`, `when`, `who`, `citations`, `relations` …) then come as JSON as well. A cell ' +
      `that a spreadsheet would run begins with an apostrophe. ${EXPORT}`,
    texts: {
      'text/csv':
        'id,title.en,kind\r\narms-transfer,North Korean munitions said to reach Russia,military\r\n',
    },
  },
  getPictureSvg: {
    summary: 'A view as a picture, to be scaled and worked on',
    description: `${PICTURE} As an SVG document that needs nothing besides; its words are set in Inter and Source Serif 4 where the reader has them.`,
    texts: { 'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"></svg>' },
  },
  getPicturePng: {
    summary: 'A view as a picture, as messengers show it',
    description: `${PICTURE} As a PNG file of 1920 × 1080, 1440 × 1440 or 1080 × 1920 pixels; a third of that where it is small. Letters other than Latin, Cyrillic and Greek are left out.`,
    files: ['image/png'],
  },
  listChanges: {
    summary: 'The commits, as a list or as they come',
    description:
      'Commits oldest first, 1,000 at most; `next`, also in the `Link` header, is `after` of the page after. With ' +
      '`Accept: text/event-stream` they come as server-sent events, each with its ordinal as id, from now on or after ' +
      'the ordinal that `Last-Event-ID` or `after` names: each once, in order. A stream from beyond the last commit is ' +
      'refused: ordinals begin again where a backup was restored.',
    answer: 'ChangePage',
    texts: {
      'text/event-stream': `id: 1\nevent: change\ndata: ${JSON.stringify(EXAMPLES.ChangePage.items[0])}\n\n`,
    },
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
  getSource: { summary: 'One source', description: 'The source, without its text.', answer: 'Source' },
  getActor: {
    summary: 'One actor',
    description: 'Who it is, by which names, and in which offices.',
    answer: 'Actor',
  },
  getPlace: {
    summary: 'One place',
    description: 'Where it is, and how exactly that is meant.',
    answer: 'Place',
  },
  getOembed: {
    summary: 'How to embed the page of a timeline',
    description:
      'oEmbed 1.0 (oembed.com), of type `rich`, for the address of a timeline on this server. What its query says of ' +
      'window, filters and language holds in the frame as well. Parameters of other providers are passed over.',
    answer: 'Oembed',
  },
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

const SCALE = {
  name: 'scale',
  description: '0 to 53: the tile is 2^scale ms long. 2^35 ms is about 398 days, 2^30 about 12.',
  schema: { type: 'integer', minimum: 0, maximum: MAX_SCALE },
  example: EXAMPLES.Tile.scale,
} as const;
const INDEX = {
  name: 'index',
  description: 'Which of the tiles of that scale; 0 begins with 1970, those before are negative.',
  schema: { type: 'integer' },
  example: EXAMPLES.Tile.index,
} as const;

const CLAIM = { name: 'id', description: 'The id of a claim.', example: EXAMPLES.ClaimItem.id };

const SOURCE = { name: 'id', description: 'The id of a source.', example: EXAMPLES.Source.id };
const ACTOR = { name: 'id', description: 'The id of an actor.', example: EXAMPLES.Actor.id };
const PLACE = { name: 'id', description: 'The id of a place.', example: EXAMPLES.Place.id };

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  in: 'header',
  description: 'Of a stream: the id of the last event that came. Goes before `after`.',
  schema: { type: 'string' },
} as const;

/** What the path of a read names. */
function listPaths(operationId: OperationId) {
  switch (operationId) {
    case 'listTimelines':
    case 'getOembed':
      return [];
    case 'getEvent':
      return [TIMELINE, EVENT];
    case 'getClaim':
      return [TIMELINE, CLAIM];
    case 'getSource':
      return [TIMELINE, SOURCE];
    case 'getActor':
      return [TIMELINE, ACTOR];
    case 'getPlace':
      return [TIMELINE, PLACE];
    case 'getTile':
      return [TIMELINE, SCALE, INDEX];
    default:
      return [TIMELINE];
  }
}

/** Describes a read of the API, for `/openapi.json`. */
export function describeRead(operationId: OperationId): MiddlewareHandler {
  const operation: Operation = OPERATIONS[operationId];
  const { summary, description } = operation;
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
  const disposition = { schema: text, description: 'A name for the file.' };
  return describeRoute({
    operationId,
    summary,
    description,
    tags: ['Timelines'],
    parameters: [
      ...paths.map((path) => ({ schema: text, ...path, in: 'path' as const, required: true })),
      ...(operationId === 'listChanges' ? [LAST_EVENT_ID] : []),
    ],
    responses: {
      200: {
        description: summary,
        headers: {
          ETag: tag,
          ...(operationId.startsWith('list') ? { Link: link } : {}),
          ...(operationId.startsWith('export') ? { 'Content-Disposition': disposition } : {}),
        },
        content: describeContent(operation),
      },
      304: { description: 'Nothing has changed since the answer whose `ETag` came as `If-None-Match`.' },
      400: problemResponse('invalid-query', 'malformed-url'),
      ...describeRefusals(),
      500: problemResponse('internal-error'),
      429:
        operationId === 'listChanges'
          ? problemResponse('too-many-requests', 'too-many-streams')
          : problemResponse('too-many-requests'),
      503: operationId.startsWith('getPicture')
        ? problemResponse('not-ready', 'overloaded', 'query-too-slow', 'web-not-built')
        : problemResponse('not-ready', 'overloaded', 'query-too-slow'),
      ...describeUnknown(operationId),
      ...(operationId === 'getOembed' ? { 501: problemResponse('format-not-offered') } : {}),
    },
  });
}

function describeContent({ answer, texts = {}, files = [] }: Operation) {
  const json =
    answer === undefined
      ? {}
      : {
          'application/json': {
            schema: { $ref: `#/components/schemas/${answer}` },
            example: EXAMPLES[answer],
          },
        };
  const others = Object.entries(texts).map(
    ([type, example]) => [type, { schema: { type: 'string' as const }, example }] as const,
  );
  const bytes = files.map(
    (type) => [type, { schema: { type: 'string' as const, format: 'binary' } }] as const,
  );
  return { ...json, ...Object.fromEntries([...others, ...bytes]) };
}

/** The ways in which what the path names may not be there. */
function describeUnknown(operationId: OperationId) {
  switch (operationId) {
    case 'listTimelines':
      return {};
    case 'getOembed':
      return { 404: problemResponse('unknown-timeline', 'not-found') };
    case 'getEvent':
      return { 404: problemResponse('unknown-timeline', 'unknown-event') };
    case 'getClaim':
      return { 404: problemResponse('unknown-timeline', 'unknown-claim') };
    case 'getSource':
    case 'getActor':
    case 'getPlace':
      return { 404: problemResponse('unknown-timeline', 'unknown-record') };
    default:
      return { 404: problemResponse('unknown-timeline') };
  }
}
