import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serveProduct } from '../../bench/api/product.ts';
import { createRandom, type Random } from '../../bench/create-random.ts';
import { loadMade } from './load-made.ts';
import type { SoakOptions } from './run.ts';
import { watchHealth } from './watch-health.ts';

const EVENTS = 10_000;
/** As many clients as keep a server busy, and many times as many as its queue holds. */
const [FEW, MANY] = [16, 2_560];
const SECONDS = 15;
/** How much of what it does for few a server has to do for many. */
const LEAST_SHARE = 0.8;
const CENTURY = 100 * 365.25 * 86_400_000;

/**
 * Asks a server more than it can answer, each question another: it refuses what is too much, says when to come again, and
 * answers nearly as many as it does at its best.
 */
export async function soakOverload({ seed }: SoakOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-soak-'));
  const place = { LINIMASA_DATA: join(folder, 'data') };
  try {
    await loadMade({ events: EVENTS, seed: 42, timeline: 'made', folder, place });
    const server = await serveProduct(place, 'made', join(folder, 'log'));
    try {
      const random = createRandom(seed);
      await press(server.url, FEW, random);
      const best = await press(server.url, FEW, random);
      const health = watchHealth(server.url);
      const pressed = await press(server.url, MANY, random);
      const slowest = await health.stop();
      const share = pressed.answered / best.answered;
      const figures = `${FEW} clients had ${Math.round(best.answered / SECONDS)} answers a second, ${MANY} had ${Math.round(pressed.answered / SECONDS)} (${share.toFixed(2)} of it) and ${Math.round(pressed.refused / SECONDS)} refusals; /healthz took ${slowest} ms at most`;
      if (pressed.refused === 0) throw new Error(`Nothing was refused: ${figures}`);
      if (share < LEAST_SHARE) throw new Error(`Too little was answered: ${figures}`);
      return figures;
    } finally {
      await server.process.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Press {
  readonly answered: number;
  readonly refused: number;
}

/** Lets clients ask, each one question after the other; who is refused comes again when told. */
async function press(url: string, clients: number, random: Random): Promise<Press> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const until = performance.now() + SECONDS * 1000;
  let [answered, refused] = [0, 0];
  const ask = async () => {
    while (performance.now() < until) {
      const { status, retryAfter } = await get(agent, `${url}/v1/timelines/made/${drawPath(random)}`);
      if (status === 200) answered += 1;
      else if (status === 503 && retryAfter > 0) {
        refused += 1;
        await wait(retryAfter * 1000);
      } else throw new Error(`Under load it answered ${status}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, ask));
  } finally {
    agent.destroy();
  }
  return { answered, refused };
}

/** Thirty days or so that nobody has asked for. */
function drawPath(random: Random): string {
  const from = Date.UTC(2000, 0, 1) - random.between(0, CENTURY);
  const [start, end] = [from, from + 30 * 86_400_000].map((at) => new Date(at).toISOString());
  return `events?datetime=${start}/${end}&sort=importance`;
}

function get(agent: Agent, url: string): Promise<{ status: number; retryAfter: number }> {
  return new Promise((resolve, reject) => {
    send(url, { agent }, (answer: IncomingMessage) => {
      answer.resume();
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          retryAfter: Number(answer.headers['retry-after'] ?? 0),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}
