import { Worker } from 'node:worker_threads';
import type { PackedRows } from '../connect/packed-rows.ts';
import { type BatchSetup, createBatchDeriver, type DerivedBatch } from './derive-batches.ts';
import type { StagedRow } from './staged-row.ts';

/** Fewer events and claims are derived sooner than a thread starts. */
const THREADED = 5_000;
/** How many megabytes of what is soon forgotten a thread gathers; three of the rooms that it moves things between. */
const YOUNG = 24;
/** How many megabytes it may take otherwise, and how many more for each event or claim that is derived at once. */
const OLD = 96;
const OF_EACH = 0.1;

/** Derives batches, maybe in a thread of its own; answers come in the order of the questions. */
export interface StartedDeriver {
  derive(rows: readonly StagedRow[]): Promise<DerivedBatch>;
  finish(): Promise<readonly PackedRows[]>;
  close(): Promise<void>;
}

/** Starts what derives batches of so many events and claims at most: beside this thread, where it is worth that. */
export function startDeriver(setup: BatchSetup, largest: number): StartedDeriver {
  if (setup.count >= THREADED) return startThread(setup, largest);
  const { derive, finish } = createBatchDeriver(setup);
  return { derive: async (rows) => derive(rows), finish: async () => finish(), close: async () => {} };
}

function startThread(setup: BatchSetup, largest: number): StartedDeriver {
  const program = new URL(`./derive-thread${import.meta.url.slice(-3)}`, import.meta.url);
  const worker = new Worker(program, {
    workerData: setup,
    // What a thread may take, it takes before it tidies up.
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG,
      maxOldGenerationSizeMb: OLD + Math.ceil(largest * OF_EACH),
    },
    // Sources look for those of other packages, so that they need no build.
    ...(program.pathname.endsWith('.ts') ? { execArgv: ['--conditions=source'] } : {}),
  });
  const waiting: PromiseWithResolvers<unknown>[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('message', (answer) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that derives has ended')));
  const ask = (message: unknown): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>();
    if (failure === undefined) waiting.push(answer);
    else answer.reject(failure);
    worker.postMessage(message, []);
    // Whoever asks may look at an earlier answer first.
    answer.promise.catch(() => {});
    return answer.promise;
  };
  return {
    derive: (rows) => ask(rows) as Promise<DerivedBatch>,
    finish: () => ask(undefined) as Promise<readonly PackedRows[]>,
    close: async () => void (await worker.terminate()),
  };
}
