import { createChronicle, createEvent } from './chronicles.suite.ts';
import type { StoreOptions } from './connect/open-engine.ts';
import { openStore } from './open-store.ts';

// A process of its own for tests: opens the place given, loads a chronicle, and says what that did.
const place = JSON.parse(process.argv[2] ?? '{}') as StoreOptions;
const store = await openStore(place);
const events = Array.from({ length: 200 }, (_, index) =>
  createEvent(`event-${index}`, { when: { edtf: '2024' } }),
);
const report = await store.load(createChronicle(events));
await store.ready();
await store.close();
process.stdout.write(JSON.stringify(report));
