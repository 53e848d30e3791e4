/** A link from a claim or dispute to something it names; every link table has this shape. */
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

/** What a record given may be. */
export type GivenType = 'source' | 'actor' | 'place' | 'event' | 'claim';

/** A record as it was given, once its short forms are written out: drafts and notes, too. Never public as it is. */
export interface GivenRow {
  /** Of the published edition. */
  timeline: string;
  type: GivenType;
  id: string;
  /** Its place among those of its type. */
  number: number;
  record: string;
}

/** One event of an edition: its number, by which columns and full text name it, and the whole item as JSON. */
export interface EventRow {
  timeline: string;
  /** Unique in its edition; in SQLite, in the whole database. An event that is written anew has another. */
  number: number;
  id: string;
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
  /**
   * Of all that was given, behind the number of the rules by which it was derived. Empty when what is held was derived by
   * the rules of an older version.
   */
  digest: string;
  answer: string;
  /** The id of the timeline of which this is the edition with what is not confirmed. */
  edition_of: string | null;
  /** How many times it was committed. */
  ordinal: number;
  /** The timeline and vocabulary as given, as JSON; only of the published edition. */
  head: string | null;
}

/** A commit of a timeline. */
export interface ChangeRow {
  timeline: string;
  ordinal: number;
  revision: string;
  /** ISO 8601 in UTC. */
  at: string;
  kind: 'load' | 'write';
  /** How many events of the published edition it wrote and removed. */
  written: number;
  removed: number;
}

/**
 * Every table that both engines share, as Kysely types. The timeline's id comes first in every key, so that a
 * distributed PostgreSQL can place each timeline whole; an edition has all its rows to itself, under its own id. What
 * full-text search reads, `event_text`, is the engine's own.
 */
export interface Database {
  timeline: TimelineRow;
  given: GivenRow;
  /** Which event or claim given names which other, both as `event:ID` or `claim:ID`. */
  given_link: { timeline: string; id: string; target: string };
  source: RecordRow;
  actor: RecordRow;
  place: RecordRow;
  event: EventRow;
  /** A stretch of an edition's columns, in order of start. */
  segment: { timeline: string; ordinal: number; data: Uint8Array };
  /** The values that columns name by number, from 0 without gaps. */
  dictionary: { timeline: string; number: number; field: string; value: string };
  relation: { timeline: string; event: string; type: string; target: string };
  claim: ClaimRow;
  claim_claimant: LinkRow<'claim'>;
  claim_source: LinkRow<'claim'>;
  dispute: DisputeRow;
  dispute_standing: LinkRow<'dispute'>;
  former_id: { timeline: string; id: string; event: string };
  change: ChangeRow;
  migration: { name: string; timestamp: string };
}

/** The tables whose rows belong to an edition of a timeline and go when it is loaded anew. */
export const EDITION_TABLES = [
  'source',
  'actor',
  'place',
  'event',
  'segment',
  'dictionary',
  'relation',
  'former_id',
  'claim',
  'claim_claimant',
  'claim_source',
  'dispute',
  'dispute_standing',
] as const;

/** The name of a table whose rows belong to an edition. */
export type EditionTable = (typeof EDITION_TABLES)[number];

/** The name of a table that takes rows in bulk. */
export type BulkTable = EditionTable | 'given' | 'given_link';
