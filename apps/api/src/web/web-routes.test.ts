import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../test-app.suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'linimasa-web-'));
const INDEX = '<!doctype html><title>Linimasa</title>';
let test: TestApp;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), INDEX);
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
  it.each(['/', '/harbour', '/not-yet-loaded', '/index.html'])('answers the page at %s', async (path) => {
    const response = await test.ask(path);
    expect([response.status, await response.text()]).toEqual([200, INDEX]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types 'none'$/);
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
    expect((await test.ask('/harbour', { headers: { 'if-none-match': tag } })).status).toBe(304);
  });

  it.each([
    '/assets/missing-Ab3_d-9Z.js',
    '/assets/host.txt',
    '/assets',
    '/robots.txt',
    '/oembed',
    '/embed',
    '/healthz/x',
    '/readyz/',
    '//v1/timelines',
    '/../../etc/passwd',
    '/harbour/events/quay-begun',
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
