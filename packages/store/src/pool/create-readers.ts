import type { ReviewFilter } from '@linimasa/schema';
import { createDeadline, wordDeadline } from '../connect/deadline.ts';
import { UnusableDatabaseError } from '../store.ts';
import { createReader, type Question } from './create-reader.ts';
import { type ColumnsKeeper, keepColumns } from './keep-columns.ts';
import type { ReaderPlace } from './messages.ts';
import { DeadlineError, type JsonAnswer, OverloadedError, type ReadMethod } from './read-pool.ts';

/** Milliseconds between looks for questions whose deadline is past. */
const PAUSE = 100;
/** Milliseconds that joining may take where no question waits for it. */
const JOINING = 30_000;

/** What readers are made of, and what they take upon them. */
export interface ReadersOptions {
  /** The file that their threads run. */
  readonly program: URL;
  /** One for each reader. */
  readonly places: readonly ReaderPlace[];
  /** How many questions a reader works on at once. */
  readonly atOnce: number;
  /** How many questions may wait. */
  readonly queue: number;
  /** Milliseconds that a question may take, its waiting included. */
  readonly deadline: number;
  /** How many bytes of columns are kept. */
  readonly columns: number;
}

/** Several readers, and the questions that wait for one. */
export interface Readers {
  /** @param ordinal how many commits the question's timeline has had, as far as is known */
  ask(method: ReadMethod, args: readonly unknown[], ordinal: number): Promise<JsonAnswer | undefined>;
  /** Asks an edition's columns to be joined, if they are not; nobody waits for that when the readers close. */
  join(timeline: string, view: ReviewFilter, ordinal: number): Promise<unknown>;
  readonly columns: Pick<ColumnsKeeper, 'holds' | 'room'>;
  /** @throws {UnusableDatabaseError} while no reader is open, and one cannot open */
  check(): void;
  /** Whether as many questions wait as may. */
  isFull(): boolean;
  /** Lets the questions that were put finish; none may be put any more. */
  close(): Promise<void>;
}

/** Opens readers. @throws whatever keeps one of them from opening. */
export async function createReaders(options: ReadersOptions): Promise<Readers> {
  const { program, places, atOnce } = options;
  let queue: Question[] = [];
  let ids = 0;
  const running = new Set<Promise<unknown>>();

  const findFree = () => {
    const least = readers.toSorted((a, b) => a.load() - b.load())[0];
    return least !== undefined && least.load() < atOnce ? least : undefined;
  };
  const findFailure = () => {
    const isOpen = readers.some((reader) => reader.load() < Number.POSITIVE_INFINITY);
    const cause = isOpen ? undefined : readers.map((reader) => reader.failure()).find(Boolean);
    return cause && new UnusableDatabaseError(`No reader can open the database: ${cause.message}`, { cause });
  };
  const isFull = () => queue.length >= options.queue;
  const putNext = () => {
    const failure = findFailure();
    if (failure !== undefined) for (const { reject } of queue.splice(0)) reject(failure);
    const reader = queue.length === 0 ? undefined : findFree();
    const question = reader && queue.shift();
    if (question === undefined) return;
    reader?.put(question);
    putNext();
  };
  const keeper = keepColumns(options.columns, (key) => {
    for (const reader of readers) reader.tell({ kind: 'drop', key });
  });
  const readers = places.map((place) => createReader(program, place, keeper, putNext));
  const sweep = setInterval(() => {
    for (const reader of readers) reader.sweep();
    for (const question of queue)
      if (question.deadline.left() <= 0)
        question.reject(new DeadlineError(wordDeadline(question.deadline.length)));
    queue = queue.filter((question) => question.deadline.left() > 0);
  }, PAUSE);
  const end = async () => {
    clearInterval(sweep);
    await Promise.all(readers.map((reader) => reader.close()));
  };

  try {
    await Promise.all(readers.map(({ opened }) => opened));
  } catch (error) {
    await end();
    throw error;
  }
  const put = (method: ReadMethod, args: readonly unknown[], ordinal: number, milliseconds: number) => {
    const { promise, resolve, reject } = Promise.withResolvers<JsonAnswer | undefined>();
    const deadline = createDeadline(milliseconds);
    const question = { id: ++ids, method, args, ordinal, deadline, resolve, reject };
    const reader = queue.length === 0 ? findFree() : undefined;
    const failure = findFailure();
    if (failure !== undefined) reject(failure);
    else if (reader !== undefined) reader.put(question);
    else if (!isFull()) queue.push(question);
    else reject(new OverloadedError(`${options.queue} questions wait already, and no more may`));
    return promise;
  };
  return {
    columns: keeper,
    join: (timeline, view, ordinal) => put('events', [timeline, { ...view, limit: 1 }], ordinal, JOINING),
    ask(method, args, ordinal) {
      const promise = put(method, args, ordinal, options.deadline);
      const settled = promise.catch(() => {}).finally(() => running.delete(settled));
      running.add(settled);
      return promise;
    },
    check() {
      const failure = findFailure();
      if (failure !== undefined) throw failure;
    },
    isFull,
    async close() {
      await Promise.all(running);
      await end();
    },
  };
}
