import type { openReadPool, ReadPool } from '@linimasa/store';
import { readSettings } from './read-settings.ts';
import { serve } from './serve.ts';

/** What the store keeps for its own tests: a pool whose threads run another program. */
interface PoolModule {
  readonly openPool: (options: Parameters<typeof openReadPool>[0], program: URL) => Promise<ReadPool>;
}

// The server as it is, but that its readers never finish listing the timelines.
const store = new URL('.', import.meta.resolve('@linimasa/store'));
const { openPool } = (await import(new URL('open-read-pool.ts', store).href)) as PoolModule;
const settings = readSettings(process.env);
const reader = new URL('pool/endless-reader.suite.ts', store);
const pool = await openPool({ ...settings.database, ...settings.pool }, reader);
console.log(`Linimasa is ready at ${await serve(pool, settings)}`);
