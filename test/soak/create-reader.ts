import { Agent, type IncomingMessage, request as send } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Draw, toPath } from '../../bench/api/draw.ts';
import { ACCEPTED } from '../../bench/api/time-draws.ts';
import type { Random } from '../../bench/create-random.ts';

/** Somebody who reads, over one connection, one thing after the other. */
export interface Reader {
  /** Asks for the next thing. @throws {Error} for an answer that is not the documented one */
  readOnce(): Promise<void>;
  /** How often it has asked. */
  count(): number;
  close(): void;
}

/** How often out of a thousand. */
const AGAIN = 400;
const LEAVE = 10;
const LISTEN = 3;
const WRONG = 50;

const WRONG_PATHS = [
  ['events?nonsense=1', 400],
  ['events?limit=0', 400],
  ['events?datetime=yesterday', 400],
  ['events?cursor=AAAA', 400],
  ['tiles/99/0', 400],
  ['events/no-such-event', 404],
] as const;

/**
 * Creates a reader of a timeline at `base`, which ends with a slash. Few may listen to changes, too: the server keeps
 * only so many streams for one address.
 */
export function createReader(
  base: string,
  draws: readonly Draw[],
  random: Random,
  { mayListen }: { readonly mayListen: boolean },
): Reader {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  /** Tags of the last answers, by path. */
  const held = new Map<string, string>();
  let count = 0;

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      count += 1;
      send(base + path, { agent, headers: { 'accept-encoding': ACCEPTED, ...headers } }, resolve)
        .on('error', reject)
        .end();
    });
  const expect = async (answer: IncomingMessage, path: string, ...expected: readonly number[]) => {
    let length = 0;
    for await (const chunk of answer) length += (chunk as Buffer).length;
    if (!expected.includes(answer.statusCode ?? 0))
      throw new Error(
        `${base}${path} answered ${answer.statusCode} (${length} bytes), not ${expected.join(' or ')}`,
      );
  };

  const readAgain = async () => {
    const [path, tag] = random.pick([...held]);
    const answer = await ask(path, { 'if-none-match': tag });
    await expect(answer, path, 200, 304);
  };
  const readNew = async () => {
    const path = toPath(random.pick(draws));
    const answer = await ask(path);
    await expect(answer, path, 200);
    if (answer.headers.etag !== undefined) held.set(path, answer.headers.etag);
    const [oldest] = held.keys();
    if (held.size > 50 && oldest !== undefined) held.delete(oldest);
  };
  /** Goes away in the middle of an answer that does not end soon. */
  const leave = async (path: string, type: string, milliseconds: number) => {
    const answer = await ask(path, { accept: type });
    if (answer.statusCode !== 200) throw new Error(`${base}${path} answered ${answer.statusCode}, not 200`);
    answer.on('error', () => undefined);
    answer.resume();
    await wait(milliseconds);
    answer.destroy();
  };

  return {
    async readOnce() {
      const dice = random.between(1, 1000);
      if (dice <= LEAVE) return leave('events.ndjson', '*/*', random.between(1, 300));
      if (dice <= LEAVE + LISTEN)
        return mayListen ? leave('changes', 'text/event-stream', random.between(1, 2000)) : readNew();
      if (dice <= LEAVE + LISTEN + WRONG) {
        const [path, status] = random.pick(WRONG_PATHS);
        return expect(await ask(path), path, status);
      }
      return held.size > 0 && dice <= LEAVE + LISTEN + WRONG + AGAIN ? readAgain() : readNew();
    },
    count: () => count,
    close: () => agent.destroy(),
  };
}
