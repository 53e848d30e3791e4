import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Browser, openChromium } from '@linimasa/test-browser/open';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, findPort, type Product, startProduct } from './product.ts';
import { findIn, type HostFile, serveHost } from './serve-host.ts';
import { watchPage } from './watch-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEB = join(ROOT, 'apps/web/dist');
const folder = createFolder();
let product: Product;
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  product = await startProduct({ LINIMASA_DATA: folder.path, PORT: String(await findPort()) });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  folder.remove();
});

type Find = (path: string) => HostFile | undefined;

/** An example's files, with the address of the product in the place of the one they name. */
function findExample(path: string): Find {
  const find = findIn(join(ROOT, 'examples', path));
  return (name) => {
    const file = find(name);
    if (file === undefined || typeof file.body === 'string' || !/html|javascript/.test(file.type))
      return file;
    return { ...file, body: file.body.toString().replaceAll('http://localhost:8080', product.url) };
  };
}

/** The example without a server, with the element beside it as its README says. */
function findStatic(): Find {
  const [example, built] = [findIn(join(ROOT, 'examples/static-data')), findIn(WEB)];
  const [loader = ''] = globSync('v1/element-*.js', { cwd: WEB });
  return (path) =>
    path === '/element.js'
      ? { type: 'text/javascript', body: `import './v1/${basename(loader)}';` }
      : (example(path) ?? built(path));
}

/** Opens an example, chooses the first event that is drawn, and tells what the page has made of that. */
async function drive(find: Find, frame?: string): Promise<unknown> {
  const host = await serveHost(find);
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'en-GB' });
  page.setDefaultTimeout(30_000);
  try {
    const { faults } = await watchPage(page, []);
    await page.goto(`${host.url}/?server=${product.url}`);
    const stage = frame === undefined ? page : page.frameLocator(frame);
    const event = stage.getByRole('listbox', { name: 'Timeline' }).getByRole('option').first();
    await event.press('Enter');
    if (frame === undefined)
      await expect
        .poll(() => page.locator('#chosen').textContent(), { timeout: 10_000 })
        .not.toBe('nothing yet');
    else await stage.locator('linimasa-timeline .mark[aria-selected=true]').waitFor();
    return { faults };
  } finally {
    await page.close();
    host.stop();
  }
}

describe('the examples', () => {
  it.each(['plain-html', 'react/dist', 'svelte/dist'])(
    '%s draws a timeline, and hears what is chosen',
    async (path) => {
      expect(await drive(findExample(path))).toEqual({ faults: [] });
    },
  );

  it('static-data does so without any server', async () => {
    expect(await drive(findStatic())).toEqual({ faults: [] });
  });

  it('iframe shows what a link stands for', async () => {
    expect(await drive(findExample('iframe'), 'iframe')).toEqual({ faults: [] });
  });
});
