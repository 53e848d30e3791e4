import { z } from 'zod';
import { Text } from '../event/atoms.ts';
import { RECORDS } from '../event/record-schemas.ts';
import { IMPORTANCES, RELATION_TYPES } from '../event/vocabulary.ts';
import { strict } from '../problem/zod-issues.ts';
import { MAX_INSTANT, MIN_INSTANT, PRECISIONS } from '../time/bounds.ts';

const { Event, Source, Actor, Place, Vocabulary, timelineShape } = RECORDS;
const Instant = z.int().min(MIN_INSTANT).max(MAX_INSTANT);
const Count = z.int().min(0);
const span = { earliest: Instant, startBefore: Instant, endFrom: Instant, latest: Instant };
/** `Bounds` as an answer carries them. */
export const Bounds = strict({
  ...span,
  precision: z.enum(PRECISIONS),
  end: z.enum(['known', 'open', 'unknown']),
  undated: z.boolean(),
  approximate: z.boolean(),
  uncertain: z.boolean(),
  clamped: z.boolean(),
  spans: z.array(strict(span)).exactOptional(),
});

const Matched = strict({ count: Count, exact: z.boolean() });

/** A page of anything. */
export function pageOf<T extends z.ZodType>(item: T) {
  return strict({ items: z.array(item), matched: Matched, next: z.string().exactOptional() });
}

/** `TimelineAnswer`. */
export const TimelineAnswer = strict({
  ...timelineShape,
  vocabulary: Vocabulary,
  counts: strict({ events: Count, sources: Count, actors: Count, places: Count }),
  extent: strict({ from: Instant, to: Instant }).exactOptional(),
  revision: z.string(),
});

const item = {
  ...Event.shape,
  importance: z.enum(IMPORTANCES),
  bounds: Bounds,
  sequence: z.int().min(1),
  hit: z.enum(['possible', 'certain']).exactOptional(),
};

/** `EventItem`. */
export const EventItem = strict(item);

const EventSummary = EventItem.pick({
  id: true,
  title: true,
  kind: true,
  when: true,
  status: true,
  importance: true,
  bounds: true,
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
  sources: z.array(Source),
  actors: z.array(Actor),
  places: z.array(Place),
});

const counts = z.array(strict({ value: z.string(), label: Text.exactOptional(), count: Count }));

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
