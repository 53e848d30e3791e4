import { openReadPool } from '@linimasa/store';
import { createApp } from './create-app.ts';
import { AnswerCache } from './hot/answer-cache.ts';
import { createLog } from './log/create-log.ts';
import { Metrics } from './metrics/metrics.ts';
import { RateLimiter } from './request/rate-limiter.ts';
import { createRequestIds } from './request/request-ids.ts';
import { explainFailure } from './start/explain-failure.ts';
import { hashBuild } from './start/hash-build.ts';
import { listen } from './start/listen.ts';
import { readSettings, type Settings } from './start/read-settings.ts';

/** Opens the pool of readers, serves, and says so; resolves once the server accepts requests. */
async function start(settings: Settings): Promise<void> {
  const pool = await openReadPool({ ...settings.database, ...settings.pool });
  try {
    const stop = new AbortController();
    const cache = new AnswerCache(settings.cacheBytes);
    const surroundings = {
      pool,
      cache,
      log: createLog(settings.logLevel),
      metrics: new Metrics(cache),
      stopping: stop.signal,
    };
    const app = createApp({ ...settings, ...surroundings, build: hashBuild() });
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
    const after = Math.round(performance.now());
    console.log(
      `Linimasa is ready at ${server.url} after ${after} ms (${describeStore(pool.engine, settings)})`,
    );
  } catch (error) {
    await pool.close();
    throw error;
  }
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

function describeStore(engine: string, { database }: Settings): string {
  if (engine === 'sqlite') return `SQLite, ${'folder' in database ? database.folder : ''}/`;
  const { host, pathname } = new URL('url' in database ? database.url : '');
  return `PostgreSQL, ${host}${pathname}`;
}

try {
  await start(readSettings(process.env));
} catch (error) {
  console.error(`Linimasa does not start: ${explainFailure(error)}`);
  process.exitCode = 1;
}
