import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveProduct } from '../../bench/api/product.ts';
import { type Browser, openChromium, type Page } from '../browser/open-chromium.ts';
import { watchPage } from '../journey/watch-page.ts';
import { loadMade } from './load-made.ts';
import type { SoakOptions } from './run.ts';

const TIMELINE = 'made';
const WIDTHS = [390, 768, 1440];
const WORDS = {
  en: { next: /^Next: /, save: 'Save as CSV', share: 'Share', print: 'Print…', word: 'border' },
  id: {
    next: /^Berikutnya: /,
    save: 'Simpan sebagai CSV',
    share: 'Bagikan',
    print: 'Cetak…',
    word: 'perbatasan',
  },
} as const;
type Language = keyof typeof WORDS;

/** Walks through the room of a made timeline as readers do, at three widths, in two languages. */
export async function soakWalks({ events, seed, data }: SoakOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-walks-'));
  const place = { LINIMASA_DATA: data ?? join(folder, 'data') };
  if (data === undefined) await loadMade({ events, seed, timeline: TIMELINE, folder, place });
  const product = await serveProduct(place, TIMELINE, join(folder, 'log'));
  const browser = await openChromium();
  try {
    const figures: string[] = [];
    for (const width of WIDTHS)
      for (const language of ['en', 'id'] as const)
        figures.push(await walk(browser, product.url, width, language));
    const read = await readWithoutScripts(browser, product.url);
    const memory = Math.round(product.process.peak() / 2 ** 20);
    return `milliseconds at each width and in each language\n${figures.join('\n')}\nwithout JavaScript: ${read}; the server held ${memory} MB at most`;
  } finally {
    await browser.close();
    await product.process.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** One reader's way, from a link to paper. @throws {assert.AssertionError} where something is not as it should be */
async function walk(browser: Browser, url: string, width: number, language: Language): Promise<string> {
  const words = WORDS[language];
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const watch = await watchPage(page, [url]);
  const figures: string[] = [];
  const step = async (name: string, take: () => Promise<unknown>) => {
    const started = performance.now();
    await take();
    figures.push(`${name} ${Math.round(performance.now() - started)}`);
  };
  const mark = page.getByRole('listbox').getByRole('option').first();
  const headings = page.getByRole('heading', { level: 2 });
  // The dialog is the browser's own, and nobody is there to close it.
  await page.addInitScript(() => Object.assign(globalThis, { print: () => undefined }));

  await step('room', async () => {
    await page.goto(`${url}/${TIMELINE}`);
    await mark.waitFor({ state: 'attached' });
  });
  const wanted = await page.evaluate<{ id: string }>(
    `fetch('/v1/timelines/${TIMELINE}/events?sort=importance&limit=1&q=${words.word}').then((answer) => answer.json()).then(({ items }) => items[0])`,
  );
  await step('link', async () => {
    await page.goto(`${url}/${TIMELINE}?event=${wanted.id}`);
    await headings.first().waitFor();
    await mark.waitFor({ state: 'attached' });
  });
  await step('zoom', async () => {
    await page.getByRole('listbox').focus();
    await page.keyboard.press('+');
    await page.waitForURL(/from=|datetime=|window=/);
    await mark.waitFor({ state: 'attached' });
  });
  await step('back', async () => {
    await page.goBack();
    await mark.waitFor({ state: 'attached' });
  });
  await step('forward', async () => {
    await page.goForward();
    await page.waitForURL(/from=|datetime=|window=/);
    await mark.waitFor({ state: 'attached' });
  });
  await step('suggestion', async () => {
    // On a phone the event lies over the page.
    await page.keyboard.press('Escape');
    await page.waitForURL((to) => !to.searchParams.has('event'));
    const before = page.url();
    const field = page.locator('linimasa-search input');
    await field.fill(words.word);
    await page
      .getByRole('option', { name: new RegExp(words.word, 'i') })
      .first()
      .waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.waitForURL((to) => to.href !== before);
  });
  await step('search', async () => {
    await page.goto(`${url}/${TIMELINE}?q=${words.word}`);
    await page.locator('linimasa-event-list mark').first().waitFor();
  });
  await step('facet', async () => {
    await page.goto(`${url}/${TIMELINE}?kind=trade`);
    await mark.waitFor({ state: 'attached' });
    await page.locator('linimasa-event-list').getByRole('link').first().waitFor();
  });
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') });
  await step('table', async () => {
    await page.goto(`${url}/${TIMELINE}?show=table`);
    await rows.first().waitFor();
  });
  await step('row 10,000', async () => {
    await scrollTo(page, 10_000);
    await page.locator('tr[aria-rowindex="10001"] input').waitFor();
  });
  await step('by importance', async () => {
    await page.goto(`${url}/${TIMELINE}?show=table&sort=importance`);
    await rows.first().waitFor();
  });
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(2).getByRole('checkbox').check();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: words.save }).click();
  const csv = await readFile((await (await saved).path()) ?? '', 'utf8');
  assert.equal(csv.split('\r\n').filter((line) => line !== '').length, 3, 'a head and two chosen rows');
  await step('story', async () => {
    await page.goto(`${url}/${TIMELINE}?show=story`);
    await page.getByRole('link', { name: words.next }).waitFor();
  });
  const first = page.url();
  const place = page.locator('linimasa-story [role=status] strong');
  const before = readCount(await place.innerText());
  await step('next', async () => {
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((to) => to.href !== first);
    await page.getByRole('link', { name: words.next }).waitFor();
  });
  assert.equal(readCount(await place.innerText()), before + 1, 'the place in the story');
  await step('previous', async () => {
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(first);
    await page.getByRole('link', { name: words.next }).waitFor();
  });
  assert.equal(readCount(await place.innerText()), before, 'the place in the story, a step back');
  await step('map', async () => {
    await page.goto(`${url}/${TIMELINE}?show=map`);
    await page.locator('linimasa-map svg path').first().waitFor();
  });
  await step('picture', async () => {
    for (const format of ['svg', 'png']) {
      const answer = await page.request.get(`${url}/v1/timelines/${TIMELINE}/picture.${format}?ratio=9:16`);
      assert.equal(answer.status(), 200, `the picture as ${format}`);
    }
  });
  await step('paper', async () => {
    await page.goto(`${url}/${TIMELINE}`);
    await page.getByRole('button', { name: words.share }).press('Enter');
    await page.getByRole('button', { name: words.print }).press('Enter');
    await page.locator('linimasa-paper ol.sources > li').first().waitFor({ state: 'attached' });
  });
  const { nodes, heap } = await weigh(page);
  assert.deepEqual([watch.foreign, watch.faults, await watch.refused()], [[], [], []]);
  await context.close();
  return `${width} ${language}: ${figures.join(', ')}; at last ${nodes} nodes and ${heap} MB of heap`;
}

/** A whole number as a reader sees it, grouped by points or commas. */
const readCount = (text: string) => Number(text.replaceAll(/\D/g, ''));

/** What a page holds once nothing is left to collect: nodes, those in shadow roots too, and megabytes of its scripts. */
async function weigh(page: Page): Promise<{ readonly nodes: number; readonly heap: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, heap: Math.round(usedSize / 2 ** 20) };
}

/** Rows are of one height: where one is, is a product. */
async function scrollTo(page: Page, row: number): Promise<void> {
  const body = page.getByRole('table').locator('tbody');
  for (let at = 0; at < row; ) {
    const count = await body.evaluate((element) => {
      const style = getComputedStyle(element);
      const height = Number.parseFloat(style.getPropertyValue('--row'));
      return { height, rows: element.getBoundingClientRect().height / height };
    });
    at = Math.min(row, Math.max(at + 1, Math.floor(count.rows) - 20));
    await page.evaluate(`scrollTo(0, ${at * count.height})`);
    await page.waitForTimeout(20);
  }
}

/** From the chronology to an event and a source, as the server writes them. */
async function readWithoutScripts(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(`${url}/${TIMELINE}`);
  for (const kind of ['events', 'sources', 'events']) {
    await page.locator(`a[href*="/${TIMELINE}/${kind}/"]`).first().click();
    await page.waitForURL(new RegExp(`/${TIMELINE}/${kind}/`));
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  await context.close();
  return `${Math.round(performance.now() - started)} ms for four pages`;
}
