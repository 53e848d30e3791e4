import type { Browser } from '../../test/browser/open-chromium.ts';

/** What somebody saw who had never been there, in milliseconds from the start of the navigation. */
export interface Paint {
  readonly response: number;
  /** The first text or picture. */
  readonly first: number;
  /** How far what was painted moved afterwards, as Cumulative Layout Shift counts it. */
  readonly shift: number;
}

const VIEWPORT = { width: 1440, height: 900 };
/** By when a page that is still at work would have moved. */
const SETTLED = 2000;

/** Opens a page as a new visitor: nothing kept, no worker. @throws {Error} when it answers an error or paints nothing */
export async function measurePaint(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    // Nothing is waited for inside of the page until it is over: the observers give what was noted before them.
    const answer = await page.goto(url, { waitUntil: 'load' });
    if (answer?.ok() !== true) throw new Error(`${url} answered ${answer?.status() ?? 'nothing'}`);
    await page.waitForTimeout(SETTLED);
    const paint = await page.evaluate<Paint | null>(`new Promise((resolve) => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
      const [navigation] = performance.getEntriesByType('navigation');
      const [painted] = performance.getEntriesByName('first-contentful-paint');
      setTimeout(() => resolve(painted ? { response: navigation.responseStart, first: painted.startTime, shift } : null), 100);
    })`);
    if (paint === null) throw new Error(`${url} painted nothing`);
    return paint;
  } finally {
    await context.close();
  }
}
