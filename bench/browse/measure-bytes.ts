import type { Browser } from '../../test/browser/open-chromium.ts';

/** What a page fetched of scripts and styles, packed, in bytes. */
export interface LoadedBytes {
  /** While the timeline stood below what is seen. */
  readonly hidden: number;
  /** Once it was seen, all together. */
  readonly shown: number;
}

/** Opens a page whose timeline is out of sight, then brings it into sight; `root` is an expression for its element. */
export async function measureBytes(browser: Browser, url: string, root: string): Promise<LoadedBytes> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const code = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || type === 'Stylesheet') code.add(requestId);
    if (response.headers['content-encoding'] === undefined && code.has(requestId))
      process.stderr.write(`${response.url} came unpacked\n`);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (code.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const hidden = bytes;
  await page.evaluate(`${root}.scrollIntoView()`);
  await page.waitForTimeout(1500);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { hidden, shown: bytes };
}
