import { setTimeout } from 'node:timers/promises';
import { openStore } from '@linimasa/store';

/** A writer of its own: commits to a folder's timeline so many times, each after a pause of its own. */
const [folder = '', timeline = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore({ folder });
for (let index = 0; index < Number(count); index += 1) {
  const record = { id: `${name}-${index}`, title: `${name} ${index}`, when: '2001' };
  await store.write(timeline, { put: [{ kind: 'event', record }], remove: [] });
  await setTimeout(((index * 7919) % 5) * 10);
}
await store.close();
