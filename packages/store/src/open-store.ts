import { createStamp } from './connect/create-stamp.ts';
import { openEngine, type StoreOptions } from './connect/open-engine.ts';
import { createStore } from './create-store.ts';
import type { Store } from './store.ts';

/**
 * Opens a store, making the database's tables where they are missing.
 * @throws {UnusableDatabaseError} for a database that cannot be used, which is left as it is
 * @example
 * const store = await openStore({ folder: 'data' });
 * const timelines = await store.timelines();
 * await store.close();
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  return createStore(await openEngine(options), createStamp);
}
