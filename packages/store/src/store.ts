import type {
  Actor,
  Change,
  Chronicle,
  ClaimItem,
  ClaimQuery,
  DisputeItem,
  DisputeQuery,
  EventAnswer,
  EventItem,
  EventQuery,
  FacetQuery,
  Facets,
  Issue,
  OneEventQuery,
  Page,
  PageQuery,
  Place,
  ReviewFilter,
  Source,
  Tile,
  TileAddress,
  TileQuery,
  TimelineAnswer,
} from '@linimasa/schema';

/** What a load or a write did. */
export interface LoadReport {
  readonly timeline: string;
  /** The revision the timeline stands at now. */
  readonly revision: string;
  /** How many events are published. */
  readonly events: number;
  /** How many claims are published. */
  readonly claims: number;
  /**
   * False when nothing was written: a load came again, or a change puts everything as it is held. A load after a write
   * always writes, though it be of the same records.
   */
  readonly changed: boolean;
}

/** The kinds of records that a chronicle is told in, in the order in which a stream tells them. */
export const RECORD_KINDS = ['timeline', 'vocabulary', 'source', 'actor', 'place', 'event', 'claim'] as const;

/** A kind of record that a chronicle is told in. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One record of a chronicle as a stream tells it, not checked yet. */
export interface ChronicleLine {
  readonly kind: RecordKind;
  readonly record: unknown;
  /** Where it stands in its file, counted from 1. */
  readonly line?: number;
}

/** How far a load has come. */
export interface LoadProgress {
  /** `read` takes lines in, `derive` checks and derives them, `write` writes what follows. */
  readonly stage: 'read' | 'derive' | 'write';
  /** How many records this stage has done, and of how many, where that is known. */
  readonly done: number;
  readonly total?: number;
}

/** What is not as it should be and yet valid, as a text that lacks a language. */
export interface Warnings {
  /** The first, 20 at most, by their lines as in an `InvalidChronicleError`. */
  readonly issues: readonly Issue[];
  /** How many there are. */
  readonly count: number;
}

/** Which timeline a stream is loaded as, and who hears how far it has come. */
export interface LoadOptions {
  /** Default: the id that the stream's own timeline has. */
  readonly timeline?: string;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Hears once of what is not as it should be and yet valid, if anything is; not where the store holds it already. */
  readonly onWarnings?: (warnings: Warnings) => void;
}

/** Records to put in place of those of their ids, and records to remove. */
export interface ChronicleChange {
  readonly put: readonly ChronicleLine[];
  readonly remove: readonly {
    readonly kind: Exclude<RecordKind, 'timeline' | 'vocabulary'>;
    readonly id: string;
  }[];
}

/** Where a timeline stands. */
export interface TimelineState {
  readonly revision: string;
  /** How many commits it has had. */
  readonly ordinal: number;
}

/** What can be said of a database without looking into its timelines. */
export interface DatabaseStatus {
  readonly engine: 'sqlite' | 'postgresql';
  /** The path of its file, or host, port and database; never a password. */
  readonly place: string;
  /** The name of the last step of its schema. */
  readonly schema: string;
  /** How much it takes where it is kept, indexes included. */
  readonly bytes: number;
}

/** Events as lines of text. */
export interface EventLines {
  /** NDJSON: an `EventItem` a line, each ended. */
  readonly text: string;
  /** The cursor of the page after; absent on the last. */
  readonly next?: string;
}

/**
 * Answers questions about timelines. Methods that name a timeline answer `undefined` when there is none of that id.
 */
export interface StoreReads {
  timelines(): Promise<readonly TimelineAnswer[]>;
  timeline(id: string): Promise<TimelineAnswer | undefined>;
  /** @throws {InvalidQueryError} for a bad date, an unknown id in a filter, or a cursor that is not of this question. */
  events(timeline: string, query: EventQuery): Promise<Page<EventItem> | undefined>;
  /** The same page as lines of text; the way to read a whole timeline. @throws {InvalidQueryError} as `events` does. */
  eventLines(timeline: string, query: EventQuery): Promise<EventLines | undefined>;
  /** `undefined` also when the timeline has no such event; a former id finds its event. */
  event(timeline: string, id: string, query?: OneEventQuery): Promise<EventAnswer | undefined>;
  /** @throws {InvalidQueryError} as `events` does. */
  facets(timeline: string, query: FacetQuery): Promise<Facets | undefined>;
  /** @throws {InvalidQueryError} as `events` does, and for an address that no instant of a Date lies in. */
  tile(timeline: string, address: TileAddress, query: TileQuery): Promise<Tile | undefined>;
  /** In order of saying, those of which that is not known last. @throws {InvalidQueryError} as `events` does. */
  claims(timeline: string, query: ClaimQuery): Promise<Page<ClaimItem> | undefined>;
  /** `undefined` also when the timeline has no such claim. */
  claim(timeline: string, id: string, review?: ReviewFilter): Promise<ClaimItem | undefined>;
  /** In the order of their events, then of the vocabulary. @throws {InvalidQueryError} as `events` does. */
  disputes(timeline: string, query: DisputeQuery): Promise<Page<DisputeItem> | undefined>;
  sources(timeline: string, page: PageQuery): Promise<Page<Source> | undefined>;
  actors(timeline: string, page: PageQuery): Promise<Page<Actor> | undefined>;
  places(timeline: string, page: PageQuery): Promise<Page<Place> | undefined>;
  /** `undefined` also when the timeline has no such source; so for actors and places. */
  source(timeline: string, id: string): Promise<Source | undefined>;
  actor(timeline: string, id: string): Promise<Actor | undefined>;
  place(timeline: string, id: string): Promise<Place | undefined>;
  /** The commits of a timeline after one of them (default: all), oldest first, 1,000 at most. */
  changes(timeline: string, after?: number): Promise<readonly Change[] | undefined>;
  /** Where every timeline stands, by id; one cheap question. */
  revisions(): Promise<ReadonlyMap<string, TimelineState>>;
}

/** Keeps timelines and answers questions about them. Both engines give the same answers. */
export interface Store extends StoreReads {
  /** `sqlite` or `postgresql`, for messages and logs. */
  readonly engine: 'sqlite' | 'postgresql';
  /** Resolves when the database answers and its schema is this version's; rejects otherwise. */
  ready(): Promise<void>;
  /** Calls within a second of any commit, of other processes too; answers how to stop. */
  watch(onChange: () => void): () => void;
  /**
   * Puts a whole chronicle in place of what was there: one transaction, all or nothing.
   * @throws {UnusableDatabaseError} where the database cannot take it, such as on a full disk
   */
  load(chronicle: Chronicle): Promise<LoadReport>;
  /**
   * Puts a whole timeline in place of what was there as its records come, in little memory: one transaction, all or
   * nothing. The timeline and its vocabulary come before the first event.
   * @throws {InvalidChronicleError} with the issues of all lines, a thousand at most
   * @throws {UnusableDatabaseError} where the database cannot take it, such as on a full disk
   */
  loadRecords(lines: AsyncIterable<ChronicleLine>, options?: LoadOptions): Promise<LoadReport>;
  /**
   * Changes some records of a timeline, and what follows from them: one transaction, all or nothing.
   * @throws {InvalidChronicleError} when a record is not valid, or one that goes is still named
   * @throws {UnusableDatabaseError} where the database cannot take it, such as on a full disk
   */
  write(timeline: string, change: ChronicleChange): Promise<LoadReport>;
  /** Every record of a timeline as it was given, drafts and notes with them, from one state; none for no such timeline. */
  records(timeline: string): AsyncIterable<ChronicleLine>;
  /** Where the database is, which schema it has and how large it is. */
  status(): Promise<DatabaseStatus>;
  /**
   * Copies the database to a new file while it serves (SQLite).
   * @throws {UnusableDatabaseError} for a file that is there already, and on PostgreSQL, naming what does it there
   */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Records that no chronicle can be made of; `issues` say what is wrong and where. */
export class InvalidChronicleError extends Error {
  override readonly name = 'InvalidChronicleError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join('; '));
    this.issues = issues;
  }
}

/** A question that cannot be answered as put; `issues` say which part and why, paths being parameter names. */
export class InvalidQueryError extends Error {
  override readonly name = 'InvalidQueryError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join('; '));
    this.issues = issues;
  }
}

/** A database that cannot be used: unreachable, unwritable, another program's, or a newer version's. One sentence says which. */
export class UnusableDatabaseError extends Error {
  override readonly name = 'UnusableDatabaseError';
}
