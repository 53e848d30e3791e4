import { DatabaseSync } from 'node:sqlite';

/** A database to put things down in for a while. */
export type Scratch = DatabaseSync;

/** Opens an empty database of our own, in memory as long as it is small, else in a temporary file that no other process sees. */
export function openScratch(): Scratch {
  const scratch = new DatabaseSync('');
  // Nobody needs it after a crash.
  scratch.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16000');
  return scratch;
}
