import { openStore, type Store } from '@linimasa/store';
import { findPlace } from './find-place.ts';

/**
 * Does something with the store that the environment names, and closes it.
 * @throws {UnusableDatabaseError} where it cannot be used
 */
export async function withStore<T>(
  env: Readonly<Record<string, string | undefined>>,
  act: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(findPlace(env));
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}
