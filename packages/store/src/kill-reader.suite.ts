import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreOptions } from './connect/open-engine.ts';
import { openReadPool } from './open-read-pool.ts';

// A process of its own for tests, to be killed: answers one question after the other with its threads, as a server does.
const [place = '{}', ...timelines] = process.argv.slice(2);
const pool = await openReadPool({ ...(JSON.parse(place) as StoreOptions), readers: 1 });
for (let turn = 0; ; turn += 1) {
  // What the database cannot answer is asked again: its server may be killed before this process is.
  await pool.ask('events', timelines[turn % timelines.length] ?? '', { limit: 100 }).catch(() => undefined);
  process.stdout.write('.');
  await sleep(20);
}
