/** A link from an event, claim or dispute to something it names; every link table has this shape. */
export type LinkRow<Owner extends string> = Readonly<Record<Owner, string>> & {
  timeline: string;
  /** The id or word it links to. */
  value: string;
};

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
  /** The rank of its importance: 1 to 3. */
  importance: number;
  /** Its weight in millionths. */
  weight: number;
  /** 1 when claims about it contradict or deny each other. */
  contested: number;
  status: string;
  kind: string | null;
  series: string | null;
  item: string;
}

/** One claim: the columns that questions ask about, and the whole item as JSON. */
export interface ClaimRow {
  timeline: string;
  id: string;
  /** The event it is about in the end. */
  event: string;
  attribute: string | null;
  stance: string;
  said_in: string | null;
  /** The earliest instant at which it was said; the end of time where that is not known. */
  said_from: number;
  contested: number;
  item: string;
}

/** One dispute: the columns that questions ask about, and the whole item as JSON. */
export interface DisputeRow {
  timeline: string;
  /** The event's id, a space, and the attribute's, if it has one. */
  id: string;
  event: string;
  attribute: string | null;
  /** Of its event, as `sequence` is. */
  earliest: number;
  sequence: number;
  /** Where the vocabulary ranks the attribute; 0 for the event as a whole. */
  rank: number;
  item: string;
}

/** A state of a timeline: as published under its own id, or with what is not confirmed under another. */
export interface TimelineRow {
  id: string;
  revision: string;
  /** Of every edition of the timeline; empty when what is held was derived by the rules of an older version. */
  digest: string;
  answer: string;
  /** The id of the timeline of which this is the edition with what is not confirmed. */
  edition_of: string | null;
}

/**
 * Every table that both engines share, as Kysely types. The timeline's id comes first in every key, so that a
 * distributed PostgreSQL can place each timeline whole; an edition has all its rows to itself, under its own id.
 */
export interface Database {
  timeline: TimelineRow;
  source: RecordRow;
  actor: RecordRow;
  place: RecordRow;
  event: EventRow;
  event_span: SpanColumns & { timeline: string; event: string; ordinal: number };
  event_actor: LinkRow<'event'>;
  event_place: LinkRow<'event'>;
  event_tag: LinkRow<'event'>;
  event_source: LinkRow<'event'>;
  event_language: LinkRow<'event'>;
  event_origin: LinkRow<'event'>;
  relation: { timeline: string; event: string; type: string; target: string };
  claim: ClaimRow;
  claim_claimant: LinkRow<'claim'>;
  claim_source: LinkRow<'claim'>;
  dispute: DisputeRow;
  dispute_standing: LinkRow<'dispute'>;
  former_id: { timeline: string; id: string; event: string };
  /** What full-text search reads; the rest of its columns are the engine's own. */
  event_text: { timeline: string; event: string };
  migration: { name: string; timestamp: string };
}

/** The tables that hold links from events, by what they link to. */
export const LINKS = ['actor', 'place', 'tag', 'source', 'language', 'origin'] as const;

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
  'event_origin',
  'relation',
  'former_id',
  'claim',
  'claim_claimant',
  'claim_source',
  'dispute',
  'dispute_standing',
] as const;

/** The name of a table that belongs to a timeline. */
export type TimelineTable = (typeof TIMELINE_TABLES)[number];

/** A link table as Kysely takes it: all of them have one shape, and are called `link` in the query. */
export function toLinkTable(link: (typeof LINKS)[number]): 'event_actor as link' {
  return `event_${link} as link` as 'event_actor as link';
}
