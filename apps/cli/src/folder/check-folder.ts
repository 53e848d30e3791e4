import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FolderResult } from '@linimasa/formats/folder';
import { UnusableFolderError } from './open-folder.ts';
import { type FolderTexts, readFolder } from './read-folder.ts';

/** What parsing may take: seconds of computing, and MiB of memory. */
export interface Budget {
  readonly seconds: number;
  readonly memory: number;
}

const FROM_SOURCES = import.meta.url.endsWith('.ts');
const ENTRY = new URL(`parse-texts.${FROM_SOURCES ? 'ts' : 'js'}`, import.meta.url);
/** How often the clock is read, in milliseconds. */
const TICK = 100;

/**
 * Reads a chronicle folder from disk and parses it.
 * @throws {UnusableFolderError} for a path that is no chronicle folder, or one that takes more than its budget
 */
export async function checkFolder(folder: string): Promise<FolderResult> {
  return checkTexts(folder, await readFolder(folder));
}

/**
 * Parses a chronicle folder that was read, in a thread that is ended when it takes more than its budget.
 * @throws {UnusableFolderError} when it does
 */
export async function checkTexts(
  folder: string,
  texts: FolderTexts,
  budget: Budget = toBudget(texts),
): Promise<FolderResult> {
  const worker = new Worker(ENTRY, {
    workerData: texts,
    execArgv: FROM_SOURCES ? ['--conditions=source'] : [],
    resourceLimits: { maxOldGenerationSizeMb: budget.memory },
  });
  const done = new AbortController();
  try {
    const [result] = await Promise.race([
      once(worker, 'message') as Promise<[FolderResult]>,
      expire(worker, budget.seconds, done.signal),
    ]);
    return result;
  } catch (error) {
    const limit = isOutOfMemory(error)
      ? `${budget.memory} MiB of memory`
      : `${budget.seconds} s of computing`;
    if (!isOutOfMemory(error) && !(error instanceof OutOfTime)) throw error;
    throw new UnusableFolderError(
      `Cannot check ${folder}: it takes more than ${limit}, as no chronicle of its size should.`,
      { cause: error },
    );
  } finally {
    done.abort();
    await worker.terminate();
  }
}

/** A hand-written chronicle needs a tenth of this; large ones are given more. */
function toBudget({ files }: FolderTexts): Budget {
  const characters = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  const size = Math.ceil(characters / 2 ** 20);
  return { seconds: 5 + 2 * size, memory: 512 + 64 * size };
}

class OutOfTime extends Error {}

/** Rejects once a worker has computed for so many seconds; a busy machine does not shorten them. */
async function expire(worker: Worker, seconds: number, signal: AbortSignal): Promise<never> {
  await once(worker, 'online', { signal });
  for (;;) {
    await sleep(TICK, undefined, { signal });
    // A worker that has just ended tells why by itself.
    const usage = await worker.cpuUsage().catch(() => undefined);
    if (usage !== undefined && usage.user + usage.system > seconds * 1e6) throw new OutOfTime();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
