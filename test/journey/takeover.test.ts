import { openChromium } from '@linimasa/test-browser/open';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, findPort, type Product, startProduct } from './product.ts';
import { waitForApp } from './wait-for-app.ts';

const folder = createFolder();
let product: Product;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await openChromium();
  product = await startProduct({ LINIMASA_DATA: folder.path, PORT: String(await findPort()) });
});
afterEach(async () => {
  await context?.close();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  folder.remove();
});

async function open(width: number): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** What has moved since the first draw, from where to where, with the browser's own scores. */
function listShifts(): string[] {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords() as unknown as readonly {
    readonly value: number;
    readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  }[];
  return shifts.map(({ value, sources }) => {
    const moves = sources.map(({ node, previousRect, currentRect }) => {
      const name = node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent;
      const places = [previousRect, currentRect].map(({ x, y, width, height }) => [x, y, width, height]);
      return `${name} ${places.join(' to ')}`;
    });
    return `${value}: ${moves.join(', ')}`;
  });
}

/** Whether the page as it stands would be there without a network. */
async function isKept(): Promise<boolean> {
  return (await caches.match(location.href, { ignoreVary: true })) !== undefined;
}

describe('a page that the app takes over', () => {
  it.each([
    [390, '?event=arms-transfer', /^North Korean munitions said to reach Russia/],
    [1440, '?event=soviet-recognition', /^The Soviet Union recognises/],
    [1440, '?show=story', /20/],
  ] as const)('stays where it is at %i pixels with %s', async (width, search, option) => {
    const page = await open(width);
    // Fonts that come after the first draw move text by as much as those of the machine are wider: not what this is about.
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(`${product.url}/russia-dprk${search}`);
    await waitForApp(page);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page
      .getByRole('listbox', { name: 'Timeline' })
      .getByRole('option', { name: option })
      .first()
      .waitFor();
    await page.waitForLoadState('load');
    expect(await page.evaluate(listShifts)).toEqual([]);
  });

  it('is there without a network once it was seen, and one that was not says so', async () => {
    const page = await open(768);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${product.url}/russia-dprk`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate(isKept), { timeout: 30_000 }).toBe(true);
    await page.goto(`${product.url}/russia-dprk/places/pyongyang`);
    await page.getByRole('heading', { name: 'Pyongyang', level: 1 }).waitFor();
    await expect.poll(() => page.evaluate(isKept), { timeout: 30_000 }).toBe(true);
    await context?.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Pyongyang', level: 1 }).waitFor();
    await page.getByText('You are offline. This is as it was').waitFor();
    await page.goto(`${product.url}/russia-dprk`);
    await page.getByRole('heading', { name: 'Russia and North Korea', level: 1 }).first().waitFor();
    await page.goto(`${product.url}/russia-dprk/actors/vladimir-putin`);
    await page.getByRole('heading', { name: 'You are offline', level: 1 }).waitFor();
    await context?.setOffline(false);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Vladimir Putin', level: 1 }).waitFor();
    expect(faults).toEqual([]);
  });
});
