import { availableParallelism } from 'node:os';
import { connectReader, READER_CONNECTIONS } from './connect/connect-reader.ts';
import { createStamp } from './connect/create-stamp.ts';
import { openEngine, type StoreOptions } from './connect/open-engine.ts';
import { createStore } from './create-store.ts';
import { createReaders } from './pool/create-readers.ts';
import { followStates } from './pool/follow-states.ts';
import type { ReadPool } from './pool/read-pool.ts';
import { warmColumns } from './pool/warm-columns.ts';
import { UnusableDatabaseError } from './store.ts';

const MOST_READERS = 4;
const QUEUE = 256;
const DEADLINE = 5_000;
const COLUMN_BYTES = 2 ** 30;
/** Bytes that each reader keeps of what it worked out. */
const MEMORY_BYTES = 32_000_000;

/** How many readers a pool has and what they take upon them. */
export interface ReadPoolOptions {
  /** How many threads answer; default: one fewer than the machine has cores, at least 2 and at most 4. */
  readonly readers?: number;
  /** How many questions may wait for a thread; default 256. */
  readonly queue?: number;
  /** Milliseconds that an answer may take, waiting included; default 5,000. */
  readonly deadline?: number;
  /** How many bytes of columns are kept, for all threads together; default 1 GiB. */
  readonly columns?: number;
  /** URLs of copies that follow the PostgreSQL database: they are asked as long as they are not behind what is known. */
  readonly readUrls?: readonly string[];
}

/**
 * Opens a pool of readers, making the database's tables where they are missing.
 * @throws {UnusableDatabaseError} for a database that cannot be used, which is left as it is
 * @example
 * const pool = await openReadPool({ folder: 'data' });
 * const answer = await pool.ask('events', 'summits', { datetime: '2024-06' });
 * await pool.close();
 */
export async function openReadPool(options: StoreOptions & ReadPoolOptions): Promise<ReadPool> {
  return openPool(options, new URL(`pool/reader${import.meta.url.slice(-3)}`, import.meta.url));
}

/** As {@link openReadPool}, with the file that the threads run. */
export async function openPool(options: StoreOptions & ReadPoolOptions, program: URL): Promise<ReadPool> {
  const { queue = QUEUE, deadline = DEADLINE, columns = COLUMN_BYTES, readUrls = [] } = options;
  const cores = Math.min(MOST_READERS, Math.max(2, availableParallelism() - 1));
  const count = Math.max(options.readers ?? cores, readUrls.length);
  const places = Array.from({ length: count }, (_, index) => {
    const replica = readUrls[index % readUrls.length];
    return {
      primary: 'url' in options ? { url: options.url } : { folder: options.folder },
      ...(replica === undefined ? {} : { replica }),
      deadline,
      memory: MEMORY_BYTES,
    };
  });

  // Stays open: the last writer to leave a SQLite file tidies it up.
  const engine = await openEngine(options);
  const reader = await connectReader(options, deadline);
  const store = createStore(reader, createStamp);
  const follower = followStates(reader);
  const leave = async () => {
    await Promise.all([follower.stop(), store.close(), engine.db.destroy()]);
  };
  try {
    await follower.begun;
    const readers = await createReaders({
      program,
      places,
      atOnce: 'url' in options ? READER_CONNECTIONS : 1,
      queue,
      deadline,
      columns,
    });
    const warmer = warmColumns(readers, follower, () => store.timelines());
    let closing: Promise<void> | undefined;
    const checkOpen = () => {
      if (closing !== undefined) throw new UnusableDatabaseError('The database is being closed');
    };
    const close = async () => {
      warmer.stop();
      await readers.close();
      await leave();
    };
    return {
      engine: engine.name,
      async ask(method, ...args) {
        checkOpen();
        const [timeline] = args;
        const known = timeline === undefined ? undefined : follower.states().get(timeline);
        return readers.ask(method, args, known?.ordinal ?? 0);
      },
      isFull: () => readers.isFull(),
      revision: (timeline) => follower.states().get(timeline),
      revisions: () => follower.states(),
      watch: (onChange) => follower.watch(onChange),
      warmed: warmer.warmed,
      async ready() {
        checkOpen();
        readers.check();
        await store.ready();
      },
      close() {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await leave();
    throw error;
  }
}
