import { setTimeout as sleep } from 'node:timers/promises';

const SQLITE_BUSY = 5;
const PATIENCE = 60_000;
const PAUSE = 10;

/**
 * Tries until SQLite is no longer busy, for a minute at most. SQLite's own waiting would stop this thread, and
 * with it whoever in this process must finish first.
 */
export async function waitWhileBusy<T>(action: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
      if (code !== SQLITE_BUSY || performance.now() > deadline) throw error;
    }
    await sleep(PAUSE);
  }
}
