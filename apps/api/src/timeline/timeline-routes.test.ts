import { createClient, ProblemError } from '@linimasa/client';
import {
  Actor,
  ClaimItem,
  DisputeItem,
  EventAnswer,
  EventItem,
  Facets,
  Place,
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
    ['/v1/timelines/harbour/events?review=unconfirmed', pageOf(EventItem)],
    ['/v1/timelines/harbour/events/rumoured-works?review=unconfirmed', EventAnswer],
    ['/v1/timelines/harbour/claims', pageOf(ClaimItem)],
    ['/v1/timelines/harbour/claims/ann-says-90', ClaimItem],
    ['/v1/timelines/harbour/disputes', pageOf(DisputeItem)],
    ['/v1/timelines/harbour/facets', Facets],
    ['/v1/timelines/harbour/sources', pageOf(Source)],
    ['/v1/timelines/harbour/sources/log-book', Source],
    ['/v1/timelines/harbour/actors/ann', Actor],
    ['/v1/timelines/harbour/places/quay', Place],
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
    ['source=gazette', ['quay-begun']],
    ['origin=ann', ['quay-begun']],
    ['contested=true', ['quay-begun']],
    ['contested=true&actor=council', []],
    ['datetime=2001', []],
    ['datetime=2001&review=unconfirmed', ['rumoured-works']],
  ])('answers events?%s', async (query, expected) => {
    const { body } = await test.askJson(`/v1/timelines/harbour/events?${query}`);
    expect(ids(body)).toEqual(expected);
    expect(body.matched).toEqual({ count: expected.length, exact: true });
  });

  it.each([
    ['claims', ['ann-says-90', 'council-says-120']],
    [
      'claims?claimant=ann&claimant=council&event=quay-begun&attribute=length',
      ['ann-says-90', 'council-says-120'],
    ],
    ['claims?source=gazette&stance=asserts&contested=true', ['council-says-120']],
    ['claims?event=plan-agreed', []],
    ['claims?review=unconfirmed', ['ann-says-90', 'council-says-120', 'rumoured-500']],
  ])('answers %s', async (query, expected) => {
    const { body } = await test.askJson(`/v1/timelines/harbour/${query}`);
    expect(ids(body)).toEqual(expected);
  });

  it.each([
    ['', ['contradict'], 2],
    ['standing=contradict&standing=denied', ['contradict'], 2],
    ['review=unconfirmed', ['contradict'], 3],
  ])('answers disputes?%s', async (query, standings, answers) => {
    const { body } = await test.askJson(`/v1/timelines/harbour/disputes?${query}`);
    expect(body.items).toMatchObject([{ event: 'quay-begun', attribute: 'length', standings }]);
    expect(body.items[0].answers).toHaveLength(answers);
  });

  it.each([
    ['events?contested=false', 'contested', 'true, or no such parameter'],
    ['events?origin=an', 'origin', '"ann"'],
    ['events?review=draft', 'review', undefined],
    ['events?review=unconfirmed&review=unconfirmed', 'review', undefined],
    ['claims?event=quay-begin', 'event', '"quay-begun"'],
    ['claims?attribute=lenght', 'attribute', '"length"'],
    ['claims?claimant=counsil', 'claimant', '"council"'],
    ['claims?stance=deny', 'stance.0', undefined],
    ['claims?standing=denied', 'standing', undefined],
    ['claims?event=rumoured-works', 'event', undefined],
    ['claims?sort=start', 'sort', undefined],
    ['disputes?standing=denies', 'standing.0', undefined],
    ['disputes?event=drafted-works&review=unconfirmed', 'event', undefined],
    ['events/quay-begun?contested=true', 'contested', undefined],
  ])('refuses %s', async (query, path, expected) => {
    const { response, body } = await test.askJson(`/v1/timelines/harbour/${query}`);
    expect(response.status).toBe(400);
    expect(body.issues.map((issue: { path: string[] }) => issue.path.join('.'))).toEqual([path]);
    if (expected !== undefined) expect(body.issues[0].expected).toBe(expected);
  });

  it.each([
    ['events/rumoured-works', 'unknown-event'],
    ['events/drafted-works?review=unconfirmed', 'unknown-event'],
    ['claims/rumoured-500', 'unknown-claim'],
    ['claims/drafted-900?review=unconfirmed', 'unknown-claim'],
    ['claims/%F0%9F%92%A5', 'unknown-claim'],
    ['sources/ann', 'unknown-record'],
    ['actors/%F0%9F%92%A5', 'unknown-record'],
    ['places/quays', 'unknown-record'],
  ])('has no %s', async (path, problem) => {
    const { response, body } = await test.askJson(`/v1/timelines/harbour/${path}`);
    expect([response.status, body.type]).toEqual([404, `/problems/${problem}`]);
  });

  it('answers one event with its claims, disputes and what was said in it', async () => {
    const { body } = await test.askJson('/v1/timelines/harbour/events/quay-begun');
    expect(body).toMatchObject({
      contested: true,
      importance: 'headline',
      claims: [{ id: 'ann-says-90' }, { id: 'council-says-120' }],
      disputes: [
        {
          attribute: 'length',
          answers: [{ claimants: ['ann'] }, { claimants: ['council'], origins: ['ann'] }],
        },
      ],
      events: [{ id: 'plan-agreed' }],
      sources: [{ id: 'gazette' }, { id: 'log-book' }],
    });
    const said = await test.askJson('/v1/timelines/harbour/events/plan-agreed');
    expect(said.body.said).toMatchObject([{ id: 'ann-says-90', question: { event: 'quay-begun' } }]);
  });

  it('says nothing of drafts and notes anywhere, and of the unconfirmed only on request', async () => {
    const lists = ['events?undated=include', 'facets', 'claims', 'disputes', 'sources', 'actors', 'places'];
    const paths = ['', ...lists.map((list) => `/${list}`), '/events/quay-begun', '/events/plan-agreed'];
    for (const path of paths) {
      const text = await (await test.ask(`/v1/timelines/harbour${path}`)).text();
      expect(text).not.toMatch(/not-for-the-public|draft|rumour|unconfirmed/);
      if (/sources|actors|places|^$/.test(path)) continue;
      const more = `/v1/timelines/harbour${path}${path.includes('?') ? '&' : '?'}review=unconfirmed`;
      const response = await test.ask(more);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toMatch(/not-for-the-public|draft/);
    }
  });

  it('answers tiles: exact counts, bins and the most important events of a stretch of time', async () => {
    const { body } = await test.askJson('/v1/timelines/harbour/tiles/38/3?lane=kind&lang=id');
    expect(body).toMatchObject({ scale: 38, index: 3, count: 3, touching: 3, complete: true });
    expect(ids({ items: body.top })).toEqual(['quay-begun', 'plan-agreed', 'quay-opened']);
    expect(body.top[0].title).toEqual({ id: 'The quay is begun' });
    expect(body.lanes.map(({ value }: { value?: string }) => value)).toEqual(['work', 'meeting', undefined]);
    for (const bins of [body.bins, ...body.lanes.map((lane: { bins: unknown }) => lane.bins)])
      expect(bins).toHaveLength(32);
    const halves = await Promise.all(
      [6, 7].map(async (index) => (await test.askJson(`/v1/timelines/harbour/tiles/37/${index}`)).body.count),
    );
    expect(halves[0] + halves[1]).toBe(3);
    const one = await test.askJson('/v1/timelines/harbour/tiles/38/3?kind=meeting');
    expect([one.body.count, ids({ items: one.body.top })]).toEqual([1, ['plan-agreed']]);
  });

  it.each([
    ['tiles/54/0', 'scale'],
    ['tiles/36/251463', 'index'],
    ['tiles/x/y', 'scale index'],
    ['tiles/36/1.5', 'index'],
    ['tiles/36/13?undated=only', 'undated'],
    ['tiles/36/13?lane=day', 'lane'],
    ['facets?sort=start', 'sort'],
    ['events?extra.port=x', 'extra.port'],
    ['events?bbox=1,2,3', 'bbox'],
    ['events/quay-begun?lang=english', 'lang.0'],
  ])('refuses %s', async (path, issues) => {
    const { response, body } = await test.askJson(`/v1/timelines/harbour/${path}`);
    expect(response.status).toBe(400);
    expect(body.issues.map((issue: { path: string[] }) => issue.path.join('.'))).toEqual(issues.split(' '));
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
    const again = () => own.ask(path, { headers: { 'if-none-match': `"other", ${tag}` } });
    const same = await again();
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await own.ask(`${path}&sort=start`)).headers.get('etag')).not.toBe(tag);

    const parsed = parseChronicle({ ...HARBOUR, events: HARBOUR.events.slice(0, 2) });
    if (parsed.ok) await own.store.load(parsed.value);
    await expect.poll(async () => (await again()).status).toBe(200);
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
      'GET, HEAD',
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
      claims: 2,
      disputes: 1,
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
    expect(ids(await ask.claims('harbour', { claimant: ['ann'], contested: true }))).toEqual(['ann-says-90']);
    expect((await ask.claim('harbour', 'rumoured-500', { review: 'unconfirmed' })).value).toEqual({ n: 500 });
    expect((await ask.disputes('harbour', { standing: ['contradict'] })).items[0]?.title['en']).toBe(
      'The quay is begun',
    );
    expect((await ask.event('harbour', 'rumoured-works', { review: 'unconfirmed' })).review).toBe(
      'unconfirmed',
    );
    expect((await ask.tile('harbour', { scale: 38, index: 3 })).count).toBe(3);
    expect((await ask.changes('harbour')).items).toMatchObject([{ ordinal: 1, kind: 'load' }]);
    expect((await ask.facets('harbour', { lang: ['id'] })).kind[0]?.label).toEqual({ id: 'Karya' });
    expect(ids(await ask.actors('harbour'))).toEqual(['ann', 'council']);
    expect(ids(await ask.places('harbour'))).toEqual(['quay']);
  });

  it('iterates over pages to the end', async () => {
    const events: string[] = [];
    for await (const { id } of client().iterateEvents('harbour', { undated: 'include', limit: 1 }))
      events.push(id);
    expect(events.toSorted()).toEqual(['old-denial', 'plan-agreed', 'quay-begun', 'quay-opened']);
    const streamed: string[] = [];
    for await (const { id } of client().streamEvents('harbour', { undated: 'include', fields: ['kind'] }))
      streamed.push(id);
    expect(streamed.toSorted()).toEqual(events.toSorted());
    const table = await new Response(
      await client().exportEvents('harbour', 'csv', { fields: ['kind'] }),
    ).text();
    expect(table).toMatch(/^id,kind\r\nplan-agreed,meeting\r\n/);
    for await (const { ordinal } of client().followChanges('harbour', { after: 0 })) {
      expect(ordinal).toBe(1);
      break;
    }
    const claims: string[] = [];
    for await (const { id } of client().iterateClaims('harbour', { review: 'unconfirmed', limit: 1 }))
      claims.push(id);
    expect(claims).toEqual(['ann-says-90', 'council-says-120', 'rumoured-500']);
    const disputes: string[] = [];
    for await (const { event } of client().iterateDisputes('harbour', { limit: 1 })) disputes.push(event);
    expect(disputes).toEqual(['quay-begun']);
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
