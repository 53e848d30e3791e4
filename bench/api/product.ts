import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_SCALE } from '../../packages/schema/src/tile/tile-scale.ts';
import { findPort, type RunningProcess, runProcess, waitUntilReady } from './run-process.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The command line, built. */
export const CLI = join(ROOT, 'apps/cli/dist/main.js');
const API = join(ROOT, 'apps/api/dist/main.js');

/** Where a store of ours is, as the environment says it. */
export type Place = { readonly LINIMASA_DATA: string } | { readonly DATABASE_URL: string };

/** A server of ours that answers. */
export interface ProductServer {
  readonly url: string;
  readonly process: RunningProcess;
  /** From start to the first answer that takes all events of the timeline into account, in milliseconds. */
  readonly startup: number;
}

/** What a run of the command line took. */
export interface CommandRun {
  readonly seconds: number;
  /** Most memory held, in bytes. */
  readonly peak: number;
}

/** Runs `linimasa …`. @throws {Error} with the end of its output when it fails. */
export async function runLinimasa(
  args: readonly string[],
  log: string,
  place: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  const started = performance.now();
  const run = runProcess([CLI, ...args], log, place);
  const code = await run.ended;
  if (code !== 0)
    throw new Error(
      `linimasa ${args.join(' ')} ended with ${code}:\n${readFileSync(log, 'utf8').slice(-2000)}`,
    );
  return { seconds: (performance.now() - started) / 1000, peak: run.peak() };
}

/**
 * Starts the API on what a place holds, with everything on that is on for a reader, and waits until it has a timeline at
 * hand. A timeline that is not there makes no difference.
 */
export async function serveProduct(
  place: Place,
  timeline: string,
  log: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ProductServer> {
  const port = await findPort();
  const started = performance.now();
  const run = runProcess([API], log, { HOST: '127.0.0.1', PORT: String(port), ...place, ...settings });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${url}/readyz`, run, log);
  await waitUntilReady(`${url}/v1/timelines/${timeline}/tiles/${MAX_SCALE}/0`, run, log);
  return { url, process: run, startup: performance.now() - started };
}
