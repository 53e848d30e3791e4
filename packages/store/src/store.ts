import type {
  Actor,
  Chronicle,
  ClaimItem,
  ClaimQuery,
  DisputeItem,
  DisputeQuery,
  EventAnswer,
  EventFilters,
  EventItem,
  EventQuery,
  Facets,
  Issue,
  Page,
  PageQuery,
  Place,
  ReviewFilter,
  Source,
  TimelineAnswer,
} from '@linimasa/schema';

/** What a load did. */
export interface LoadReport {
  readonly timeline: string;
  /** The revision the timeline stands at now. */
  readonly revision: string;
  /** How many events are published. */
  readonly events: number;
  /** How many claims are published. */
  readonly claims: number;
  /** False when the store already held exactly this chronicle, so that nothing was written. */
  readonly changed: boolean;
}

/**
 * Keeps timelines and answers questions about them. Both engines give the same answers.
 * Methods that name a timeline answer `undefined` when there is none of that id.
 */
export interface Store {
  /** `sqlite` or `postgresql`, for messages and logs. */
  readonly engine: 'sqlite' | 'postgresql';
  /** Resolves when the database answers and its schema is this version's; rejects otherwise. */
  ready(): Promise<void>;
  timelines(): Promise<readonly TimelineAnswer[]>;
  timeline(id: string): Promise<TimelineAnswer | undefined>;
  /** @throws {InvalidQueryError} for a bad date, an unknown id in a filter, or a cursor that is not of this question. */
  events(timeline: string, query: EventQuery): Promise<Page<EventItem> | undefined>;
  /** `undefined` also when the timeline has no such event; a former id finds its event. */
  event(timeline: string, id: string, review?: ReviewFilter): Promise<EventAnswer | undefined>;
  /** @throws {InvalidQueryError} as `events` does. */
  facets(timeline: string, filters: EventFilters): Promise<Facets | undefined>;
  /** In order of saying, those of which that is not known last. @throws {InvalidQueryError} as `events` does. */
  claims(timeline: string, query: ClaimQuery): Promise<Page<ClaimItem> | undefined>;
  /** `undefined` also when the timeline has no such claim. */
  claim(timeline: string, id: string, review?: ReviewFilter): Promise<ClaimItem | undefined>;
  /** In the order of their events, then of the vocabulary. @throws {InvalidQueryError} as `events` does. */
  disputes(timeline: string, query: DisputeQuery): Promise<Page<DisputeItem> | undefined>;
  sources(timeline: string, page: PageQuery): Promise<Page<Source> | undefined>;
  actors(timeline: string, page: PageQuery): Promise<Page<Actor> | undefined>;
  places(timeline: string, page: PageQuery): Promise<Page<Place> | undefined>;
  /** Puts a whole chronicle in place of what was there: one transaction, all or nothing. */
  load(chronicle: Chronicle): Promise<LoadReport>;
  close(): Promise<void>;
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
