import type { Page } from 'playwright';

/**
 * For pages that are not about reading without a network: beside every test the worker would fetch all of the app, to keep it.
 */
export const UNKEPT = { serviceWorkers: 'block' } as const;

/** What went wrong on a page since it was opened. */
export interface PageWatch {
  /** Requests to anywhere else than the origins that are its own. */
  readonly foreign: readonly string[];
  /** Errors, complaints on the console, dialogs; a test takes out those that it has brought about. */
  readonly faults: string[];
  /** What a policy has refused on the page as it stands. */
  readonly refused: () => Promise<readonly string[]>;
}

/** Watches a page before it goes anywhere: what it asks of others, what fails, what its policy refuses. */
export async function watchPage(page: Page, own: readonly string[]): Promise<PageWatch> {
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !own.some((origin) => url.startsWith(`${origin}/`))) foreign.push(url);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const list: string[] = [];
    Object.assign(globalThis, { refused: list });
    document.addEventListener('securitypolicyviolation', (event) => {
      list.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const refused = () => page.evaluate<readonly string[]>('globalThis.refused');
  return { foreign, faults, refused };
}
