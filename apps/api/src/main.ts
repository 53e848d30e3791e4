import { openStore, type Store } from '@linimasa/store';
import { createApp } from './create-app.ts';
import { explainFailure } from './start/explain-failure.ts';
import { listen } from './start/listen.ts';
import { readSettings, type Settings } from './start/read-settings.ts';

/** Opens the store, serves, and says so; resolves once the server accepts requests. */
async function start(settings: Settings): Promise<void> {
  const store = await openStore(settings.database);
  try {
    await store.ready();
    const app = createApp({
      store,
      webFolder: settings.webFolder,
      // Answers of another start may come of other code, so that no reader may keep them.
      build: crypto.randomUUID(),
      log: (entry) => console.error(JSON.stringify({ time: new Date().toISOString(), ...entry })),
    });
    const server = await listen(app.fetch, settings);
    stopOnSignal(async () => {
      await server.close();
      await store.close();
    });
    const after = Math.round(performance.now());
    console.log(`Linimasa is ready at ${server.url} after ${after} ms (${describeStore(store, settings)})`);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The second signal finds no listener and ends the process at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

function describeStore({ engine }: Store, { database }: Settings): string {
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
