import { openReadPool } from '@linimasa/store';
import { explainFailure } from './start/explain-failure.ts';
import { readSettings, type Settings } from './start/read-settings.ts';
import { serve } from './start/serve.ts';

/** Opens the pool of readers, serves, and says so once the largest timelines are at hand. */
async function start(settings: Settings): Promise<void> {
  const pool = await openReadPool({ ...settings.database, ...settings.pool });
  try {
    const url = await serve(pool, settings);
    await pool.warmed;
    const after = Math.round(performance.now());
    console.log(`Linimasa is ready at ${url} after ${after} ms (${describeStore(pool.engine, settings)})`);
  } catch (error) {
    await pool.close();
    throw error;
  }
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
