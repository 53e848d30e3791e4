import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseChronicle } from '@linimasa/schema/zod';
import type { ReadPool } from '@linimasa/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARBOUR } from '../test-app.suite.ts';
import { get, openTestServer, type RawAnswer, type TestServer } from '../test-server.suite.ts';

const EVENTS = '/v1/timelines/harbour/events';

/** How often the pool has been asked. */
let asked = 0;
const count = (pool: ReadPool): ReadPool => ({
  ...pool,
  ask: (...question) => {
    asked += 1;
    return pool.ask(...question);
  },
});

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer({}, {}, count);
});
afterAll(() => test.close());

function ask(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> {
  const lines = Object.entries({ Host: 'linimasa', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return test.send(get(target, lines.join(''), method));
}

/** The headers of an answer, but for those of one moment and one request. */
function readHead({ head }: RawAnswer): Record<string, string> {
  const lines = head.split('\r\n').slice(1);
  const pairs = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')];
  });
  return Object.fromEntries(pairs.filter(([name]) => !/^(?:date|x-request-id)$/.test(name)));
}

const UNPACK = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body: Buffer) => body,
};

describe('hot answers', () => {
  it.each(['br', 'gzip', 'identity'] as const)('are those of the app, packed by %s', async (encoding) => {
    const target = `${EVENTS}?undated=include`;
    const [cold, hot] = [
      await ask(target, { 'Accept-Encoding': encoding }),
      await ask(target, { 'Accept-Encoding': encoding }),
    ];
    expect([cold.status, hot.status]).toEqual([200, 200]);
    expect(hot.body).toBe(cold.body);
    expect(readHead(hot)).toEqual(readHead(cold));
    expect(readHead(hot)).toMatchObject({
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-length': String(hot.body.length),
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'access-control-allow-origin': '*',
    });
    expect(readHead(hot)['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
    const text = UNPACK[encoding](Buffer.from(hot.body, 'latin1')).toString();
    expect(text).toBe(await (await test.ask(target)).text());
    expect(hot.head).not.toBe(cold.head);
  });

  it('ask nobody, whoever holds the answer included, and have one tag however they are packed', async () => {
    const target = `${EVENTS}?sort=-start`;
    const { etag = '' } = readHead(await ask(target, { 'Accept-Encoding': 'br' }));
    const before = asked;
    const unchanged = await ask(target, { 'Accept-Encoding': 'br', 'If-None-Match': `"other", ${etag}` });
    expect([unchanged.status, unchanged.body]).toEqual([304, '']);
    const {
      'content-length': _,
      'content-type': __,
      ...head
    } = readHead(await ask(target, { 'Accept-Encoding': 'br' }));
    delete head['content-encoding'];
    expect(readHead(unchanged)).toEqual(head);
    // Held in another packing, or after a restart with an empty cache, it is a matter of the tag alone.
    expect((await ask(target, { 'Accept-Encoding': 'gzip', 'If-None-Match': etag })).status).toBe(304);
    expect(asked).toBe(before);
    expect(readHead(await ask(target, { 'Accept-Encoding': 'gzip' }))['etag']).toBe(etag);
    expect(asked).toBe(before + 1);
  });

  it('answer HEAD by the headers of GET', async () => {
    const target = `${EVENTS}?sort=start`;
    const answer = await ask(target);
    const head = await ask(target, {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
    expect(readHead(head)).toEqual(readHead(answer));
  });

  it('are files, too, and pages', async () => {
    const viewer = await ask('/docs/start.js', { 'Accept-Encoding': 'gzip' });
    expect(readHead(await ask('/docs/start.js', { 'Accept-Encoding': 'gzip' }))).toEqual(readHead(viewer));
    const hits = test.cache.hits;
    await ask('/docs/start.js', { 'Accept-Encoding': 'gzip' });
    expect(test.cache.hits).toBe(hits + 1);
  });

  it('are not kept of what is refused, watched or written for one request', async () => {
    for (const target of [
      `${EVENTS}?limit=0`,
      '/v1/timelines/nowhere',
      '/healthz',
      '/readyz',
      '/metrics',
      '/nothing.png',
    ]) {
      const size = test.cache.size;
      const answer = await ask(target);
      expect([target, readHead(answer)['cache-control'], test.cache.size]).toEqual([
        target,
        'no-store',
        size,
      ]);
    }
  });

  it('are asked for once by however many at once, and packed once each way', async () => {
    let questions = 0;
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const own = await openTestServer({}, {}, (pool) => ({
      ...pool,
      async ask(...question) {
        questions += 1;
        await released;
        return pool.ask(...question);
      },
    }));
    const answers = Array.from({ length: 30 }, (_, i) =>
      fetch(own.url + EVENTS, { headers: { 'Accept-Encoding': ['br', 'gzip', 'identity'][i % 3] ?? '' } }),
    );
    await expect.poll(() => own.metrics.inFlight).toBe(30);
    release();
    const texts = await Promise.all(answers.map(async (each) => (await each).text()));
    expect(new Set(texts).size).toBe(1);
    expect([questions, own.cache.misses, own.cache.size]).toEqual([1, 30, 1]);
    await own.close();
  });

  it('end with the revision they are of', async () => {
    const target = '/v1/timelines';
    const whole = await ask(target);
    const events = await ask(EVENTS);
    expect(await ask(target)).toMatchObject({ body: whole.body });
    const parsed = parseChronicle({ ...HARBOUR, events: HARBOUR.events.slice(0, 2) });
    if (!parsed.ok) throw new Error('The chronicle is not one.');
    await test.store.load(parsed.value);
    await expect.poll(async () => (await ask(target)).body).not.toBe(whole.body);
    const changed = await ask(EVENTS, { 'If-None-Match': readHead(events)['etag'] ?? '' });
    expect(changed.status).toBe(200);
    expect(changed.body).not.toBe(events.body);
  });
});
