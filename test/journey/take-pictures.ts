import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openChromium, type Page } from '@linimasa/test-browser/open';
import { CLI, createFolder, findPort, runCommand, startProduct } from './product.ts';

// Takes the pictures of docs/pictures: `pnpm pictures`, once everything is built; `pnpm pictures embed` for some of them.

const PICTURES = join(import.meta.dirname, '../../docs/pictures');
const WIDTHS = [390, 768, 1440] as const;
/** Where there is room for two columns of an event. */
const WIDEST = 2560;
const SCHEMES = ['light', 'dark'] as const;
/** So many that they crowd everywhere. */
const MADE = 1_000_000;

/** A state to show: its address, and what is done before the picture is taken. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
  /** What stands there once it is drawn; else an event of the timeline. */
  readonly drawn?: string;
  /** At the greatest width, too. */
  readonly wide?: true;
  readonly withoutScripts?: true;
}

const element = 'linimasa-timeline';

/** An event about which the sources disagree. */
const DISPUTED = '?event=vostochny-meeting';

const SHOTS: readonly Shot[] = [
  { name: 'opened', path: 'russia-dprk', wide: true },
  { name: 'filtered', path: 'russia-dprk?kind=sanctions' },
  { name: 'dispute', path: `russia-dprk${DISPUTED}` },
  {
    name: 'claims',
    path: `russia-dprk${DISPUTED}`,
    prepare: (page) => page.locator('.question').first().scrollIntoViewIfNeeded(),
    wide: true,
  },
  { name: 'table', path: 'russia-dprk?show=table', drawn: 'linimasa-event-table [role=row]', wide: true },
  { name: 'map', path: 'russia-dprk?show=map', drawn: 'linimasa-map svg', wide: true },
  { name: 'story', path: 'russia-dprk?show=story' },
  { name: 'event', path: 'russia-dprk/events/vostochny-meeting', drawn: 'h1' },
  { name: 'actor', path: 'russia-dprk/actors/kim-jong-un', drawn: 'h1' },
  { name: 'source', path: 'russia-dprk/sources/gedung-putih-2024-06-19', drawn: 'h1' },
  {
    name: 'compare',
    path: 'russia-dprk/compare?left=idn-times-2024-06-19&right=reuters-2024-06-19',
    drawn: 'h1',
    wide: true,
  },
  {
    name: 'new',
    path: 'new',
    drawn: 'textarea',
    prepare: (page) => page.getByRole('button', { name: 'Try an example' }).click(),
  },
  {
    name: 'share',
    path: 'russia-dprk',
    prepare: (page) => page.getByRole('button', { name: 'Share' }).click(),
  },
  { name: 'not-found', path: 'russia-dprk/events/no-such-event', drawn: 'h1' },
  { name: 'plain', path: 'russia-dprk', drawn: 'h1', withoutScripts: true },
  { name: 'embed', path: 'embed/russia-dprk' },
  {
    name: 'shelf',
    path: 'embed/russia-dprk',
    prepare: (page) => page.locator(`${element} [part~=shelf] summary`).click(),
  },
  {
    name: 'go-to-date',
    path: 'embed/russia-dprk',
    prepare: async (page) => {
      await page.locator(`${element} .opener`).first().click();
      await page.locator(`${element} #edtf`).fill('2024-06');
    },
  },
  { name: 'million', path: 'embed/made' },
];

/** WebP, a tenth of the size of PNG for a page of text and tints. */
async function takePicture(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  writeFileSync(file, Buffer.from(data, 'base64'));
}

const wanted = process.argv.slice(2);
const shots = SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const folder = createFolder();
const environment = { LINIMASA_DATA: folder.path, PORT: String(await findPort()) };
const product = await startProduct(environment);
const browser = await openChromium();
try {
  if (shots.some(({ path }) => path.includes('made'))) {
    const file = join(folder.path, 'made.ndjson');
    // Too much for one string.
    const sample = spawn(process.execPath, [CLI, 'sample', '--events', String(MADE)], {
      stdio: ['ignore', openSync(file, 'w'), 'inherit'],
    });
    await once(sample, 'close');
    await runCommand(['load', file], environment);
    // A server has so many at hand some seconds after they are there.
    while (!(await fetch(`${product.url}/v1/timelines/made/tiles/40/0`)).ok) await setTimeout(1000);
  }
  for (const { name, path, prepare, drawn, wide, withoutScripts } of shots)
    for (const width of [...WIDTHS, ...(wide ? [WIDEST] : [])])
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({
          viewport: { width, height: width < 500 ? 844 : 1000 },
          colorScheme,
          locale: 'en-GB',
          reducedMotion: 'reduce',
          javaScriptEnabled: !withoutScripts,
        });
        const page = await context.newPage();
        await page.goto(`${product.url}/${path}`);
        await page
          .locator(drawn ?? `${element} .mark`)
          .first()
          .waitFor();
        // The fonts, and the frame in which the axis has come to rest.
        await page.evaluate('document.fonts.ready');
        await prepare?.(page);
        await page.waitForTimeout(1000);
        await takePicture(page, join(PICTURES, `${name}-${width}-${colorScheme}.webp`));
        await context.close();
      }
} finally {
  await browser.close();
  await product.stop();
  folder.remove();
}
