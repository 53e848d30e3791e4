import { randomUUID } from 'node:crypto';

/** A new random revision: 128 bits, so that two commits never share one. */
export function createRevision(): string {
  return randomUUID();
}
