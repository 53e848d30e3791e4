import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serveProduct } from '../../bench/api/product.ts';
import { loadMade } from './load-made.ts';
import type { SoakOptions } from './run.ts';
import { watchHealth } from './watch-health.ts';

const CLIENTS = 5_000;
/** So many of them never read what they are sent. */
const STALLED = 500;
/** Fewer clients come at a time than a server's queue of connections holds. */
const AT_ONCE = 100;
const COMMITS = 10;
const PATIENCE = 60_000;

/**
 * Thousands listen to the commits of a timeline, each from an address of its own, some of whom never read; another
 * process commits. Fails unless everybody who reads is told of every commit once and in order.
 */
export async function soakStreams({ seed }: SoakOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-soak-'));
  const place = { LINIMASA_DATA: join(folder, 'data') };
  const commit = (at: number) => loadMade({ events: 20, seed: seed + at, timeline: 'made', folder, place });
  const listeners: Listener[] = [];
  try {
    await commit(0);
    const server = await serveProduct(place, 'made', join(folder, 'log'), { TRUST_PROXY: '1' });
    try {
      for (let at = 0; at < CLIENTS; at += AT_ONCE)
        listeners.push(
          ...(await Promise.all(
            Array.from({ length: AT_ONCE }, (_, index) => listen(server.url, at + index)),
          )),
        );
      for (const { socket } of listeners.slice(0, STALLED)) socket.pause();
      const health = watchHealth(server.url);
      for (let at = 1; at <= COMMITS; at += 1) await commit(at);
      const readers = listeners.slice(STALLED);
      const until = performance.now() + PATIENCE;
      while (readers.some(({ told }) => told.length < COMMITS) && performance.now() < until) await wait(100);
      const slowest = await health.stop();
      const expected = Array.from({ length: COMMITS }, (_, at) => at + 2).join();
      const wrong = readers.find(({ told }) => told.join() !== expected);
      if (wrong !== undefined) throw new Error(`One was told of ${wrong.told.join()}, not of ${expected}`);
      const memory = Math.round(server.process.resident() / 2 ** 20);
      return `${readers.length} of ${CLIENTS} read, each told of ${COMMITS} commits in order; the server held ${memory} MB, /healthz took ${slowest} ms at most`;
    } finally {
      for (const { socket } of listeners) socket.destroy();
      await server.process.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Listener {
  readonly socket: Socket;
  /** Ordinals of the commits it was told of. */
  readonly told: number[];
}

/** Opens a stream, and resolves once it is answered. */
async function listen(url: string, index: number): Promise<Listener> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  const told: number[] = [];
  let rest = '';
  const address = `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`;
  socket.write(
    `GET /v1/timelines/made/changes HTTP/1.1\r\nHost: linimasa\r\nAccept: text/event-stream\r\nX-Forwarded-For: ${address}\r\n\r\n`,
  );
  const [head] = (await once(socket, 'data')) as [Buffer];
  if (!head.toString().startsWith('HTTP/1.1 200 '))
    throw new Error(`A stream was refused: ${head.toString()}`);
  socket.on('data', (data: Buffer) => {
    const events = (rest + data.toString()).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events)
      if (event.includes('data:')) told.push(Number(/^id: ?(\d+)/m.exec(event)?.[1]));
  });
  return { socket, told };
}
