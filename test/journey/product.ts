import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** The command line, built. */
export const CLI = join(ROOT, 'apps/cli/dist/main.js');

/** The first chronicle's folder. */
export const CHRONICLE = join(ROOT, 'packages/russia-dprk');

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A product that serves, from its own data folder. */
export interface Product {
  readonly url: string;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Ends it as Ctrl-C does, and tells how it ended. */
  readonly stop: () => Promise<Ended>;
}

/** A new folder that no test shares; `remove` takes it away. */
export function createFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'linimasa-journey-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A port of the loopback interface that nothing listens on. */
export function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(address),
      );
    });
  });
}

interface Running {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly ended: Promise<Ended>;
}

function launch(args: readonly string[], environment: Readonly<Record<string, string>>): Running {
  const quiet = { HOST: '127.0.0.1', NO_COLOR: '1', LOG_LEVEL: 'warn' };
  const env = { PATH: process.env['PATH'], ...quiet, ...environment };
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output.stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, ...output }));
  });
  return { child, output, ended };
}

/** Runs `linimasa …` to its end. */
export function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  return launch(args, environment).ended;
}

/** Loads records, one a line, by way of a file of the folder. */
export function loadLines(
  lines: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  const file = join(folder, 'records.ndjson');
  writeFileSync(file, lines);
  return runCommand(['load', file], environment);
}

/** Starts the product as `pnpm start` does and waits until it says that it is ready. */
export async function startProduct(environment: Readonly<Record<string, string>>): Promise<Product> {
  const { child, output, ended } = launch(['start', CHRONICLE], environment);
  const ready = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const url = /ready at (\S+)/.exec(output.stdout)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const failed = ended.then(({ code, stdout, stderr }) => {
    throw new Error(`It ended with ${code} before it was ready:\n${stdout}${stderr}`);
  });
  const url = await Promise.race([ready, failed]);
  failed.catch(() => undefined);
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { url, output: () => output.stdout + output.stderr, stop };
}
