import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HIDDEN, openTestApp, type TestApp } from '../test-app.suite.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe('createSitemapRoutes()', () => {
  it('leads from the robots to the maps, and from these to every page', async () => {
    const robots = await (await test.ask('/robots.txt')).text();
    expect(robots).toContain('Disallow: /v1/');
    const index = /^Sitemap: http:\/\/localhost(.+)$/m.exec(robots)?.[1] ?? '';
    const map = await test.ask(index);
    expect(map.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const address = '/sitemap.xml?timeline=harbour';
    expect(await map.text()).toContain(`<loc>http://localhost${address}</loc>`);
    const response = await test.ask(address, { headers: { 'x-forwarded-proto': 'https' } });
    const text = await response.text();
    const paths = Array.from(
      text.matchAll(/<loc>https:\/\/localhost([^<]*)<\/loc>/g),
      ([, path = '']) => path,
    );
    expect(paths.toSorted()).toEqual(
      [
        '/harbour',
        ...['plan-agreed', 'quay-begun', 'quay-opened', 'old-denial'].map((id) => `/harbour/events/${id}`),
        '/harbour/actors/ann',
        '/harbour/actors/council',
        '/harbour/places/quay',
        '/harbour/sources/gazette',
        '/harbour/sources/log-book',
      ].toSorted(),
    );
    expect(text).not.toContain(HIDDEN);
  });

  it('answers 304 to whoever holds a map, and 404 for what is not there', async () => {
    const tag = (await test.ask('/sitemap.xml?timeline=harbour')).headers.get('etag') ?? '';
    const headers = { 'if-none-match': tag };
    expect((await test.ask('/sitemap.xml?timeline=harbour', { headers })).status).toBe(304);
    expect((await test.ask('/sitemap.xml?timeline=haven')).status).toBe(404);
  });
});
