import { Problem } from '@linimasa/schema/zod';
import { DeadlineError, OverloadedError, UnusableDatabaseError } from '@linimasa/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../test-app.suite.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const events = '/v1/timelines/harbour/events';

describe('problems', () => {
  it.each([
    ['an unknown timeline', '/v1/timelines/nowhere', 404, 'unknown-timeline'],
    ['events of an unknown timeline', '/v1/timelines/nowhere/events', 404, 'unknown-timeline'],
    ['an unknown event', `${events}/nothing`, 404, 'unknown-event'],
    ['an unknown route', '/v1/nothing', 404, 'not-found'],
    ['an unknown part of a timeline', '/v1/timelines/harbour/nothing', 404, 'not-found'],
    ['a missing file', '/nothing.png', 404, 'not-found'],
    ['an unknown problem', '/problems/nothing', 404, 'not-found'],
    ['NUL in the path', '/v1/timelines/a%00b', 400, 'malformed-url'],
    ['NUL in a parameter', `${events}?q=a%00b`, 400, 'malformed-url'],
    ['broken percent-encoding in the path', '/v1/timelines/%E0%A4', 400, 'malformed-url'],
    ['broken percent-encoding in a parameter', `${events}?q=%zz`, 400, 'malformed-url'],
    ['a lone surrogate', `${events}?q=%ED%A0%80`, 400, 'malformed-url'],
    ['overlong UTF-8', `${events}?q=%C0%AF`, 400, 'malformed-url'],
    ['an address of 8,193 characters', `/${'a'.repeat(8192)}`, 414, 'url-too-long'],
  ])('answers %s', async (_, path, status, name) => {
    const { response, body } = await test.askJson(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(Problem.parse(body)).toMatchObject({ type: `/problems/${name}`, status });
    expect(body.instance).toBe(response.headers.get('x-request-id'));
  });

  it('reads an address of 8,192 characters', async () => {
    expect((await test.ask(`/${'a'.repeat(8191)}`)).status).not.toBe(414);
  });

  it.each([
    ['an unknown parameter', 'actr=ann', ['actr'], '"actor"', '"ann"'],
    ['a date that cannot be read', 'datetime=soon', ['datetime'], /EDTF/, '"soon"'],
    ['a limit of 0', 'limit=0', ['limit'], /1 to 1000/, '"0"'],
    ['a limit of 1001', 'limit=1001', ['limit'], /1 to 1000/, '"1001"'],
    ['a single parameter given twice', 'q=a&q=b', ['q'], /once/, '["a","b"]'],
    ['an unknown word', 'sort=upwards', ['sort'], /-start/, '"upwards"'],
    ['an id the timeline does not have', 'actor=nobody', ['actor'], /./, /nobody/],
    ['a member of Object', '__proto__=1', ['__proto__'], /./, '"1"'],
    ['another', 'constructor=1', ['constructor'], /./, '"1"'],
    ['a parameter without a name', 'limit=1&=x', [''], /datetime/, '"x"'],
    ['nothing but a sign of equality', '=', [''], /datetime/, '""'],
  ])('says what is wrong with %s', async (_, query, path, expected, received) => {
    const { response, body } = await test.askJson(`${events}?${query}`);
    expect(response.status).toBe(400);
    expect(body.type).toBe('/problems/invalid-query');
    expect(body.issues).toHaveLength(1);
    const [issue] = body.issues;
    expect(issue.path.slice(0, path.length)).toEqual(path);
    expect(issue.expected).toMatch(expected);
    expect(issue.received).toMatch(received);
  });

  it.each(['xyz', 'bnVsbA', '"'])('refuses the cursor %s', async (cursor) => {
    const { response, body } = await test.askJson(`${events}?cursor=${encodeURIComponent(cursor)}`);
    expect(response.status).toBe(400);
    expect(body.issues).toMatchObject([{ path: ['cursor'], received: JSON.stringify(cursor) }]);
  });

  it('says everything that is wrong at once', async () => {
    const { body } = await test.askJson(`${events}?limit=0&sort=up&nope=1`);
    expect(body.issues.map((issue: { path: string[] }) => issue.path[0]).toSorted()).toEqual([
      'limit',
      'nope',
      'sort',
    ]);
  });

  it.each(['/v1/timelines', '/v1/timelines/harbour', `${events}/quay-begun`])(
    'refuses parameters at %s, which takes none',
    async (path) => {
      const { response, body } = await test.askJson(`${path}?x=1`);
      expect(response.status).toBe(400);
      expect(body.issues).toMatchObject([
        { path: ['x'], message: 'Unknown parameter "x"', expected: expect.any(String), received: '"1"' },
      ]);
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s and says what is allowed', async (method) => {
    const { response, body } = await test.askJson(events, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(body.type).toBe('/problems/method-not-allowed');
  });

  it('explains every type at its address', async () => {
    const index = await (await test.ask('/problems')).text();
    for (const [, path] of index.matchAll(/href="(\/problems\/[^"]+)"/g)) {
      const page = await test.ask(path ?? '');
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    }
    expect(index.match(/href="\/problems\//g)?.length).toBeGreaterThan(8);
  });

  it('tells nothing of what breaks inside, and logs it under the id of the request', async () => {
    const own = await openTestApp({}, (pool) => ({
      ...pool,
      ask: () => Promise.reject(new Error('a secret')),
    }));
    const { response, body } = await own.askJson('/v1/timelines');
    const id = response.headers.get('x-request-id');
    expect(response.status).toBe(500);
    expect(body).toEqual({
      type: '/problems/internal-error',
      title: 'Something went wrong on this side',
      status: 500,
      instance: id,
    });
    expect(own.logged).toMatchObject([{ level: 'error', requestId: id, path: '/v1/timelines' }]);
    await own.close();
  });

  it('says of a database that has gone away that it has, on every route', async () => {
    const own = await openTestApp();
    await own.pool.close();
    for (const path of ['/v1/timelines', '/v1/timelines/harbour/events', '/v1/timelines/harbour/facets']) {
      const { response, body } = await own.askJson(path);
      expect([response.status, body]).toMatchObject([503, { type: '/problems/not-ready' }]);
    }
    expect(own.logged).toHaveLength(3);
    expect(JSON.stringify(own.logged)).not.toContain('at ');
    await own.close();
  });

  it.each([
    [new OverloadedError('full'), 'overloaded'],
    [new DeadlineError('late'), 'query-too-slow'],
    [new UnusableDatabaseError('gone'), 'not-ready'],
  ])('says when to ask again after %s', async (error, name) => {
    const ask = async () => {
      throw error;
    };
    const own = await openTestApp({}, (pool) => ({ ...pool, ask }));
    const { response, body } = await own.askJson(events);
    expect([response.status, body.type]).toEqual([503, `/problems/${name}`]);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    await own.close();
  });

  it('takes no id from whoever asks', async () => {
    const response = await test.ask('/healthz', { headers: { 'x-request-id': 'my-own-id' } });
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('health', () => {
  it('lives and is ready', async () => {
    expect((await test.ask('/healthz')).status).toBe(200);
    expect((await test.ask('/readyz')).status).toBe(200);
  });

  it('lives without its database, but is not ready', async () => {
    const own = await openTestApp();
    await own.pool.close();
    expect((await own.ask('/healthz')).status).toBe(200);
    const { response, body } = await own.askJson('/readyz');
    expect([response.status, body.type]).toEqual([503, '/problems/not-ready']);
    expect(response.headers.get('retry-after')).toBe('5');
    await own.close();
  });

  it('is not ready before the largest timelines are at hand', async () => {
    const { promise: warmed, resolve } = Promise.withResolvers<void>();
    const own = await openTestApp({}, (pool) => ({ ...pool, warmed }));
    const { response, body } = await own.askJson('/readyz');
    expect([response.status, body.type]).toEqual([503, '/problems/not-ready']);
    resolve();
    await warmed;
    expect((await own.ask('/readyz')).status).toBe(200);
    await own.close();
  });

  it('never touches the pool to say that it lives', async () => {
    const own = await openTestApp({}, (pool) => ({
      ...pool,
      ask: () => Promise.reject(new Error('asked')),
      revision: () => {
        throw new Error('asked');
      },
      ready: () => Promise.reject(new Error('asked')),
    }));
    expect((await own.ask('/healthz')).status).toBe(200);
    await own.close();
  });

  it('is not ready once it has been told to stop', async () => {
    const own = await openTestApp({ stopping: AbortSignal.abort() });
    const { response, body } = await own.askJson('/readyz');
    expect([response.status, body.type]).toEqual([503, '/problems/stopping']);
    expect(response.headers.get('retry-after')).toBe('5');
    expect((await own.ask('/healthz')).status).toBe(200);
    await own.close();
  });
});
