import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createClient, ProblemError } from '@linimasa/client';
import type { Change } from '@linimasa/schema';
import type { ReadPool } from '@linimasa/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARBOUR, openTestApp } from '../test-app.suite.ts';
import { get, openTestServer, readToEnd, type TestServer } from '../test-server.suite.ts';

const PATH = '/v1/timelines/harbour/changes';
const STREAM = { accept: 'text/event-stream' };

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer({}, { heartbeat: 100 });
});
afterAll(() => test.close());

/** Commits once, by adding an event of that id. */
async function commit(server: TestServer, id: string): Promise<void> {
  const record = { id, title: { en: id, id }, when: '2003', citations: [{ source: 'log-book' }] };
  await server.store.write('harbour', { put: [{ kind: 'event', record }], remove: [] });
}

/** Opens a stream, and answers what comes in it until `enough` says so. */
async function readStream(
  server: TestServer,
  headers: Record<string, string>,
  query: string,
  enough: (text: string) => boolean,
): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(`${server.url}${PATH}${query}`, {
    headers: { ...STREAM, ...headers },
    signal: stop.signal,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (enough(text)) break;
  }
  stop.abort();
  return text;
}

function openStream(signal: AbortSignal | null = null): Promise<Response> {
  return fetch(`${test.url}${PATH}`, { headers: STREAM, signal });
}

const listIds = (text: string) => Array.from(text.matchAll(/^id: (\d+)\nevent/gm), ([, id]) => Number(id));

describe('changes as a list', () => {
  it('tells every commit, oldest first, after the ordinal that is named', async () => {
    const own = await openTestServer();
    await commit(own, 'a');
    await own.load({ ...HARBOUR, events: HARBOUR.events.slice(0, 3) });
    const { response, body } = await own.askJson(PATH);
    expect(body).toEqual({
      items: [
        { ordinal: 1, kind: 'load' },
        { ordinal: 2, kind: 'write' },
        { ordinal: 3, kind: 'load' },
      ].map((change) => ({
        ...change,
        events: { written: expect.any(Number), removed: expect.any(Number) },
        revision: expect.any(String),
        at: expect.stringMatching(/^\d{4}-.+Z$/),
      })),
    });
    expect(body.items[2].revision).toBe((await own.askJson('/v1/timelines/harbour')).body.revision);
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect((await own.askJson(`${PATH}?after=2`)).body.items).toEqual([body.items[2]]);
    expect((await own.askJson(`${PATH}?after=3`)).body).toEqual({ items: [] });
    const tag = response.headers.get('etag') ?? '';
    expect((await own.ask(PATH, { headers: { 'if-none-match': tag } })).status).toBe(304);
    await own.close();
  });

  it('is given by no cache that has not asked', async () => {
    const own = await openTestApp({ cdnSeconds: 60 });
    const control = (await own.ask(PATH)).headers.get('cache-control');
    expect([control, own.cache.size]).toEqual(['public, max-age=0, must-revalidate', 0]);
    await own.close();
  });

  it('leads to the page after where there may be one', async () => {
    const change = { ordinal: 1, revision: 'r', at: '2026-01-01T00:00:00Z', kind: 'write', events: {} };
    const full = Array.from({ length: 1000 }, (_, index) => ({ ...change, ordinal: index + 7 }));
    const own = await openTestServer({}, {}, (pool) => withChanges(pool, full));
    const { response, body } = await own.askJson(`${PATH}?after=6`);
    expect(body.next).toBe(1006);
    expect(response.headers.get('link')).toBe(`<${PATH}?after=1006>; rel="next"`);
    await own.close();
  });

  it.each([
    ['/v1/timelines/nowhere/changes', {}, 404],
    ['/v1/timelines/nowhere/changes', STREAM, 404],
    [`${PATH}?after=-1`, {}, 400],
    [`${PATH}?after=x`, STREAM, 400],
    [`${PATH}?since=1`, STREAM, 400],
    [PATH, { ...STREAM, 'last-event-id': 'abc' }, 400],
    [PATH, { ...STREAM, 'last-event-id': '-1' }, 400],
  ])('refuses %s with %j', async (path, headers, status) => {
    const { response, body } = await test.askJson(path, { headers });
    expect([response.status, body.status]).toEqual([status, status]);
  });
});

/** A pool that has these commits, whatever it is asked. */
function withChanges(pool: ReadPool, changes: readonly object[]): ReadPool {
  const json = new TextEncoder().encode(JSON.stringify(changes));
  return {
    ...pool,
    ask: async (method, ...args) => (method === 'changes' ? { json } : pool.ask(method, ...args)),
  };
}

describe('changes as a stream', () => {
  it('begins with what comes next, and says where that is', async () => {
    const text = readStream(test, {}, '', (seen) => seen.includes('event: change'));
    await setTimeout(50);
    await commit(test, 'next');
    const seen = await text;
    expect(seen).toMatch(/^id: (\d+)\nretry: 2000\n\n/);
    expect(listIds(seen)).toEqual([Number(/^id: (\d+)/.exec(seen)?.[1]) + 1]);
    const data = JSON.parse(/^data: (.*)$/m.exec(seen)?.[1] ?? '');
    expect(data).toEqual((await test.askJson(PATH)).body.items.at(-1));
  });

  it('goes on after the ordinal that is named, the last that came before the one in the address', async () => {
    await commit(test, 'one-more');
    const { ordinal } = (await test.askJson(PATH)).body.items.at(-1);
    const all = (text: string) => text.includes(`id: ${ordinal}\nevent`);
    const whole = Array.from({ length: ordinal }, (_, index) => index + 1);
    expect(listIds(await readStream(test, {}, '?after=0', all))).toEqual(whole);
    expect(listIds(await readStream(test, { 'last-event-id': '1' }, '?after=0', all))).toEqual(
      whole.slice(1),
    );
  });

  it.each([
    ['after', '?after=99', {}],
    ['Last-Event-ID', '?after=0', { 'last-event-id': '99' }],
  ])(
    'says that nothing has the ordinal that %s names, once it has waited for it',
    async (name, query, more) => {
      const { ordinal } = (await test.askJson(PATH)).body.items.at(-1);
      const { response, body } = await test.askJson(`${PATH}${query}`, { headers: { ...STREAM, ...more } });
      expect(response.status).toBe(400);
      expect(body.issues).toEqual([
        {
          path: [name],
          message: 'There is no commit of this ordinal',
          expected: `at most ${ordinal}`,
          received: '"99"',
        },
      ]);
    },
  );

  it('begins after a commit that another server has told of before this one', async () => {
    const own = await openTestServer();
    const reading = readStream(own, { 'last-event-id': '2' }, '', (seen) => seen.includes('event: change'));
    await commit(own, 'second');
    await commit(own, 'third');
    expect(listIds(await reading)).toEqual([3]);
    await own.close();
  });

  it('is refused for now where the database is away and an ordinal cannot be judged', async () => {
    const own = await openTestApp();
    await own.pool.close();
    const { response } = await own.askJson(`${PATH}?after=99`, { headers: STREAM });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    await own.close();
  });

  it('gives signs of life', async () => {
    const { ordinal } = (await test.askJson(PATH)).body.items.at(-1);
    const text = await readStream(test, {}, `?after=${ordinal}`, (seen) => seen.endsWith('\n\n:\n\n:\n\n'));
    expect(listIds(text)).toEqual([]);
  });

  it('is not mistaken for the list, which may have been kept', async () => {
    await fetch(`${test.url}${PATH}?after=0`);
    await fetch(`${test.url}${PATH}?after=0`);
    const text = await readStream(test, {}, '?after=0', (seen) => seen.includes('event: change'));
    expect(listIds(text)).not.toEqual([]);
    const list = await fetch(`${test.url}${PATH}?after=0`, { headers: { accept: '*/*' } });
    expect(list.headers.get('content-type')).toBe('application/json');
  });

  it('answers HEAD with its headers alone', async () => {
    const response = await fetch(`${test.url}${PATH}`, { method: 'HEAD', headers: STREAM });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  });

  it('is given to one client five times at once, and again once one has gone', async () => {
    const stops = Array.from({ length: 5 }, () => new AbortController());
    const opened = await Promise.all(stops.map(({ signal }) => openStream(signal)));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const refused = await openStream();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('15');
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many-streams' });
    stops[0]?.abort();
    const again = new AbortController();
    let status = 429;
    while (status === 429) ({ status } = await openStream(again.signal));
    expect(status).toBe(200);
    for (const stop of [...stops, again]) stop.abort();
  });

  it('ends when the server is told to stop', async () => {
    const own = await openTestServer();
    const socket = await own.connect();
    socket.write(get(PATH, 'Host: linimasa\r\nAccept: text/event-stream\r\n'));
    const ended = readToEnd(socket);
    await once(socket, 'data');
    await own.close();
    expect((await ended).body).toMatch(/\r\n0$|\r\n0\r\n\r\n$/);
  });

  it('ends at once where the server has been told to stop before', async () => {
    const own = await openTestServer();
    own.stop.abort();
    expect(await readStream(own, {}, '', () => false)).toBe('id: 1\nretry: 2000\n\n');
    await own.close();
  });

  it('goes on when the database has been away', async () => {
    let away = true;
    const own = await openTestServer({}, {}, (pool) => ({
      ...pool,
      async ask(method, ...args) {
        if (method === 'changes' && away) {
          away = false;
          throw new Error('away');
        }
        return pool.ask(method, ...args);
      },
    }));
    const text = await readStream(own, {}, '?after=0', (seen) => seen.includes('event: change'));
    expect(listIds(text)).toEqual([1]);
    expect(own.logged).toContainEqual(expect.objectContaining({ level: 'warn', msg: 'changes not read' }));
    await own.close();
  });

  it('tells each commit of every process once and in order to readers who drop off and resume', async () => {
    const own = await openTestServer();
    const program = join(import.meta.dirname, 'write-commits.suite.ts');
    const writers = ['first', 'second', 'third'].map((name) =>
      fork(program, [own.folder, 'harbour', name, '12'], { execArgv: ['--conditions=source'] }),
    );
    const last = 1 + writers.length * 12;
    const client = createClient({ baseUrl: own.url });
    const readers = [1, 2, 5, 100].map(async (patience) => {
      const seen: Change[] = [];
      const read = async () => {
        let left = patience;
        for await (const change of client.followChanges('harbour', { after: seen.at(-1)?.ordinal ?? 0 })) {
          seen.push(change);
          left -= 1;
          if (left === 0 || seen.length === last) break;
        }
      };
      while (seen.length < last)
        await read().catch(async (error: unknown) => {
          // Those that were dropped may not all have been missed yet.
          if (!(error instanceof ProblemError) || error.status !== 429) throw error;
          await setTimeout(20);
        });
      return seen;
    });
    expect(await Promise.all(writers.map((writer) => once(writer, 'exit')))).toEqual(
      writers.map(() => [0, null]),
    );
    const { items } = await client.changes('harbour');
    expect(items.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: last }, (_, index) => index + 1),
    );
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(items);
    await own.close();
  });
});
