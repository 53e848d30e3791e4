import { setImmediate } from 'node:timers/promises';
import { openStore } from '@linimasa/store';
import { loadMade } from './made-store.suite.ts';

// A process of its own for tests: writes one timeline anew until it is ended, and says each time that it has.
const store = await openStore({ folder: process.argv[2] ?? '' });
for (let seed = 0; ; seed += 1) {
  await loadMade(store, { timeline: 'noise', events: 200, seed });
  process.stdout.write('.');
  await setImmediate();
}
