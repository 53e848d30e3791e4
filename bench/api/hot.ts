import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPeer } from '../peers/load-peer.ts';
import { findPort, type RunningProcess, runProcess, waitUntilReady } from './run-process.ts';
import { ACCEPTED, findMedian } from './time-draws.ts';

/** A server under load, on one address of it. */
export interface HotCandidate {
  readonly name: string;
  readonly url: string;
  readonly process: RunningProcess;
  /** Body of a POST; a GET without. */
  readonly body?: string;
}

/** What a candidate did under load: medians over the rounds. */
export interface HotMeasurement {
  readonly name: string;
  readonly requestsPerSecond: number;
  /** Of the server, in microseconds; 0 where the system does not say. */
  readonly processorPerRequest: number;
  /** In milliseconds. */
  readonly p99: number;
}

/** How long and how often each is asked. */
export interface HotRounds {
  readonly rounds: number;
  readonly seconds: number;
}

interface Cannon {
  requests: { average: number; total: number };
  latency: { p99: number };
  errors: number;
  non2xx: number;
}

const CONNECTIONS = 50;

/**
 * Loads candidates in turn, every round all of them, the first first in every other one. A round of a second warms up.
 * @throws {Error} where one answers with an error
 */
export async function measureHot(
  candidates: readonly HotCandidate[],
  { rounds, seconds }: HotRounds,
): Promise<readonly HotMeasurement[]> {
  const { default: autocannon } = (await loadPeer('autocannon')) as {
    default: (options: object) => Promise<Cannon>;
  };
  const shoot = async ({ name, url, body, process: server }: HotCandidate, duration: number) => {
    const before = readProcessorTime(server);
    const headers = { 'accept-encoding': ACCEPTED, ...(body && { 'content-type': 'application/json' }) };
    const result = await autocannon({
      url,
      duration,
      connections: CONNECTIONS,
      headers,
      ...(body && { method: 'POST', body }),
    });
    if (result.errors + result.non2xx > 0)
      throw new Error(`${name}: ${result.errors} errors and ${result.non2xx} refusals at ${url}`);
    return {
      requestsPerSecond: result.requests.total / duration,
      processorPerRequest: ((readProcessorTime(server) - before) * 1e6) / result.requests.total,
      p99: result.latency.p99,
    };
  };
  const taken = candidates.map((): Omit<HotMeasurement, 'name'>[] => []);
  for (let round = -1; round < rounds; round += 1) {
    const order = [...candidates.entries()];
    for (const [index, candidate] of round % 2 === 0 ? order : order.toReversed()) {
      const one = await shoot(candidate, round < 0 ? 1 : seconds);
      if (round >= 0) taken[index]?.push(one);
    }
  }
  return candidates.map(({ name }, index) => {
    const median = (read: (one: Omit<HotMeasurement, 'name'>) => number) =>
      findMedian((taken[index] ?? []).map(read));
    return {
      name,
      requestsPerSecond: median((one) => one.requestsPerSecond),
      processorPerRequest: median((one) => one.processorPerRequest),
      p99: median((one) => one.p99),
    };
  });
}

/** Starts the limit: what answers as `url` does, and does nothing else. */
export async function serveBare(url: string, log: string): Promise<HotCandidate> {
  const port = await findPort();
  const program = join(import.meta.dirname, 'bare-server.ts');
  const run = runProcess([program, url, String(port), log], log);
  const own = `http://127.0.0.1:${port}`;
  await waitUntilReady(own, run, log);
  return { name: 'bare node:http', url: own, process: run };
}

/** Seconds of processor time that a process has used, as Linux tells them in hundredths; 0 elsewhere. */
function readProcessorTime({ child }: RunningProcess): number {
  try {
    // The name in brackets may hold anything.
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
