import { Worker } from 'node:worker_threads';
import { type FromReader, OPEN, type ReaderPlace, type ToReader } from './messages.ts';

/** A thread that answers questions. */
export interface Thread {
  readonly tell: (message: ToReader) => void;
  /** Resolves when it takes questions. @throws whatever keeps it from that. */
  readonly opened: Promise<void>;
  /** Resolves when it has ended: to the error that ended it, if one did. */
  readonly ended: Promise<Error | undefined>;
  /** Ends it as soon as it can be ended: not within a statement that SQLite runs. */
  readonly end: () => void;
}

/**
 * Starts a thread.
 * @param program the file that it runs
 */
export function startThread(
  program: URL,
  place: ReaderPlace,
  onMessage: (message: FromReader) => void,
): Thread {
  const worker = new Worker(program, {
    workerData: place,
    // Sources look for those of other packages, so that they need no build.
    ...(program.pathname.endsWith('.ts') ? { execArgv: ['--conditions=source'] } : {}),
  });
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<Error | undefined>();
  let failure: Error | undefined;
  worker.on('error', (error: Error) => {
    failure = error;
  });
  worker.on('exit', () => {
    opened.reject(failure ?? new Error('A reader ended before it took questions'));
    ended.resolve(failure);
  });
  worker.on('message', (message: FromReader | typeof OPEN) => {
    if (message === OPEN) opened.resolve();
    else onMessage(message);
  });
  return {
    tell: (message) => worker.postMessage(message, []),
    opened: opened.promise,
    ended: ended.promise,
    end: () => void worker.terminate(),
  };
}
