import type { Store, StoreReads, TimelineState } from '../store.ts';

/** The questions that a pool can be asked: those of a store. */
export type ReadMethod = Exclude<keyof StoreReads, 'revisions'>;

/** What a question takes: the arguments of the store's method of that name. */
export type ReadArguments<M extends ReadMethod> = Parameters<StoreReads[M]>;

/** An answer in UTF-8, ready to be sent. */
export interface JsonAnswer {
  /** The answer's JSON; of `eventLines`, its lines. */
  readonly json: Uint8Array<ArrayBuffer>;
  /** The cursor of the page after, where there is one. */
  readonly next?: string;
  /** The revision the answer stands at, where it is of one timeline. */
  readonly revision?: string;
}

/**
 * Answers questions off the main thread, a few at a time, each within a deadline. Answers are those of a `Store`, as bytes;
 * `undefined` where it answers so.
 */
export interface ReadPool {
  readonly engine: Store['engine'];
  /**
   * @throws {InvalidQueryError} as the store does
   * @throws {OverloadedError} at once, when too many questions wait already
   * @throws {DeadlineError} when the answer takes too long
   * @throws {UnusableDatabaseError} when the database does not answer
   */
  ask<M extends ReadMethod>(method: M, ...args: ReadArguments<M>): Promise<JsonAnswer | undefined>;
  /** Whether a question would be refused now because too many wait. Asks nobody. */
  isFull(): boolean;
  /** Where a timeline stands, as far as this process knows: at most a second old. Asks nobody. */
  revision(timeline: string): TimelineState | undefined;
  /** Where every timeline stands, by id, as {@link ReadPool.revision} says. */
  revisions(): ReadonlyMap<string, TimelineState>;
  /** Calls with the timelines that have changed, come or gone, within a second of any process's commit; answers how to stop. */
  watch(onChange: (timelines: readonly string[]) => void): () => void;
  /**
   * Resolves when the largest timelines are at hand, as many as columns are kept of, or have had half a minute to be; the
   * first questions before wait for those they need.
   */
  readonly warmed: Promise<void>;
  /** Asks the database. @throws {UnusableDatabaseError} when it does not answer, or is not of this version. */
  ready(): Promise<void>;
  /** Lets the questions that were put finish, and takes no more. */
  close(): Promise<void>;
}

/** Too many questions wait already: this one was not begun, and may be put again later. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';
}

/** An answer was given up because it took longer than answers may. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}
