/** A link from an event to something it names; every link table has this shape. */
export interface LinkRow {
  timeline: string;
  event: string;
  /** The id or word it links to. */
  value: string;
}

/** A source, actor or place: its id and its record as JSON. */
export interface RecordRow {
  timeline: string;
  id: string;
  record: string;
}

/** The four integers of a span, in UTC milliseconds. */
export interface SpanColumns {
  earliest: number;
  start_before: number;
  end_from: number;
  latest: number;
}

/** One event: the columns that questions ask about, and the whole item as JSON. */
export interface EventRow extends SpanColumns {
  timeline: string;
  id: string;
  /** 1 when it has no place on the axis. */
  undated: number;
  /** 1 when its date is a set whose members stand in `event_span`. */
  spanned: number;
  sequence: number;
  importance: number;
  status: string;
  kind: string | null;
  item: string;
}

/**
 * Every table that both engines share, as Kysely types. The timeline's id comes first in every key, so that a
 * distributed PostgreSQL can place each timeline whole.
 */
export interface Database {
  timeline: { id: string; revision: string; digest: string; answer: string };
  source: RecordRow;
  actor: RecordRow;
  place: RecordRow;
  event: EventRow;
  event_span: SpanColumns & { timeline: string; event: string; ordinal: number };
  event_actor: LinkRow;
  event_place: LinkRow;
  event_tag: LinkRow;
  event_source: LinkRow;
  event_language: LinkRow;
  relation: { timeline: string; event: string; type: string; target: string };
  former_id: { timeline: string; id: string; event: string };
  /** What full-text search reads; the rest of its columns are the engine's own. */
  event_text: { timeline: string; event: string };
  migration: { name: string; timestamp: string };
}

/** The tables that hold links from events, by what they link to. */
export const LINKS = ['actor', 'place', 'tag', 'source', 'language'] as const;

/** The tables that belong to a timeline, parents before children: the order to fill them in. */
export const TIMELINE_TABLES = [
  'source',
  'actor',
  'place',
  'event',
  'event_span',
  'event_actor',
  'event_place',
  'event_tag',
  'event_source',
  'event_language',
  'relation',
  'former_id',
] as const;

/** The name of a table that belongs to a timeline. */
export type TimelineTable = (typeof TIMELINE_TABLES)[number];

/** A link table as Kysely takes it: all of them have one shape, and are called `link` in the query. */
export function toLinkTable(link: (typeof LINKS)[number]): 'event_actor as link' {
  return `event_${link} as link` as 'event_actor as link';
}
