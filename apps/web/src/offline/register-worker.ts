import { findCache, WORKER } from './caches.ts';

/** As much of Trusted Types as is used: not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** Lets pages that were seen be opened without a network. What this first page is made of came before the worker. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  await serviceWorker.register(trust(WORKER), { scope: '/' });
  if (isFirst) await keepPage();
}

/** The pages' policy for scripts admits one address. */
function trust(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  const policy = trustedTypes.createPolicy('linimasa', {
    createScriptURL: (asked) => {
      if (asked !== WORKER) throw new TypeError(`Cannot load a script from "${asked}": expected "${WORKER}"`);
      return asked;
    },
  });
  return policy.createScriptURL(url);
}

/** Keeps the page and all that it has asked for so far, as the worker keeps what comes after. */
async function keepPage(): Promise<void> {
  const [page] = performance.getEntriesByType('navigation');
  const loaded = performance.getEntriesByType('resource').filter(isThere);
  const pages = page === undefined || isThere(page) ? [location.href] : [];
  for (const address of new Set([...pages, ...loaded.map(({ name }) => name)])) {
    const url = new URL(address);
    const name = url.origin === location.origin ? findCache(url) : undefined;
    if (name === undefined) continue;
    const cache = await caches.open(name);
    // One that has gone meanwhile is no reason to do without the others.
    await cache.add(address).catch(() => undefined);
  }
}

/** What was refused once is not asked for again. */
const isThere = (entry: PerformanceEntry) =>
  !(entry instanceof PerformanceResourceTiming && entry.responseStatus >= 400);
