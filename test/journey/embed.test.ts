import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { CHROMIUM_ARGS, findChromium } from '@linimasa/test-browser';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFolder, findPort, type Product, runCommand, startProduct } from './product.ts';

const folder = createFolder();
let product: Product;
let host: Server;
/** Where the page stands that embeds: another origin than the product's. */
let site: string;
/** What the site serves, by path. */
const served = new Map<string, readonly [type: string, body: string]>();
let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];
let faults: string[];

/** The strictest policy of a page that lets the element in: one more host for scripts and for questions. */
const policy = (more = '') =>
  `default-src 'none'; script-src 'self' ${product.url}; connect-src 'self' ${product.url}; img-src data:; ${more}` +
  "require-trusted-types-for 'script'; trusted-types 'none'";

beforeAll(async () => {
  const executablePath = await findChromium();
  browser = await chromium.launch({
    args: [...CHROMIUM_ARGS],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  product = await startProduct({ LINIMASA_DATA: folder.path, PORT: String(await findPort()) });
  const port = await findPort();
  site = `http://localhost:${port}`;
  host = createServer(({ url = '' }, response) => {
    const file = /^\/tiles\/([\w/-]+\.json)$/.exec(url)?.[1];
    if (file !== undefined)
      served.set(url, ['application/json', readFileSync(join(folder.path, 'tiles', file), 'utf8')]);
    const [type, body] = served.get(url) ?? ['text/plain', ''];
    const headers = { 'Content-Type': type, 'Content-Security-Policy': policy("frame-src 'self' *; ") };
    response.writeHead(body === '' ? 404 : 200, headers).end(body);
  }).listen(port, 'localhost');
});
afterAll(async () => {
  await browser?.close();
  host?.close();
  await product?.stop();
  folder.remove();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  [asked, faults] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});
afterEach(async () => {
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(kept).toEqual([0, 0, 0, 0]);
  await context.close();
  expect(faults).toEqual([]);
});

/** Opens a page of the site with some markup, and perhaps a script of its own that runs before the element's. */
async function openPage(markup: string, script = ''): Promise<void> {
  served.set('/page.js', ['text/javascript', script || 'export {};']);
  const loader = `<script type="module" src="${product.url}/v1/element.js"></script>`;
  const body = `<script type="module" src="/page.js"></script>${loader}${markup}`;
  served.set('/', [
    'text/html',
    `<!doctype html><html lang="en"><title>Site</title><link rel="icon" href="data:,">${body}`,
  ]);
  await page.goto(site);
}

const event = (name: RegExp) => page.getByRole('option', { name });
const own = () =>
  asked.filter((url) => url.startsWith(product.url)).map((url) => url.slice(product.url.length));
const elsewhere = () =>
  asked.filter((url) => ![product.url, site, 'data:'].some((start) => url.startsWith(start)));

describe('one script and one tag', () => {
  it('draw a timeline, asking one host, which sets and keeps nothing', async () => {
    await openPage(`<linimasa-timeline src="${product.url}/russia-dprk"></linimasa-timeline>`);
    await event(/^Kim and Putin meet in the Far East/).waitFor();
    expect(elsewhere()).toEqual([]);
    expect(own()).toContain('/v1/timelines/russia-dprk');
    const { height } = (await page.locator('linimasa-timeline').boundingBox()) ?? {};
    expect(height).toBe(480);
  });

  it('load no more than the loader before the element comes near, and keep its room', async () => {
    await openPage(
      `<h1>Far above</h1><div id="gap"></div><linimasa-timeline src="${product.url}/russia-dprk"></linimasa-timeline>`,
      "document.getElementById('gap').style.height = '3000px';",
    );
    await page.waitForFunction(() => document.adoptedStyleSheets.length === 1);
    const box = await page.locator('linimasa-timeline').boundingBox();
    expect(box?.height).toBe(480);
    expect(own()).toEqual(['/v1/element.js']);
    await page.locator('linimasa-timeline').scrollIntoViewIfNeeded();
    await event(/^Kim and Putin meet in the Far East/).waitFor();
  });

  it('keep what a page set before the element was there', async () => {
    await openPage(
      `<linimasa-timeline src="${product.url}/russia-dprk"></linimasa-timeline>`,
      `const timeline = document.querySelector('linimasa-timeline');
      timeline.language = 'id';
      timeline.filters = { kind: ['military'] };
      timeline.window = { from: Date.UTC(2023, 0), to: Date.UTC(2024, 0) };`,
    );
    await page.getByRole('listbox', { name: 'Linimasa' }).waitFor();
    await page.waitForFunction(() => customElements.get('linimasa-timeline') !== undefined);
    await expect.poll(() => own().filter((path) => path.includes('/tiles/')).length).toBeGreaterThan(0);
    for (const tile of own().filter((path) => path.includes('/tiles/')))
      expect(tile).toContain('kind=military');
    const [window, language] = await page
      .locator('linimasa-timeline')
      .evaluate((element: Element & { readonly window?: object; readonly language?: string }) => [
        element.window,
        element.language,
      ]);
    expect([window, language]).toEqual([{ from: Date.UTC(2023, 0), to: Date.UTC(2024, 0) }, 'id']);
  });

  it('draw what stands in the page, without a server', async () => {
    const data = {
      events: [
        { title: 'First stone laid', when: '2031-04-01' },
        { title: 'Opened', when: 2034 },
      ],
    };
    await openPage(
      `<linimasa-timeline><script type="application/json">${JSON.stringify(data)}</script></linimasa-timeline>`,
    );
    await event(/^First stone laid/).waitFor();
    expect(own().filter((path) => path.startsWith('/v1/timelines'))).toEqual([]);
  });

  it('draw exported tiles from where they lie', async () => {
    const args = ['export', '--tiles', join(folder.path, 'tiles'), '--lane', 'kind'];
    expect(await runCommand(args, { LINIMASA_DATA: folder.path })).toMatchObject({ code: 0 });
    await openPage('<linimasa-timeline src="/tiles/timeline.json"></linimasa-timeline>');
    await event(/^Kim and Putin meet in the Far East/).waitFor();
    expect(own().filter((path) => path.startsWith('/v1/timelines'))).toEqual([]);
  });

  it('reach into a shadow root that asks for it', async () => {
    await openPage(
      '<div id="host"></div>',
      `import { defineTimeline } from '${product.url}/v1/element.js';
      const root = document.getElementById('host').attachShadow({ mode: 'open' });
      const timeline = document.createElement('linimasa-timeline');
      timeline.setAttribute('src', '${product.url}/russia-dprk');
      root.append(timeline);
      const Timeline = await defineTimeline(root);
      document.title = String(timeline instanceof Timeline);`,
    );
    await event(/^Kim and Putin meet in the Far East/).waitFor();
    expect(await page.title()).toBe('true');
  });

  it('say what is wrong with an address or with data', async () => {
    await openPage(
      '<linimasa-timeline><script type="application/json">{"events":[{"title":"A","when":"June"}]}</script></linimasa-timeline>',
      `document.addEventListener('linimasa-error', ({ detail }) => { document.title = detail.error.message; });`,
    );
    await page.waitForFunction(() => document.title.startsWith('events[0].when: '));
    expect(faults.splice(0).join('\n')).toContain('received "June"');
  });

  it('hold to a version by its hash', async () => {
    const told = (await (await fetch(`${product.url}/v1/element.json`)).json()) as Record<string, string>;
    const write = (integrity = '') =>
      `<script type="module" crossorigin src="${product.url}${told['src']}" integrity="${integrity}"></script>`;
    const data = '<script type="application/json">{"events":[{"title":"A stone","when":2031}]}</script>';
    const element = `<linimasa-timeline>${data}</linimasa-timeline>`;
    await openPage(write(told['integrity']) + element);
    await event(/^A stone/).waitFor();
    await openPage(write(`sha384-${'A'.repeat(64)}`));
    await expect.poll(() => faults.join()).toContain('integrity');
    faults = [];
  });
});

describe('a frame', () => {
  it('shows a timeline as its address says, and leads to its page', async () => {
    await openPage(
      `<iframe title="Frame" width="900" height="500" src="${product.url}/embed/russia-dprk?kind=military&lang=id&theme=dark"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    const link = frame.getByRole('link', { name: 'Buka di Linimasa' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/russia-dprk?kind=military&lang=id');
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener',
    ]);
    await frame.getByRole('listbox', { name: 'Linimasa' }).waitFor();
    await expect.poll(() => own().filter((path) => path.includes('kind=military')).length).toBeGreaterThan(1);
    const [scheme, cookie] = await frame
      .locator('html')
      .evaluate((root) => [getComputedStyle(root).colorScheme, document.cookie]);
    expect([scheme, cookie]).toEqual(['dark', '']);
    expect(elsewhere()).toEqual([]);
  });

  it('comes from a pasted link, by oEmbed', async () => {
    const pasted = `${product.url}/russia-dprk?lang=id`;
    const head = await (await fetch(pasted)).text();
    const href =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head)?.[1] ?? '';
    const { html } = (await (await fetch(`${href}&maxwidth=640`)).json()) as { html: string };
    await openPage(html);
    await page.frameLocator('iframe').getByRole('link', { name: 'Buka di Linimasa' }).waitFor();
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ width: 640, height: 480 });
  });
});
