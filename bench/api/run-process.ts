import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const PATIENCE = 120_000;

/** A program that runs, and writes into files. */
export interface RunningProcess {
  readonly child: ChildProcess;
  /** Resolves to its exit code. */
  readonly ended: Promise<number | null>;
  /** The most memory it was seen to hold, in bytes; 0 where the system does not say (only Linux does). */
  readonly peak: () => number;
  /** What it holds now, in bytes; 0 where the system does not say. */
  readonly resident: () => number;
  /** Ends it as a service manager does, and waits. */
  readonly stop: () => Promise<void>;
}

/** Starts a program of Node that writes its output to the end of the file `log`. */
export function runProcess(
  args: readonly string[],
  log: string,
  env: Readonly<Record<string, string>> = {},
): RunningProcess {
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...env },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let peak = 0;
  // The system keeps the peak itself, but forgets it with the process.
  const watch = setInterval(() => {
    peak = Math.max(peak, readMemory(child.pid, 'VmHWM'));
  }, 50);
  const done = ended.finally(() => clearInterval(watch));
  return {
    child,
    ended: done,
    peak: () => Math.max(peak, readMemory(child.pid, 'VmHWM')),
    resident: () => readMemory(child.pid, 'VmRSS'),
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await done;
      clearTimeout(timer);
    },
  };
}

function readMemory(pid: number | undefined, line: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Waits until an address answers; 503 says that it is not ready.
 * @throws {Error} with the end of the log when the program ends or takes longer than two minutes
 */
export async function waitUntilReady(url: string, { child }: RunningProcess, log: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (child.exitCode === null && performance.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer !== undefined && answer.status !== 503) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${url} did not answer:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

/** A port of the loopback interface that nothing listens on. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('The system gave no port');
}
