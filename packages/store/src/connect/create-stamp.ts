import { randomUUID } from 'node:crypto';

/** What tells one commit from every other. */
export interface Stamp {
  /** Random, 128 bits, so that two commits never share one. */
  readonly revision: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
}

/** Makes the stamp of a commit that is to be. */
export function createStamp(): Stamp {
  return { revision: randomUUID(), at: new Date().toISOString() };
}
