import type { ReadPool } from '@linimasa/store';
import { createApp } from '../create-app.ts';
import { AnswerCache } from '../hot/answer-cache.ts';
import { createLog } from '../log/create-log.ts';
import { Metrics } from '../metrics/metrics.ts';
import { RateLimiter } from '../request/rate-limiter.ts';
import { createRequestIds } from '../request/request-ids.ts';
import { importPages } from '../web/import-pages.ts';
import { hashBuild } from './hash-build.ts';
import { listen } from './listen.ts';
import type { Settings } from './read-settings.ts';

/**
 * Serves what a pool reads, until the process is told to stop: the first signal lets requests in flight finish and closes
 * the pool, the second ends the process. Resolves with the address once requests are accepted.
 */
export async function serve(pool: ReadPool, settings: Settings): Promise<string> {
  const stop = new AbortController();
  const cache = new AnswerCache(settings.cacheBytes);
  const surroundings = {
    pool,
    cache,
    log: createLog(settings.logLevel),
    metrics: new Metrics(cache),
    stopping: stop.signal,
  };
  const pages = await importPages(settings.webFolder);
  const app = createApp({ ...settings, ...surroundings, pages, build: hashBuild() });
  const server = await listen(app, {
    ...settings,
    ...surroundings,
    nextId: createRequestIds(crypto.randomUUID().slice(0, 8)),
    limiter: settings.rateLimit > 0 ? new RateLimiter(settings.rateLimit) : undefined,
  });
  stopOnSignal(async () => {
    stop.abort();
    await server.close();
    await pool.close();
  });
  return server.url;
}

/** The second signal finds no listener and ends the process at once, whatever it is at. */
function stopOnSignal(stop: () => Promise<void>): void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const onSignal = () => {
    for (const signal of signals) process.off(signal, onSignal);
    void stop();
  };
  for (const signal of signals) process.on(signal, onSignal);
}
