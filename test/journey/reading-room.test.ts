import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, openChromium, type Page } from '@linimasa/test-browser/open';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFolder, findPort, type Product, startProduct } from './product.ts';
import { waitForApp } from './wait-for-app.ts';
import { type PageWatch, UNKEPT, watchPage } from './watch-page.ts';

const folder = createFolder();
let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watch: PageWatch;

beforeAll(async () => {
  browser = await openChromium();
  product = await startProduct({ LINIMASA_DATA: folder.path, PORT: String(await findPort()) });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  folder.remove();
});

beforeEach(async () => {
  context = await browser.newContext({
    ...UNKEPT,
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  watch = await watchPage(page, [product.url]);
});
afterEach(async () => {
  await context.close();
  expect(watch).toMatchObject({ foreign: [], faults: [] });
});

/** Opens a page and waits until the app stands where the server has written the same. */
async function openTaken(path: string): Promise<void> {
  await page.goto(product.url + path);
  await waitForApp(page);
}

const timeline = () => page.getByRole('listbox', { name: 'Timeline' });
const list = () => page.getByRole('region', { name: 'Events' });
const question = (name: RegExp) =>
  page.locator('.question').filter({ has: page.getByRole('heading', { name, level: 4 }) });
const event = (name: string) => page.getByRole('heading', { name, level: 2 });

// A page of its own for every test takes its time on a busy machine.
describe('the reading room', () => {
  it('opens on the view of the timeline and says what it is', async () => {
    await openTaken('');
    await page.getByRole('heading', { name: 'Russia and North Korea', level: 1 }).waitFor();
    await timeline()
      .getByRole('option', { name: /^Kim and Putin meet in the Far East/ })
      .waitFor();
    const text = await page.locator('body').ariaSnapshot();
    expect(text).toContain('93 events');
    expect(text).toContain('1 September 2023 – 30 June 2024');
  });

  it('narrows timeline and list by a word, an alias included', async () => {
    await page.goto(product.url);
    await page.getByRole('combobox', { name: 'Search' }).fill('oblast');
    await page.getByRole('combobox', { name: 'Search' }).press('Enter');
    await expect.poll(() => list().getByRole('listitem').count()).toBeLessThan(8);
    await list().getByRole('heading', { name: 'Kim and Putin meet in the Far East' }).waitFor();
    await timeline()
      .getByRole('option', { name: /^Kim and Putin meet in the Far East/ })
      .waitFor();
    const others = timeline().getByRole('option', { name: /^Warning shots/ });
    await expect.poll(() => others.count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('oblast');
  });

  it('narrows by a facet, whose count holds', async () => {
    await page.goto(product.url);
    await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /^Kind/ }).click();
    await page.getByRole('checkbox', { name: /UN and sanctions/ }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.getAll('kind')).toEqual(['sanctions']);
    await list().getByRole('heading', { name: 'Russia vetoes the UN sanctions panel' }).waitFor();
    const others = timeline().getByRole('option', { name: /^Kim invites Putin/ });
    await expect.poll(() => others.count()).toBe(0);
  });

  it('picks an event on the timeline, follows a relation, and goes back', async () => {
    await page.goto(product.url);
    await timeline()
      .getByRole('option', { name: /^Putin lands in Pyongyang/ })
      .click();
    await event('Putin lands in Pyongyang').waitFor();
    const room = page.getByRole('main');
    await room
      .getByText(/^paragraphs? \d/)
      .first()
      .waitFor();
    await room.getByRole('link', { name: 'Kim meets Putin on the red carpet' }).last().click();
    await event('Kim meets Putin on the red carpet').waitFor();
    await page.goBack();
    await event('Putin lands in Pyongyang').waitFor();
  });

  it('shows planned against actual, the date as known, and on whose word', async () => {
    await openTaken('/russia-dprk?event=putin-arrives-pyongyang');
    await event('Putin lands in Pyongyang').waitFor();
    const text = await page.getByRole('main').ariaSnapshot();
    expect(text).toMatch(/about 02:45/);
    expect(text).toContain('Pyongyang time');
    expect(text).toMatch(/paragraph \d/);
    await page.goto(`${product.url}/russia-dprk?event=state-visit-2024`);
    await page
      .getByText(/18\s?–\s?19 June 2024/)
      .first()
      .waitFor();
  });

  it('sets the answers to a contested question side by side', async () => {
    await openTaken('/russia-dprk?event=arms-transfer');
    const answers = question(/^Contested: How many containers did North Korea supply\?$/);
    await answers.getByText('more than 11,000 containers', { exact: true }).waitFor();
    const text = await answers.ariaSnapshot();
    for (const part of [
      'more than 10,000 containers',
      'Denied: it did not happen',
      'Matthew Miller',
      'alleged',
      'denied it',
      'citing Reuters',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/said by \d+ · reported by \d+/);
    expect(text).toMatch(/paragraphs? \d/);
  });

  it('rings no alarm where answers merely differ', async () => {
    await openTaken('/russia-dprk?event=pact-signed&lang=id');
    const answers = question(/^Apa nama perjanjian itu\?$/);
    await answers.getByText(/semuanya bisa benar/).waitFor();
    expect(await answers.ariaSnapshot()).not.toContain('≠');
  });

  it('leads from what is said at a briefing to what it is about, and back', async () => {
    await page.goto(`${product.url}/russia-dprk?event=state-department-briefing-17-june`);
    await page.getByRole('heading', { name: 'Said here', level: 3 }).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: 'North Korean munitions said to reach Russia' })
      .last()
      .click();
    await event('North Korean munitions said to reach Russia').waitFor();
    await page.goBack();
    await event('Miller repeats the arms accusation').waitFor();
  });

  it('narrows to what is contested, and says so on the axis and in the list', async () => {
    await page.goto(product.url);
    const toggle = page.getByRole('button', { name: /^Contested/ });
    const count = Number(/\d+/.exec((await toggle.textContent()) ?? '')?.[0]);
    await toggle.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('contested')).toBe('true');
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => list().getByRole('listitem').count()).toBe(count);
    expect(await list().getByText('contested').count()).toBe(count);
    await timeline()
      .getByRole('option', { name: /^North Korean munitions said to reach Russia, .*contested/ })
      .waitFor();
    await page.reload();
    await list().getByText('contested').first().waitFor();
    expect(await list().getByRole('listitem').count()).toBe(count);
  });

  it('speaks Indonesian, and a link keeps everything', async () => {
    await page.goto(`${product.url}/russia-dprk?event=un-panel-veto&kind=sanctions`);
    await event('Russia vetoes the UN sanctions panel').waitFor();
    await page.getByRole('navigation', { name: 'Language' }).getByRole('link').last().click();
    await event('Rusia memveto panel sanksi PBB').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    const url = page.url();
    await page
      .getByRole('listbox', { name: 'Linimasa' })
      .getByRole('option', { name: /^Rusia memveto panel sanksi PBB/ })
      .waitFor();
    await page
      .getByText(/^Tampak: \d+$/)
      .first()
      .waitFor();
    const before = await page.locator('body').ariaSnapshot();
    await page.reload();
    await event('Rusia memveto panel sanksi PBB').waitFor();
    await expect.poll(() => page.locator('body').ariaSnapshot()).toBe(before);
    expect(page.url()).toBe(url);
  });

  it('steps to 1948 by a chapter and back by the history', async () => {
    await page.goto(product.url);
    await page.getByRole('group', { name: 'Chapters' }).getByRole('button').first().click();
    await list().getByRole('heading', { name: 'The Soviet Union recognises North Korea' }).waitFor();
    await page.goBack();
    await list().getByRole('heading', { name: 'North Korean munitions said to reach Russia' }).waitFor();
  });

  it('is usable by keyboard alone', async () => {
    await page.goto(product.url);
    const first = timeline().getByRole('option').first();
    await first.waitFor();
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate('document.activeElement !== document.body')).toBe(true);
    await page.keyboard.press('Escape');
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (
        await timeline().evaluate((node) =>
          node.contains((node.getRootNode() as Document | ShadowRoot).activeElement),
        )
      )
        break;
    }
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('event')).not.toBeNull();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  });

  it('shows the same events as a table and as a story, each at its address', async () => {
    await page.goto(`${product.url}/russia-dprk?q=missile&show=table&sort=importance`);
    const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') });
    await rows.first().waitFor();
    expect(await rows.first().getByRole('cell').nth(6).textContent()).toBe('headline');
    await rows.first().getByRole('checkbox').check();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const text = await readFile((await (await saved).path()) ?? '', 'utf8');
    expect(text.split('\r\n').length).toBe(3);
    const views = page.getByRole('navigation', { name: 'Show as' });
    await views.getByRole('link', { name: 'Story' }).click();
    const told = () => new URL(page.url()).searchParams.get('event');
    await expect.poll(told).not.toBeNull();
    const first = told();
    await page.getByRole('link', { name: /^Next: / }).waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(told).not.toBe(first);
    await page.goBack();
    await expect.poll(told).toBe(first);
    await page.goBack();
    await rows.first().waitFor();
  });

  it('says that a map cannot be loaded, and tries again', async () => {
    let down = true;
    await page.route('**/assets/define-map-*.js', (route) => (down ? route.abort() : route.continue()));
    await page.goto(`${product.url}/russia-dprk?show=map`);
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    // The browser says so as well.
    expect(watch.faults.splice(0)).not.toEqual([]);
    down = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('linimasa-map svg').first().waitFor();
  });

  it('says what is not there', async () => {
    await page.goto(`${product.url}/no-such-timeline`);
    await page
      .getByRole('main')
      .getByText(/no-such-timeline|not found|no timeline/i)
      .first()
      .waitFor();
    await expect.poll(() => watch.faults).toEqual([expect.stringContaining('404')]);
    watch.faults.splice(0);
  });

  it.each([390, 768, 1440])('fits %d pixels without scrolling sideways', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${product.url}/russia-dprk?event=pact-signed`);
    await page.getByRole('heading', { name: 'Putin and Kim sign a defence pact' }).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('makes no markup of a string, whoever asks for it', async () => {
    await page.goto(`${product.url}/russia-dprk`);
    await timeline().waitFor();
    const attempt = page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p id=made>')");
    await expect(attempt).rejects.toThrow(/TrustedHTML/);
    expect(await page.locator('#made').count()).toBe(0);
    expect(watch.faults.splice(0).filter((fault) => !fault.includes('TrustedHTML'))).toEqual([]);
  });

  it('documents the API without asking anybody else', async () => {
    await page.goto(`${product.url}/docs`);
    await page
      .getByText('/v1/timelines/{timeline}/events', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
  });
});
