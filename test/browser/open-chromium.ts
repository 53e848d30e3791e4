import { type Browser, chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.ts';

export type { Browser, BrowserContext, CDPSession, Download, Page } from 'playwright';

/** Opens the one Chromium that everything here runs in; whoever opens it closes it. */
export const openChromium = async (): Promise<Browser> => chromium.launch(await findOptions());

/** One for pages that may never be done with what they do: such a page keeps a browser from closing, but not from ending. */
export async function openMortalChromium(): Promise<{
  readonly browser: Browser;
  readonly kill: () => Promise<void>;
}> {
  const { args, ...options } = await findOptions();
  // What a zygote forks is no part of the group of processes that is killed, and would go on for good.
  const server = await chromium.launchServer({
    ...options,
    args: [...args, '--no-zygote'],
    host: '127.0.0.1',
  });
  return { browser: await chromium.connect(server.wsEndpoint()), kill: () => server.kill() };
}

async function findOptions(): Promise<{ readonly args: string[]; readonly executablePath?: string }> {
  const executablePath = await findChromium();
  return { args: [...CHROMIUM_ARGS], ...(executablePath === undefined ? {} : { executablePath }) };
}
