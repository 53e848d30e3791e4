import { vi } from 'vitest';

/** Milliseconds. They only end what hangs: a busy machine is no fault of the code. */
const PATIENCE = 20_000;

/** Waits until the browser is about to draw. */
export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until what is checked holds, and answers what the check does. */
export function waitFor<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, PATIENCE);
}
