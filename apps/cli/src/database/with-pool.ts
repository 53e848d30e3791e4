import { openReadPool, type ReadPool } from '@linimasa/store';
import { findPlace } from './find-place.ts';

/** Milliseconds that an answer may take: nobody waits for one of them alone. */
const PATIENCE = 600_000;

/**
 * Does something with a reader of the store that the environment names, which answers in the bytes that the API sends, and
 * closes it.
 * @throws {UnusableDatabaseError} where the store cannot be used
 */
export async function withPool<T>(
  env: Readonly<Record<string, string | undefined>>,
  act: (pool: ReadPool) => Promise<T>,
): Promise<T> {
  const pool = await openReadPool({ ...findPlace(env), readers: 1, deadline: PATIENCE });
  try {
    return await act(pool);
  } finally {
    await pool.close();
  }
}
