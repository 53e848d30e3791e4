import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again whether a server lives. */
export interface HealthWatch {
  /** Answers the longest that it took to say so, in milliseconds. @throws {Error} if it ever said otherwise */
  readonly stop: () => Promise<number>;
}

/** Starts to ask a server ten times a second. */
export function watchHealth(url: string): HealthWatch {
  const over = new AbortController();
  let slowest = 0;
  const watch = async () => {
    while (!over.signal.aborted) {
      const started = performance.now();
      const { status } = await fetch(`${url}/healthz`);
      slowest = Math.max(slowest, performance.now() - started);
      if (status !== 200) throw new Error(`/healthz answered ${status}`);
      await wait(100);
    }
  };
  const watching = watch();
  // Whoever stops it is told.
  watching.catch(() => {});
  return {
    stop: async () => {
      over.abort();
      await watching;
      return Math.round(slowest);
    },
  };
}
