import { type Browser, openChromium, type Page } from '@linimasa/test-browser/open';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, findPort, loadLines, type Product, startProduct } from './product.ts';
import { UNKEPT } from './watch-page.ts';

const folder = createFolder();
let product: Product;
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  const environment = { LINIMASA_DATA: folder.path, PORT: String(await findPort()) };
  product = await startProduct(environment);
  // With a second timeline the first page lists them.
  const timeline = { id: 'harbour', title: { en: 'Harbour' }, languages: ['en'], zone: 'UTC' };
  const loaded = await loadLines(JSON.stringify({ timeline }), folder.path, environment);
  expect(loaded).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  folder.remove();
});

const ROOM = '/russia-dprk';
const SIDES = 'left=kontan-2024-06-19&right=idn-times-2024-06-19';
/** In both languages. */
const SHARE = /^(?:Share|Bagikan)/;

/** Every page and what opens on it: its address, what is there once it is, and what a reader does first. */
const STATES: readonly (readonly [path: string, ready: string, act?: (page: Page) => Promise<void>])[] = [
  ['/', 'h1'],
  [ROOM, 'linimasa-timeline .mark'],
  [`${ROOM}?show=table`, 'linimasa-event-table tbody tr, linimasa-event-table [role=row]'],
  [`${ROOM}?show=story`, 'linimasa-story h2'],
  [`${ROOM}?show=map`, 'linimasa-map svg'],
  [`${ROOM}?event=arms-transfer`, 'linimasa-event-panel #title'],
  [`${ROOM}?show=table&event=arms-transfer`, 'linimasa-event-panel #title'],
  [`${ROOM}?show=map&event=arms-transfer`, 'linimasa-event-panel #title'],
  [`${ROOM}?q=nothing-at-all`, 'h1'],
  [ROOM, 'linimasa-timeline .mark', (page) => page.getByRole('button', { name: SHARE }).click()],
  [
    ROOM,
    'linimasa-timeline .mark',
    async (page) => {
      await page.getByRole('button', { name: SHARE }).click();
      await page.getByRole('button', { name: /^(?:Embed|Sematkan)/ }).click();
      await page.locator('dialog iframe').waitFor();
    },
  ],
  [
    ROOM,
    'linimasa-timeline .mark',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [`${ROOM}/events/arms-transfer`, 'h1'],
  [`${ROOM}/actors/kim-jong-un`, 'h1'],
  [`${ROOM}/places/pyongyang`, 'h1'],
  [`${ROOM}/sources/kontan-2024-06-19`, 'h1'],
  [`${ROOM}/compare`, 'h1'],
  [`${ROOM}/compare?${SIDES}`, 'h1'],
  ['/new', 'textarea'],
  [
    '/new',
    'textarea',
    (page) =>
      page
        .getByRole('button', { name: /example|contoh/i })
        .first()
        .click(),
  ],
  ['/no-such', 'h1'],
  [`${ROOM}/events/no-such`, 'h1'],
  ['/offline.html', 'h1'],
  ['/embed/russia-dprk', 'linimasa-timeline .mark'],
];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong with a page as it stands, by the rule that says so; headings and landmarks of a frame are its page's. */
async function findFaults(page: Page, path: string): Promise<readonly string[]> {
  const rules = path.startsWith('/embed/') ? WCAG : [...WCAG, 'best-practice'];
  return page.evaluate(async (runOnly) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await run.run({
      runOnly,
      rules: { 'label-content-name-mismatch': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${JSON.stringify(target)} ${html.slice(0, 160)}`),
    );
  }, rules);
}

/** Every change tries some of them; `pnpm soak pages` all, at both widths. */
const ALL = process.env['LINIMASA_PAGES'] === 'all';
const STEP = 6;

describe('every page, in light and dark', () => {
  for (const [place, { width, language }] of [
    { width: 390, language: 'id' },
    { width: 1440, language: 'en' },
  ].entries())
    it.each(
      STATES.map(([path, ready, act]) => ({ path, ready, act })).filter(
        (_, index) => ALL || index % STEP === place,
      ),
    )(
      `leaves nothing for axe to find, ${width} pixels wide, in "${language}": $path`,
      async ({ path, ready, act }) => {
        const context = await browser.newContext({
          ...UNKEPT,
          viewport: { width, height: 900 },
          locale: language,
          reducedMotion: 'reduce',
        });
        // Before the page and its policy, which lets no other script in.
        await context.addInitScript({ content: axe.source });
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        await page.goto(product.url + path);
        await page.locator(ready).first().waitFor({ state: 'attached' });
        await page.locator('main[aria-busy=true]').waitFor({ state: 'detached' });
        await act?.(page);
        const found: [string, readonly string[]][] = [];
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          found.push([colorScheme, await findFaults(page, path)]);
        }
        await context.close();
        expect(found).toEqual([
          ['light', []],
          ['dark', []],
        ]);
      },
    );
});
