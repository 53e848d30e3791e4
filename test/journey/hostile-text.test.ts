import { type Browser, openChromium, type Page } from '@linimasa/test-browser/open';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHarm } from './find-harm.ts';
import { createHostileChronicle, HOSTILE } from './hostile-chronicle.ts';
import { createFolder, findPort, loadLines, type Product, startProduct } from './product.ts';
import { serveHost } from './serve-host.ts';
import { type PageWatch, UNKEPT, watchPage } from './watch-page.ts';

const folder = createFolder();
const chronicle = createHostileChronicle();
let product: Product;
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  const environment = { LINIMASA_DATA: folder.path, PORT: String(await findPort()) };
  product = await startProduct(environment);
  const loaded = await loadLines(chronicle.lines, folder.path, environment);
  expect(loaded).toMatchObject({ code: 0, stderr: '' });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  folder.remove();
});

/** Opens a page that is watched, uses it, and says what has gone wrong. */
async function use(width: number, steps: (page: Page, watch: PageWatch) => Promise<void>) {
  const context = await browser.newContext({
    ...UNKEPT,
    viewport: { width, height: 1000 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const watch = await watchPage(page, [product.url]);
  await steps(page, watch);
  const { foreign, faults } = watch;
  await context.close();
  return { foreign, faults };
}

const CLEAN = { foreign: [], faults: [] };

describe('hostile text', () => {
  it.each([1440, 390])('stays text on every page of an event, %d pixels wide', async (width) => {
    const outcome = await use(width, async (page, watch) => {
      // One page and its history: a reload for each would take minutes.
      await page.goto(`${product.url}/hostile?event=event-0`);
      for (const id of chronicle.events) {
        await page.evaluate((event) => {
          history.pushState(null, '', `/hostile?event=${event}`);
          dispatchEvent(new PopStateEvent('popstate'));
        }, id);
        const title = page.locator('linimasa-event-panel #title bdi');
        await expect
          .poll(() => title.textContent(), { timeout: 10_000, interval: 20 })
          .toBe(chronicle.titles.get(id));
        expect([id, await findHarm(page), await watch.refused()]).toEqual([id, [], []]);
      }
    });
    expect(outcome).toEqual(CLEAN);
  });

  it.each(['en', 'id'])(
    'stays text in lists, filters and what a timeline says of itself, in %s',
    async (language) => {
      const outcome = await use(1440, async (page, watch) => {
        await page.goto(`${product.url}/hostile?lang=${language}`);
        await page.locator('linimasa-timeline .mark').first().waitFor();
        const menus = page.locator('linimasa-facet-menu button[aria-expanded]');
        await menus.nth(4).waitFor();
        for (let menu = 0; menu < (await menus.count()); menu += 1) {
          await menus.nth(menu).click();
          expect(await findHarm(page)).toEqual([]);
          await page.keyboard.press('Escape');
        }
        await page.goto(`${product.url}/`);
        await page.getByRole('link').first().waitFor();
        expect([await findHarm(page), await watch.refused()]).toEqual([[], []]);
      });
      expect(outcome).toEqual(CLEAN);
    },
  );

  it('stays text in addresses', async () => {
    const outcome = await use(1440, async (page, watch) => {
      for (const text of HOSTILE.slice(0, 10)) {
        const query = new URLSearchParams({ q: text, kind: text, event: text, lang: text, window: text });
        await page.goto(`${product.url}/hostile?${query}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        expect([text, await findHarm(page), await watch.refused()]).toEqual([text, [], []]);
      }
    });
    const faults = outcome.faults.filter((fault) => !/status of 4\d\d/.test(fault));
    expect({ ...outcome, faults }).toEqual(CLEAN);
  });

  it('stays text in the element on a page of somebody else, which allows no policy', async () => {
    const policy = [
      "default-src 'none'",
      `script-src ${product.url}`,
      `connect-src ${product.url}`,
      `img-src ${product.url} data:`,
      "style-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
    const body = `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">
      <script type="module" src="${product.url}/v1/element.js" crossorigin></script></head>
      <body><linimasa-timeline src="${product.url}/hostile"></linimasa-timeline></body></html>`;
    const host = await serveHost((path) => (path === '/' ? { type: 'text/html', body } : undefined), {
      'content-security-policy': policy,
    });
    const outcome = await use(1440, async (page, watch) => {
      await page.goto(host.url);
      const marks = page.locator('linimasa-timeline .mark');
      await marks.first().waitFor();
      await marks.first().click();
      expect([await findHarm(page), await watch.refused()]).toEqual([[], []]);
    });
    host.stop();
    const foreign = outcome.foreign.filter((url) => !url.startsWith(host.url));
    expect({ ...outcome, foreign }).toEqual(CLEAN);
  });
});
