import * as z from 'zod/mini';
import { Id, Text } from '../event/atoms.ts';
import { RECORDS } from '../event/record-schemas.ts';
import { IMPORTANCES, RELATION_TYPES } from '../event/vocabulary.ts';
import { strict } from '../problem/zod-issues.ts';
import { MAX_SCALE, TILE_BINS, TILE_LANES, TILE_TOP } from '../tile/tile-scale.ts';
import { Bounds, Instant } from './bounds-schema.ts';
import { ClaimItem, Dispute } from './claim-answer-schema.ts';

const { When, Event, Source, Actor, Place, Vocabulary, timelineShape } = RECORDS;
const Count = z.int().check(z.gte(0));

const Matched = strict({ count: Count, exact: z.boolean() });

/** A page of anything. */
export function pageOf<T extends z.ZodMiniType>(item: T) {
  return strict({ items: z.array(item), matched: Matched, next: z.exactOptional(z.string()) });
}

/** `TimelineAnswer`. */
export const TimelineAnswer = strict({
  ...timelineShape,
  vocabulary: Vocabulary,
  counts: strict({
    events: Count,
    claims: Count,
    disputes: Count,
    sources: Count,
    actors: Count,
    places: Count,
  }),
  extent: z.exactOptional(strict({ from: Instant, to: Instant })),
  revision: z.string(),
});

// Drafts and notes never leave.
const { notes: _notes, ...event } = Event.shape;
const item = {
  ...event,
  review: z.enum(['unconfirmed', 'published']),
  importance: z.enum(IMPORTANCES),
  weight: z.number().check(z.gte(0), z.lte(1)),
  contested: z.boolean(),
  bounds: Bounds,
  sequence: z.int().check(z.gte(1)),
  alternatives: z.exactOptional(
    z.array(strict({ claim: Id, when: When, bounds: Bounds })).check(z.minLength(1)),
  ),
  hit: z.exactOptional(z.enum(['possible', 'certain'])),
};

/** `EventItem`. */
export const EventItem = strict(item);

const pickable = Object.fromEntries(
  Object.entries(item).map(([name, schema]) => [name, z.exactOptional(schema)]),
) as { [Name in keyof typeof item]: z.ZodMiniExactOptional<(typeof item)[Name]> };

/** `EventItem` of which `fields` picked members. */
export const PickedEvent = strict({ ...pickable, id: Id });

/** `EventSummary`. */
export const EventSummary = z.pick(EventItem, {
  id: true,
  title: true,
  kind: true,
  when: true,
  status: true,
  importance: true,
  weight: true,
  contested: true,
  review: true,
  bounds: true,
});

/** `TileEvent`. */
export const TileEvent = z.extend(EventSummary, {
  sequence: item.sequence,
  scheduled: z.exactOptional(z.array(When).check(z.minLength(1))),
  alternatives: item.alternatives,
  lanes: z.exactOptional(z.array(z.string())),
});

const RelatedEvent = strict({
  type: z.enum(RELATION_TYPES),
  direction: z.enum(['to', 'from']),
  event: EventSummary,
});

/** `EventAnswer`. */
export const EventAnswer = strict({
  ...item,
  relations: z.array(RelatedEvent),
  series: z.exactOptional(
    strict({
      id: Id,
      ordinal: z.int().check(z.gte(1)),
      others: z.array(strict({ ordinal: z.int().check(z.gte(1)), event: EventSummary })),
    }),
  ),
  claims: z.array(ClaimItem),
  disputes: z.array(Dispute),
  said: z.array(ClaimItem),
  events: z.array(EventSummary),
  sources: z.array(Source),
  actors: z.array(Actor),
  places: z.array(Place),
});

const counts = z.array(strict({ value: z.string(), label: z.exactOptional(Text), count: Count }));

/** `Facets`. */
export const Facets = strict({
  actor: counts,
  place: counts,
  kind: counts,
  status: counts,
  tag: counts,
  source: counts,
  language: counts,
});

const bins = z.array(Count).check(z.length(TILE_BINS));

/** `Tile`. */
export const Tile = strict({
  scale: z.int().check(z.gte(0), z.lte(MAX_SCALE)),
  index: z.int(),
  count: Count,
  touching: Count,
  bins,
  lanes: z.exactOptional(
    z
      .array(strict({ value: z.exactOptional(z.string()), label: z.exactOptional(Text), bins }))
      .check(z.maxLength(TILE_LANES + 1)),
  ),
  top: z.array(TileEvent).check(z.maxLength(TILE_TOP)),
  complete: z.boolean(),
});

const ordinal = z.int().check(z.gte(1));

/** `Change`. */
export const Change = strict({
  ordinal,
  revision: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(['load', 'write']),
  events: strict({ written: Count, removed: Count }),
});

/** `ChangePage`. */
export const ChangePage = strict({
  items: z.array(Change).check(z.maxLength(1000)),
  next: z.exactOptional(ordinal),
});
