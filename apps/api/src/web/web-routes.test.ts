import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../test-app.suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'linimasa-web-'));
const INDEX = '<!doctype html><head><title>Linimasa</title></head>';
const FRAME = '<!doctype html><title>Frame</title>';
const IMPORTER = '<!doctype html><title>New timeline</title>';
const LOADER = 'export {};';
let test: TestApp;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), INDEX);
  mkdirSync(join(folder, 'v1'));
  writeFileSync(join(folder, 'embed.html'), FRAME);
  writeFileSync(join(folder, 'new.html'), IMPORTER);
  writeFileSync(join(folder, 'v1/element-Ab3_d-9Z.js'), LOADER);
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/index-Ab3_d-9Z.js'), 'void 0;');
  writeFileSync(join(folder, 'assets/inter-Ab3_d-9Z.woff2'), new Uint8Array([0, 255, 1]));
  symlinkSync('/etc/hostname', join(folder, 'assets/host.txt'));
  test = await openTestApp({ webFolder: folder });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

describe('createWebRoutes()', () => {
  it.each(['/', '/not-yet-loaded', '/index.html'])('answers the page at %s', async (path) => {
    const response = await test.ask(path);
    expect([response.status, await response.text()]).toEqual([200, INDEX]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types linimasa$/);
    expect(policy).not.toContain('unsafe');
  });

  it.each([
    ['/assets/index-Ab3_d-9Z.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/inter-Ab3_d-9Z.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 'image/svg+xml', 'no-cache'],
  ])('answers %s with its type and how long it holds', async (path, type, cache) => {
    const { headers, status } = await test.ask(path);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, cache]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers bytes as they are', async () => {
    const response = await test.ask('/assets/inter-Ab3_d-9Z.woff2');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255, 1]));
  });

  it('answers 304 to whoever holds the page', async () => {
    const tag = (await test.ask('/')).headers.get('etag') ?? '';
    expect((await test.ask('/not-yet-loaded', { headers: { 'if-none-match': tag } })).status).toBe(304);
  });

  it('tells on the page of a timeline how to embed it, as it is looked at', async () => {
    const href = 'http://localhost/oembed?url=http%3A%2F%2Flocalhost%2Fharbour%3Flang%3Did';
    const response = await test.ask('/harbour?lang=id');
    const link = `<link rel="alternate" type="application/json+oembed" href="${href}" />`;
    expect(await response.text()).toBe(INDEX.replace('</head>', `${link}</head>`));
    expect(response.headers.get('link')).toBe(`<${href}>; rel="alternate"; type="application/json+oembed"`);
    const { html } = (await test.askJson(href.slice('http://localhost'.length))).body;
    expect(html).toContain('src="http://localhost/embed/harbour?lang=id" title="Pelabuhan"');
    const secure = await test.ask('/harbour', { headers: { 'x-forwarded-proto': 'https' } });
    expect(secure.headers.get('link')).toContain('<https://localhost/oembed?url=https%3A');
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await test.ask('/harbour?lang=id', { headers })).status).toBe(304);
    expect((await test.ask('/harbour', { headers })).status).toBe(200);
  });

  it('answers the page that makes a timeline of a sheet, under the policy of all pages', async () => {
    const response = await test.ask('/new?lang=id');
    expect([response.status, await response.text()]).toEqual([200, IMPORTER]);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toBe((await test.ask('/')).headers.get('content-security-policy'));
  });

  it('answers a page that may stand in any frame', async () => {
    const response = await test.ask('/embed/harbour?kind=work');
    expect([response.status, await response.text()]).toEqual([200, FRAME]);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors *;');
    const own = (await test.ask('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toBe(
      own
        .replace("frame-ancestors 'none'", 'frame-ancestors *')
        .replace('trusted-types linimasa', "trusted-types 'none'"),
    );
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('answers the loader of the element to every page, by its lasting name and by its version', async () => {
    const { response, body } = await test.askJson('/v1/element.json');
    expect(response.status).toBe(200);
    const hash = createHash('sha384').update(LOADER).digest('base64');
    expect(body).toEqual({
      src: '/v1/element-Ab3_d-9Z.js',
      integrity: `sha384-${hash}`,
      version: 'Ab3_d-9Z',
    });
    for (const [path, cache] of [
      ['/v1/element.js', 'no-cache'],
      [body.src, 'public, max-age=31536000, immutable'],
    ]) {
      const { headers } = await test.ask(path);
      expect(headers.get('cache-control')).toBe(cache);
      expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('etag')).toMatch(/^W\//);
    }
    expect(await (await test.ask('/v1/element.js')).text()).toBe(LOADER);
  });

  it.each([
    '/assets/missing-Ab3_d-9Z.js',
    '/assets/host.txt',
    '/assets',
    '/humans.txt',
    '/embed',
    '/embed/',
    '/embed/Harbour',
    '/embed/harbour/x',
    '/v1/element-missing1.js',
    '/healthz/x',
    '/readyz/',
    '//v1/timelines',
    '/../../etc/passwd',
    '/harbour/claims/ann-says-90',
    '/harbour/events/',
    '/harbour/',
    '/Harbour',
    '/har--bour',
    `/${'a'.repeat(129)}`,
    '/..%2f..%2fetc%2fhostname.txt',
    '/v1',
    '/docs/nothing',
  ])('answers no page at %s', async (path) => {
    const response = await test.ask(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ]);
  });

  it('says what to do where the web app has not been built', async () => {
    const own = await openTestApp();
    const response = await own.ask('/');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      503,
      'text/html; charset=UTF-8',
    ]);
    expect(await response.text()).toContain('pnpm build');
    await own.close();
  });
});
