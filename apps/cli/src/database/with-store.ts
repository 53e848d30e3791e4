import { openStore, type Store } from '@linimasa/store';

/**
 * Does something with the store that `DATABASE_URL`, or else `LINIMASA_DATA` (a folder, default `data`), names, and
 * closes it.
 * @throws {UnusableDatabaseError} where it cannot be used
 */
export async function withStore<T>(
  env: Readonly<Record<string, string | undefined>>,
  act: (store: Store) => Promise<T>,
): Promise<T> {
  const url = env['DATABASE_URL'];
  const store = await openStore(url ? { url } : { folder: env['LINIMASA_DATA'] || 'data' });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}
