import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_URL_LENGTH } from '../request/check-url.ts';
import { RateLimiter } from '../request/rate-limiter.ts';
import { expectProblem, get, openTestServer, readToEnd, type TestServer } from '../test-server.suite.ts';

const EVENTS = '/v1/timelines/harbour/events';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer();
});
afterAll(() => test.close());

async function askWithId(server: TestServer, id: string): Promise<string | null> {
  const response = await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': id } });
  return response.headers.get('x-request-id');
}

describe('listen()', () => {
  it.each([
    ['one character less than the most', MAX_URL_LENGTH - 1, 404, 'not-found'],
    ['the most', MAX_URL_LENGTH, 404, 'not-found'],
    ['one more', MAX_URL_LENGTH + 1, 414, 'url-too-long'],
    ['ten times the most', MAX_URL_LENGTH * 10, 431, 'headers-too-large'],
  ])('answers an address of %s by a problem', async (_, length, status, name) => {
    const answer = await test.send(get(`/${'a'.repeat(length - 1)}`));
    expect(answer.status).toBe(status);
    expectProblem(answer, name);
  });

  it.each([
    ['one byte less than the most', 16_383, 200],
    ['the most', 16_384, 200],
    ['one more', 16_385, 431],
    ['ten times the most', 163_840, 431],
  ])('answers an address and headers of %s', async (_, length, status) => {
    // What counts is the address, and the names and values of headers, without what stands between them.
    const counted = `/healthzHostlinimasaConnectioncloseCookie`.length;
    const cookie = `Host: linimasa\r\nCookie: ${'a'.repeat(length - counted)}\r\n`;
    const answer = await test.send(get('/healthz', cookie));
    expect(answer.status).toBe(status);
    if (status !== 200) expectProblem(answer, 'headers-too-large');
  });

  it.each([
    ['what is no HTTP', 'HELO linimasa\r\n\r\n', 400, 'malformed-request'],
    ['no Host', get('/', ''), 400, 'malformed-request'],
    ['no Host where the answer is kept', get(EVENTS, ''), 400, 'malformed-request'],
    ['a Host that is none', get(EVENTS, 'Host: a b\r\n'), 400, 'malformed-request'],
    ['no address', get('*'), 400, 'malformed-request'],
    ['a way out', get('/../../etc/passwd'), 404, 'not-found'],
    ['two slashes', get('//v1/timelines'), 404, 'not-found'],
    ['a body to be sent', get(EVENTS, 'Host: a\r\nContent-Length: 1\r\n'), 413, 'body-not-read'],
    ['a body of ten', get(EVENTS, 'Host: a\r\nContent-Length: 10\r\n', 'HEAD'), 413, 'body-not-read'],
    ['a body in chunks', get(EVENTS, 'Host: a\r\nTransfer-Encoding: chunked\r\n'), 413, 'body-not-read'],
    [
      'a body by leave',
      get(EVENTS, 'Host: a\r\nContent-Length: 1\r\nExpect: 100-continue\r\n'),
      413,
      'body-not-read',
    ],
    [
      'a body that never comes',
      get(EVENTS, 'Host: a\r\nContent-Length: 9\r\n', 'POST'),
      405,
      'method-not-allowed',
    ],
    ['another method', get(EVENTS, undefined, 'DELETE'), 405, 'method-not-allowed'],
    ['a method nobody knows', get(EVENTS, undefined, 'PURGE'), 405, 'method-not-allowed'],
  ])('answers %s by a problem, at once', async (_, text, status, name) => {
    await test.send(get(EVENTS));
    const answer = await test.send(text);
    expect(answer.status).toBe(status);
    if (!text.startsWith('HEAD')) expectProblem(answer, name);
    expect(answer.head).toMatch(/^connection: close$/im);
    if (status === 405) expect(answer.head).toMatch(/^allow: GET, HEAD, OPTIONS$/im);
  });

  it('writes nothing into an answer that is on its way when what is no HTTP comes after its question', async () => {
    const socket = await test.connect();
    const answer = readToEnd(socket);
    const streamed = 'Host: linimasa\r\nAccept: text/event-stream\r\n';
    socket.write(`GET /v1/timelines/harbour/changes HTTP/1.1\r\n${streamed}\r\n`);
    await once(socket, 'data');
    socket.write('HELO linimasa\r\n\r\n');
    const { status, body } = await answer;
    expect(status).toBe(200);
    expect(body).toContain('id: 1');
    expect(body).not.toContain('HTTP/1.1');
  });

  it('answers a length of nothing as no body', async () => {
    expect((await test.send(get(EVENTS, 'Host: a\r\nContent-Length: 0\r\n'))).status).toBe(200);
  });

  it('closes a connection whose headers do not arrive in time, and one that sends nothing', async () => {
    const slow = await openTestServer({ headersTimeout: 200 });
    for (const begun of ['', 'GET /healthz HTTP/1.1\r\nHost: lini']) {
      const socket = await slow.connect();
      socket.write(begun);
      expectProblem(await readToEnd(socket), 'request-too-slow');
    }
    await slow.close();
  });

  it('closes a connection that waits too long for its next request', async () => {
    const brief = await openTestServer({ idleTimeout: 100 });
    const socket = await brief.connect();
    socket.write('GET /healthz HTTP/1.1\r\nHost: linimasa\r\n\r\n');
    expect((await readToEnd(socket)).status).toBe(200);
    await brief.close();
  });

  it('closes a connection whose answer is not taken', async () => {
    const stalled = await openTestServer({ stallTimeout: 200 });
    const socket = await stalled.connect();
    socket.pause();
    socket.write('GET /docs/viewer.js HTTP/1.1\r\nHost: linimasa\r\n\r\n');
    await expect.poll(() => stalled.logged).toMatchObject([{ url: '/docs/viewer.js', aborted: true }]);
    socket.destroy();
    await stalled.close();
  });

  it.each([
    [2, 2],
    [3, 3],
    [4, 3],
    [30, 3],
  ])('answers %i connections at a time by serving %i, where 3 are the most', async (count, served) => {
    const small = await openTestServer({ connections: 3 });
    const sockets = await Promise.all(Array.from({ length: count }, () => small.connect()));
    const answers = sockets.map(async (socket) => {
      socket.on('error', () => {});
      socket.write('GET /healthz HTTP/1.1\r\nHost: linimasa\r\n\r\n');
      return Promise.race([
        once(socket, 'data').then(
          () => 1,
          () => 0,
        ),
        once(socket, 'close').then(
          () => 0,
          () => 0,
        ),
      ]);
    });
    const total = (await Promise.all(answers)).reduce((sum, each) => sum + each, 0);
    expect(total).toBe(served);
    for (const socket of sockets) socket.destroy();
    await small.close();
  });

  it('limits how often one client may ask, kept answers included, and says what is left', async () => {
    const limited = await openTestServer({ limiter: new RateLimiter(5), proxies: 1 });
    const ask = (client: string) =>
      fetch(`${limited.url}${EVENTS}`, { headers: { 'x-forwarded-for': `198.51.100.1, ${client}` } });
    const seen: (string | number | null)[][] = [];
    for (let i = 0; i < 50; i += 1) {
      const response = await ask('192.0.2.1');
      seen.push([response.status, response.headers.get('ratelimit')?.replace(/t=\d+/, 't') ?? null]);
      if (response.status === 429) {
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(response.headers.get('content-type')).toBe('application/problem+json');
        expect(await response.json()).toMatchObject({ type: '/problems/too-many-requests' });
      } else await response.arrayBuffer();
    }
    expect(seen.slice(3, 6)).toEqual([
      [200, '"default";r=1;t'],
      [200, '"default";r=0;t'],
      [429, '"default";r=0;t'],
    ]);
    expect(seen.filter(([status]) => status === 200)).toHaveLength(5);
    expect(limited.cache.hits).toBe(4);
    expect((await ask('192.0.2.2')).headers.get('ratelimit-policy')).toBe('"default";q=5;w=60');
    expect((await fetch(`${limited.url}/healthz`)).status).toBe(200);
    await limited.close();
  });

  it('takes the id of a request from a proxy that it trusts, where it could not forge a line of the log', async () => {
    const behind = await openTestServer({ proxies: 1 });
    expect(await askWithId(behind, 'given-1')).toBe('given-1');
    expect(await askWithId(behind, 'a b"c')).toMatch(/^test-/);
    expect(await askWithId(test, 'given-1')).toMatch(/^test-/);
    await behind.close();
  });

  it('goes on serving', async () => {
    expect((await fetch(`${test.url}/healthz`)).status).toBe(200);
  });
});
