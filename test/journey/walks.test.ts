import { join } from 'node:path';
import { type Browser, openChromium, type Page } from '@linimasa/test-browser/open';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, findPort, type Product, runCommand, startProduct } from './product.ts';
import { watchPage } from './watch-page.ts';

/** Timelines of these many made events stand beside the first chronicle. */
const SIZES = [30, 2000] as const;
const folder = createFolder();
let product: Product;
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  const environment = { LINIMASA_DATA: join(folder.path, 'data'), PORT: String(await findPort()) };
  product = await startProduct(environment);
  for (const size of SIZES) {
    const file = join(folder.path, `${size}.ndjson`);
    const sample = ['sample', '--timeline', `made-${size}`, '--events', String(size), '--out', file];
    expect(await runCommand(sample, environment)).toMatchObject({ code: 0 });
    expect(await runCommand(['load', file], environment)).toMatchObject({ code: 0 });
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  folder.remove();
});

const WORDS = {
  en: {
    question: /^Contested: How many containers did North Korea supply\?$/,
    denied: 'Denied: it did not happen',
    denies: 'denied it',
    copy: 'Copy citation',
    event: 'North Korean munitions said to reach Russia',
    own: 'Its own page',
    share: 'Share',
    print: 'Print…',
    table: 'Table',
    story: 'Story',
    next: /^Next: /,
  },
  id: {
    question: /^Dipertentangkan: Berapa kontainer yang dipasok Korea Utara\?$/,
    denied: 'Dibantah: tidak terjadi',
    denies: 'membantah',
    copy: 'Salin kutipan',
    event: /Rusia/,
    own: 'Halamannya sendiri',
    share: 'Bagikan',
    print: 'Cetak…',
    table: 'Tabel',
    story: 'Cerita',
    next: /^Berikutnya: /,
  },
} as const;

/** Opens a page that is watched, walks, and finds that nothing failed, was refused or was asked of anybody else. */
async function walk(
  width: number,
  locale: keyof typeof WORDS,
  steps: (page: Page, words: (typeof WORDS)[keyof typeof WORDS]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const watch = await watchPage(page, [product.url]);
  try {
    await steps(page, WORDS[locale]);
    const { foreign, faults } = watch;
    expect({ foreign, faults, refused: await watch.refused() }).toEqual({
      foreign: [],
      faults: [],
      refused: [],
    });
  } finally {
    await context.close();
  }
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe.each([390, 768, 1440])('%d pixels wide', (width) => {
  it.each(['en', 'id'] as const)(
    'a reader follows a link, finds who disputes the containers, and cites it, in %s',
    async (language) => {
      await walk(width, language, async (page, words) => {
        await page.goto(`${product.url}/russia-dprk?event=arms-transfer`);
        const heading = page.getByRole('heading', { name: words.question, level: 4 });
        const question = page.locator('.question').filter({ has: heading });
        await question.getByText(words.denied, { exact: true }).waitFor();
        // What the server wrote goes when the app takes over, and says the same again.
        await expect.poll(() => question.ariaSnapshot()).toContain(words.denies);
        await page.getByRole('button', { name: words.copy }).press('Enter');
        await expect.poll(() => copied(page)).toContain(`${product.url}/russia-dprk/events/arms-transfer`);
        await page.getByRole('link', { name: words.own }).press('Enter');
        await page.getByRole('heading', { name: words.event, level: 1 }).waitFor();
        expect(new URL(page.url()).pathname).toBe('/russia-dprk/events/arms-transfer');
        await page.goBack();
        await question.getByText(words.denied, { exact: true }).waitFor();
      });
    },
  );
});

describe('an archivist', () => {
  it('prints what is in view with numbered sources', async () => {
    await walk(1440, 'id', async (page, words) => {
      // The dialog is the browser's own, and nobody is there to close it.
      await page.addInitScript(() => Object.assign(globalThis, { print: () => undefined }));
      await page.goto(`${product.url}/russia-dprk?kind=sanctions`);
      await page.getByRole('button', { name: words.share }).press('Enter');
      await page.getByRole('button', { name: words.print }).press('Enter');
      await page.emulateMedia({ media: 'print' });
      const paper = page.locator('linimasa-paper');
      await paper.getByRole('heading', { level: 3 }).first().waitFor();
      expect(await paper.locator('ol.sources > li').count()).toBeGreaterThan(3);
      expect(await paper.locator('.facts').first().textContent()).toMatch(/\[1\]/);
      expect(await page.locator('linimasa-app').isVisible()).toBe(false);
    });
  });
});

describe('a reader', () => {
  it('without JavaScript goes from the chronology to an event, to a source, and on to what it says', async () => {
    const options = { viewport: { width: 390, height: 844 }, locale: 'id', javaScriptEnabled: false };
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${product.url}/russia-dprk`);
    for (const kind of ['events', 'sources', 'events', 'actors']) {
      await page.locator(`a[href*="/russia-dprk/${kind}/"]`).first().click();
      await page.waitForURL(new RegExp(`/russia-dprk/${kind}/`));
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await context.close();
  });
});

describe.each(SIZES)('a made timeline of %d events', (size) => {
  it.each([
    [390, 'id'],
    [1440, 'en'],
  ] as const)('is read as a table and as a story by keyboard, %d pixels wide', async (width, language) => {
    await walk(width, language, async (page, words) => {
      await page.goto(`${product.url}/made-${size}`);
      await page.getByRole('listbox').getByRole('option').first().waitFor({ state: 'attached' });
      await page.getByRole('link', { name: words.table, exact: true }).press('Enter');
      const rows = page.getByRole('table').getByRole('checkbox');
      await rows.first().waitFor();
      await page.getByRole('link', { name: words.story, exact: true }).press('Enter');
      const story = page.locator('linimasa-story');
      const first = story.getByRole('heading').first();
      await first.waitFor();
      const before = await first.textContent();
      await page.getByRole('link', { name: words.next }).waitFor();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => first.textContent()).not.toBe(before);
    });
  });
});
