import { type Browser, chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.ts';

export type { Browser, BrowserContext, CDPSession, Download, Page } from 'playwright';

/** Opens the one Chromium that everything here runs in; whoever opens it closes it. */
export async function openChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({
    args: [...CHROMIUM_ARGS],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}
