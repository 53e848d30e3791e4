import {
  Actor,
  Bounds,
  Change,
  ChangePage,
  ClaimItem,
  Dispute,
  DisputeItem,
  EventAnswer,
  EventItem,
  EventSummary,
  Facets,
  Issue,
  PickedEvent,
  Place,
  Problem,
  pageOf,
  Source,
  Tile,
  TileEvent,
  TimelineAnswer,
  Vocabulary,
  When,
} from '@linimasa/schema/zod';
import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import { z } from 'zod';
import type { AppEnv } from '../app-env.ts';
import { Oembed } from '../embed/oembed.ts';
import { ANSWER_HEADERS, referToHeaders } from './answer-headers.ts';
import { PARAMETERS } from './parameters.ts';

/** The schemas that answers refer to, by the names they have in the description. */
const COMPONENTS = {
  Actor,
  ActorPage: pageOf(Actor),
  Bounds,
  Change,
  ChangePage,
  ClaimItem,
  ClaimPage: pageOf(ClaimItem),
  Dispute,
  DisputeItem,
  DisputePage: pageOf(DisputeItem),
  EventAnswer,
  EventItem,
  EventPage: pageOf(z.union([EventItem, PickedEvent])),
  EventSummary,
  Facets,
  Issue,
  Oembed,
  PickedEvent,
  Place,
  PlacePage: pageOf(Place),
  Problem,
  Source,
  SourcePage: pageOf(Source),
  Tile,
  TileEvent,
  TimelineAnswer,
  TimelinePage: pageOf(TimelineAnswer),
  Vocabulary,
  When,
};

/** Describes an app as an OpenAPI 3.1 document: what its routes say of themselves, with the schemas they refer to. */
export async function createOpenApi(app: Hono<AppEnv>): Promise<object> {
  const document = await generateSpecs(app, {
    documentation: {
      info: {
        title: 'Linimasa',
        version: '1.0.0',
        description:
          'Sourced event timelines: honest dates, who says so, and where sources disagree. Everything is read-only; ' +
          'errors are `application/problem+json` with the path of every issue.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'This server' }],
      security: [],
      tags: [
        { name: 'Timelines', description: 'Events and what they rest on.' },
        { name: 'Operation', description: 'Whether the server is well.' },
      ],
    },
  });
  for (const path of Object.values(document.paths)) {
    for (const parameter of path.get?.parameters ?? []) {
      if ('name' in parameter && parameter.in === 'query')
        Object.assign(parameter, PARAMETERS[parameter.name]);
    }
    const isWatched = path.get?.tags?.includes('Operation') ?? false;
    for (const [status, response] of Object.entries(path.get?.responses ?? {})) {
      const own = 'headers' in response ? response.headers : {};
      Object.assign(response, { headers: { ...own, ...referToHeaders(status, isWatched) } });
    }
  }
  return { ...document, components: { schemas: createComponents(), headers: ANSWER_HEADERS } };
}

function createComponents() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  // Inside OpenAPI a schema is known by its place; an `$id` would give its references another base.
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
  );
}
