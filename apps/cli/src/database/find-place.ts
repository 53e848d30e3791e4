import type { StoreOptions } from '@linimasa/store';

/** The database that the environment names: that of `DATABASE_URL`, or else the file in `LINIMASA_DATA`, default `data`. */
export function findPlace(env: Readonly<Record<string, string | undefined>>): StoreOptions {
  const url = env['DATABASE_URL'];
  return url ? { url } : { folder: env['LINIMASA_DATA'] || 'data' };
}
