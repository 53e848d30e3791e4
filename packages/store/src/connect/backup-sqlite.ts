import { closeSync, openSync, rmSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';
import { UnusableDatabaseError } from '../store.ts';
import { explainSqliteError } from './sqlite-file.ts';

/** All pages in one step: one state of the database, which no writer makes it begin anew. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies an open database into a new file, which only its owner may read, while others read and write it.
 * @throws {UnusableDatabaseError} for a file that is there already, or when either cannot be used: then none is left
 */
export async function backupSqlite(file: DatabaseSync, path: string): Promise<void> {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const reason = exists ? 'it is there already' : 'it cannot be made';
    throw new UnusableDatabaseError(`Cannot write ${path}: ${reason}`, { cause: error });
  }
  try {
    await backup(file, path, { rate: ALL_PAGES });
  } catch (error) {
    rmSync(path, { force: true });
    throw new UnusableDatabaseError(explainSqliteError(path, error), { cause: error });
  }
}
