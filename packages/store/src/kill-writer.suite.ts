import type { StoreOptions } from './connect/open-engine.ts';
import { createStates } from './kill-states.suite.ts';
import { openStore } from './open-store.ts';

// A process of its own for tests, to be killed: writes one state of a timeline after the other, and says of each, once
// the store has acknowledged it, which it was.
const [place = '{}', timeline = '', from = '0'] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StoreOptions);
for (let number = Number(from); ; number += 1) {
  await store.load(createStates(timeline, number));
  // A pipe takes it before this returns.
  process.stdout.write(`${number}\n`);
}
