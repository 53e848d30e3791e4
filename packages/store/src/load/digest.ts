import { createHash } from 'node:crypto';
import type { ChronicleChange, RecordKind } from '../store.ts';

/**
 * Counts the rules by which rows are derived from records. What is held by other rules than these is written anew by the
 * next load, though the records be the same; whoever changes what follows from a record raises it.
 */
export const RULES = 5;

/** What tells one set of records from another. */
export interface RecordDigest {
  /** Takes in a record as JSON. */
  add(kind: RecordKind, record: string): void;
  /** SHA-256 over every record in hex, behind the number of the rules. */
  finish(): string;
}

/** Begins a digest of records that are derived by this version's rules. */
export function createDigest(): RecordDigest {
  const hash = createHash('sha256');
  return {
    add: (kind, record) => {
      hash.update(`${kind} ${record}\n`);
    },
    finish: () => `${RULES} ${hash.digest('hex')}`,
  };
}

/** What tells what a timeline holds once a change is written from what it held. */
export function digestChange(held: string, change: ChronicleChange): string {
  const hash = createHash('sha256').update(`${held}\n${JSON.stringify(change)}`);
  return `${RULES} ${hash.digest('hex')}`;
}

/** Whether what has a digest was derived by this version's rules. */
export function hasCurrentRules(digest: string): boolean {
  return digest.startsWith(`${RULES} `);
}
