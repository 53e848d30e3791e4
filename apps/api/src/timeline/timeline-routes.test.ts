import { createClient, ProblemError } from '@linimasa/client';
import {
  EventAnswer,
  EventItem,
  Facets,
  pageOf,
  parseChronicle,
  Source,
  TimelineAnswer,
} from '@linimasa/schema/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { HARBOUR, openTestApp, type TestApp } from '../test-app.suite.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const ids = (page: { readonly items: readonly { readonly id: string }[] }) => page.items.map(({ id }) => id);

describe('createTimelineRoutes()', () => {
  it.each<[string, z.ZodMiniType]>([
    ['/v1/timelines', pageOf(TimelineAnswer)],
    ['/v1/timelines/harbour', TimelineAnswer],
    ['/v1/timelines/harbour/events', pageOf(EventItem)],
    ['/v1/timelines/harbour/events/quay-begun', EventAnswer],
    ['/v1/timelines/harbour/facets', Facets],
    ['/v1/timelines/harbour/sources', pageOf(Source)],
  ])('answers %s as its schema says', async (path, schema) => {
    const { response, body } = await test.askJson(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(schema.safeParse(body).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['', ['plan-agreed', 'quay-begun', 'quay-opened']],
    ['datetime=1998', ['plan-agreed', 'quay-begun']],
    ['datetime=1998-04-01/..', ['quay-begun', 'quay-opened']],
    ['datetime=1998-03-05&match=possible', ['plan-agreed']],
    ['datetime=1998-03-05&match=certain', []],
    ['undated=only', ['old-denial']],
    ['q=agreed', ['plan-agreed']],
    ['kind=work&actor=ann', ['quay-begun']],
    ['actor=ann&actor=council', ['plan-agreed', 'quay-begun']],
    ['place=quay&sort=-start', ['quay-opened', 'quay-begun']],
    ['minImportance=headline', ['quay-begun']],
    ['source=gazette', []],
  ])('answers events?%s', async (query, expected) => {
    const { body } = await test.askJson(`/v1/timelines/harbour/events?${query}`);
    expect(ids(body)).toEqual(expected);
    expect(body.matched).toEqual({ count: expected.length, exact: true });
  });

  it('leads from page to page by its Link header, with the same question', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/v1/timelines/harbour/events?sort=-start&limit=2&undated=exclude';
    while (path !== undefined) {
      const { response, body } = await test.askJson(path);
      seen.push(...ids(body));
      path = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
      expect(path === undefined).toBe(body.next === undefined);
    }
    expect(seen).toEqual(['quay-opened', 'quay-begun', 'plan-agreed']);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const path = '/v1/timelines/harbour/events?limit=1';
    const [get, head] = [await test.ask(path), await test.ask(path, { method: 'HEAD' })];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(head.headers.get('link')).toBe(get.headers.get('link'));
  });

  it('answers 304 to whoever holds the answer, until the timeline changes', async () => {
    const own = await openTestApp();
    const path = '/v1/timelines/harbour/events?limit=2';
    const tag = (await own.ask(path)).headers.get('etag') ?? '';
    const again = () => own.ask(path, { headers: { 'if-none-match': `"other", W/${tag}` } });
    const same = await again();
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await own.ask(`${path}&sort=start`)).headers.get('etag')).not.toBe(tag);

    const parsed = parseChronicle({ ...HARBOUR, events: HARBOUR.events.slice(0, 2) });
    if (parsed.ok) await own.store.load(parsed.value);
    expect((await again()).status).toBe(200);
    await own.close();
  });

  it('is readable by pages of any origin, without credentials', async () => {
    const response = await test.ask('/v1/timelines', { headers: { origin: 'https://example.org' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toContain('Link');
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
    const preflight = await test.ask('/v1/timelines', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET,HEAD',
    ]);
  });
});

function client() {
  return createClient({
    baseUrl: '',
    fetch: (url, { headers, signal }) => test.app.request(url, { headers, signal }),
  });
}

describe('createClient() of this API', () => {
  it('gets every answer', async () => {
    const ask = client();
    expect((await ask.timelines()).map(({ id }) => id)).toEqual(['harbour']);
    expect((await ask.timeline('harbour')).counts).toEqual({
      events: 4,
      claims: 0,
      disputes: 0,
      sources: 2,
      actors: 2,
      places: 1,
    });
    expect(
      ids(await ask.events('harbour', { datetime: '1998', actor: ['ann', 'council'], limit: 1 })),
    ).toEqual(['plan-agreed']);
    expect((await ask.event('harbour', 'quay-begun')).relations.map((each) => each.event.id)).toEqual([
      'plan-agreed',
    ]);
    expect((await ask.facets('harbour', { kind: ['work'] })).place).toMatchObject([
      { value: 'quay', count: 2 },
    ]);
    expect(ids(await ask.actors('harbour'))).toEqual(['ann', 'council']);
    expect(ids(await ask.places('harbour'))).toEqual(['quay']);
  });

  it('iterates over pages to the end', async () => {
    const events: string[] = [];
    for await (const { id } of client().iterateEvents('harbour', { undated: 'include', limit: 1 }))
      events.push(id);
    expect(events.toSorted()).toEqual(['old-denial', 'plan-agreed', 'quay-begun', 'quay-opened']);
    const sources: string[] = [];
    for await (const { id } of client().iterateSources('harbour', { limit: 1 })) sources.push(id);
    expect(sources.toSorted()).toEqual(['gazette', 'log-book']);
  });

  it('rejects with the problem that the API states', async () => {
    const error = await client()
      .events('harbour', { datetime: 'soon', limit: 0 })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 400, problem: { type: '/problems/invalid-query' } });
  });
});
