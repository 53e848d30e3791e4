import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type Download, openChromium, type Page } from '@linimasa/test-browser/open';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, findPort, type Product, runCommand, startProduct } from './product.ts';
import { watchPage } from './watch-page.ts';

const folder = createFolder();
let environment: Record<string, string>;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  environment = { LINIMASA_DATA: join(folder.path, 'data'), PORT: String(await findPort()) };
  product = await startProduct(environment);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  folder.remove();
});

/** Five rows, three of them bad. */
const SHEET = [
  'Tanggal\tJudul\tSiapa\tSumber\tTautan',
  'November 2030\tDewan menyetujui anggaran\tDewan Kota\tHarian Senja\thttps://example.org/anggaran',
  '31 Juni 2031\tBatu pertama\tAnn Putri; Dewan Kota\tWarta\thttps://example.org/batu',
  'Rabu, 3 Mei 2032\tUji coba\tAnn Putri\tWarta\thttps://example.org/uji',
  'about 2034\t\tDewan Kota\tHarbour Gazette\thttps://example.org/opening',
  '12–14 August 2035\tThe harbour opens\tDewan Kota\tHarbour Gazette\thttps://example.org/opens',
].join('\n');
/** What mends them, by row. */
const CORRECTIONS = [
  [3, '30 Juni 2031'],
  [4, 'Senin, 3 Mei 2032'],
  [5, 'Dermaga kedua'],
] as const;
const TITLES = [
  'Dewan menyetujui anggaran',
  'Batu pertama',
  'Uji coba',
  'Dermaga kedua',
  'The harbour opens',
];

const WORDS = {
  en: {
    rows: 'Rows',
    title: 'Title',
    row: 'Row',
    bad: '2 of 5 rows are events · 3 problems',
    good: '5 of 5 rows are events · no problems',
    folder: 'Download the chronicle folder',
    page: 'Download one page',
    date: '12 – 14 August 2035',
  },
  id: {
    rows: 'Baris',
    title: 'Judul',
    row: 'Baris',
    bad: '2 dari 5 baris menjadi peristiwa · 3 masalah',
    good: '5 dari 5 baris menjadi peristiwa · tanpa masalah',
    folder: 'Unduh folder kronik',
    page: 'Unduh satu halaman',
    date: '12–14 Agustus 2035',
  },
} as const;

/** Presses a button and takes what it gives to keep. */
async function take(page: Page, name: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).press('Enter');
  return coming;
}

/** Opens the file by itself, with nothing but the disk behind it. */
async function openAlone(file: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ offline: true, javaScriptEnabled });
  const page = await context.newPage();
  const { foreign, faults } = await watchPage(page, ['file://']);
  await page.goto(pathToFileURL(file).href);
  return { page, foreign, faults, close: () => context.close() };
}

describe.each([
  [390, 'id'],
  [768, 'en'],
  [1440, 'id'],
] as const)('a sheet, %d pixels wide, in %s', (width, language) => {
  const words = WORDS[language];
  const name = `pelabuhan-${width}`;

  it('is pasted, mended by keyboard, and taken away as a folder and as a page', async () => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      locale: language,
      permissions: ['clipboard-read', 'clipboard-write'],
      timezoneId: 'Asia/Jakarta',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const watch = await watchPage(page, [product.url, 'blob:']);
    await page.goto(`${product.url}/new`);
    await page.getByRole('textbox', { name: words.rows }).focus();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.method() + (request.postData() ?? '')));
    await page.evaluate((text) => navigator.clipboard.writeText(text), SHEET);
    await page.keyboard.press('Control+V');
    await page.getByRole('heading', { name: words.bad }).waitFor();
    // The title has the focus.
    await page.keyboard.press('Control+A');
    await page.keyboard.type(name);
    for (const [row, text] of CORRECTIONS) {
      await page.getByRole('button', { name: new RegExp(`^${words.row} ${row}`) }).press('Enter');
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('heading', { name: words.good }).waitFor();
    await page.getByRole('option', { name: /^Dermaga kedua/ }).waitFor();
    const [html, zip] = [join(folder.path, `${name}.html`), join(folder.path, `${name}.zip`)];
    await (await take(page, words.page)).saveAs(html);
    await (await take(page, words.folder)).saveAs(zip);
    expect({ ...watch, refused: await watch.refused() }).toEqual({ foreign: [], faults: [], refused: [] });
    // Nothing was sent.
    expect(new Set(asked)).toEqual(new Set(['GET']));
    await context.close();

    const plain = await openAlone(html, false);
    expect(await plain.page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(TITLES);
    await plain.page.getByText(words.date).waitFor();
    await plain.close();
    const drawn = await openAlone(html, true);
    await drawn.page.getByRole('option', { name: /^Batu pertama/ }).click();
    await drawn.page.locator('#event-batu-pertama[aria-current]').waitFor();
    expect([drawn.foreign, drawn.faults]).toEqual([[], []]);
    await drawn.close();

    const files = Object.entries(unzipSync(readFileSync(zip)));
    for (const [path, bytes] of files) {
      mkdirSync(join(folder.path, dirname(path)), { recursive: true });
      writeFileSync(join(folder.path, path), strFromU8(bytes));
    }
    const loaded = await runCommand(['load', join(folder.path, name)], environment);
    expect(loaded).toMatchObject({ code: 0, stderr: '' });
    const ask = async () => (await fetch(`${product.url}/v1/timelines/${name}/events?fields=title`)).json();
    // What another process has loaded is seen a moment later.
    await expect
      .poll(ask)
      .toMatchObject({ items: TITLES.map((title) => ({ title: { [language]: title } })) });
  });
});
