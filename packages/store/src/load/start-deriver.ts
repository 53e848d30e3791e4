import { Worker } from 'node:worker_threads';
import type { PackedRows } from '../connect/packed-rows.ts';
import { type BatchSetup, createBatchDeriver, type DerivedBatch } from './derive-batches.ts';
import type { StagedRow } from './staged-row.ts';

/** Fewer events and claims are derived sooner than a thread starts. */
const THREADED = 5_000;
/** How many megabytes of what is soon forgotten a thread gathers; more is no faster. */
const YOUNG = 16;

/** Derives batches, maybe in a thread of its own; answers come in the order of the questions. */
export interface StartedDeriver {
  derive(rows: readonly StagedRow[]): Promise<DerivedBatch>;
  finish(): Promise<readonly PackedRows[]>;
  close(): Promise<void>;
}

/** Starts what derives batches: beside this thread, where there are enough of them. */
export function startDeriver(setup: BatchSetup): StartedDeriver {
  if (setup.count >= THREADED) return startThread(setup);
  const { derive, finish } = createBatchDeriver(setup);
  return { derive: async (rows) => derive(rows), finish: async () => finish(), close: async () => {} };
}

function startThread(setup: BatchSetup): StartedDeriver {
  const program = new URL(`./derive-thread${import.meta.url.slice(-3)}`, import.meta.url);
  const worker = new Worker(program, {
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
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
