import { join } from 'node:path';
import { CHROMIUM_ARGS, findChromium } from '@linimasa/test-browser';
import { chromium } from 'playwright';
import { createFolder, findPort, startProduct } from './product.ts';

// Takes the pictures of docs/pictures: `pnpm pictures`, once everything is built.

const PICTURES = join(import.meta.dirname, '../../docs/pictures');
const WIDE = { width: 1440, height: 1100 };
const PHONE = { width: 390, height: 844 };

/** An event about which the sources disagree. */
const DISPUTED = 'event=vostochny-meeting';

/** What each picture shows: an address of the product, a screen and its colours. */
const SHOTS = [
  { name: 'reading-room-light', view: DISPUTED, screen: WIDE, colorScheme: 'light' },
  { name: 'reading-room-dark', view: DISPUTED, screen: WIDE, colorScheme: 'dark' },
  { name: 'reading-room-phone', view: '', screen: PHONE, colorScheme: 'light' },
  { name: 'reading-room-claims', view: DISPUTED, screen: PHONE, colorScheme: 'light' },
] as const;

const folder = createFolder();
const product = await startProduct({ LINIMASA_DATA: folder.path, PORT: String(await findPort()) });
const executablePath = await findChromium();
const browser = await chromium.launch({
  args: [...CHROMIUM_ARGS],
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  for (const { name, view, screen, colorScheme } of SHOTS) {
    const page = await browser.newPage({
      viewport: screen,
      colorScheme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await page.goto(`${product.url}/russia-dprk?${view}`);
    await page.getByRole('listbox', { name: 'Timeline' }).getByRole('option').first().waitFor();
    if (view === DISPUTED) await page.locator('.question').first().scrollIntoViewIfNeeded();
    // The fonts, and the frame in which the axis has come to rest.
    await page.evaluate('document.fonts.ready');
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  await product.stop();
  folder.remove();
}
