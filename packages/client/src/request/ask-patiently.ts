import { ProblemError } from './problem-error.ts';
import { wait } from './wait.ts';

const AGAIN = 2;
/** Whoever is told to wait longer learns it at once. Seconds. */
const LONGEST = 10;

/**
 * Asks, and asks again after the time that a busy server names (503 with `Retry-After`), twice at most: one that has just
 * loaded a large timeline needs some seconds of it. Rejects as `ask` does.
 */
export async function askPatiently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let left = AGAIN; ; left -= 1)
    try {
      return await ask();
    } catch (error) {
      const seconds = error instanceof ProblemError && error.status === 503 ? error.retryAfter : undefined;
      if (left === 0 || seconds === undefined || seconds > LONGEST) throw error;
      await wait(1000 * seconds, signal);
    }
}
