import { chmodSync, closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { UnusableDatabaseError } from '../store.ts';
import { BUSY_TIMEOUT } from './sqlite-dialect.ts';
import { waitWhileBusy } from './wait-while-busy.ts';

/** The mark of our files: "Lini" in ASCII. */
const APPLICATION_ID = 0x4c696e69;
const FOREIGN = 'it is the database of another program';
const WRITES_AHEAD = 2;
const MAGIC = 'SQLite format 3\0';

/** What SQLite's primary result codes mean to a person. */
const REASONS: Readonly<Record<number, string>> = {
  5: 'another process keeps it locked',
  8: 'it may not be written to',
  10: 'the disk reports an error',
  11: 'it is damaged',
  13: 'the disk is full',
  14: 'it cannot be opened',
  26: 'it is not a SQLite database',
};

/** The database file of a data folder. */
export function toSqlitePath(folder: string): string {
  return join(folder, 'linimasa.db');
}

/** Opens a database that has been opened in full before, to read only. */
export function openSqliteReader(path: string): DatabaseSync {
  return new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT, defensive: true });
}

/**
 * Opens the database of a data folder, making both where they are missing, and marks it as ours.
 * @throws {UnusableDatabaseError} for a folder or file that cannot be used; the file is then left as it is
 */
export async function openSqliteFile(folder: string): Promise<DatabaseSync> {
  const path = toSqlitePath(folder);
  try {
    prepareFile(folder, path);
    refuseForeignFile(path);
    return await waitWhileBusy(() => openFile(path));
  } catch (error) {
    if (error instanceof UnusableDatabaseError) throw error;
    throw new UnusableDatabaseError(explainSqliteError(path, error), { cause: error });
  }
}

function openFile(path: string): DatabaseSync {
  const options = { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true, defensive: true };
  const db = new DatabaseSync(path, options);
  try {
    claimFile(db, path);
    db.exec('pragma journal_mode = wal; pragma synchronous = full');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Says in one sentence why SQLite cannot use the file. */
export function explainSqliteError(path: string, error: unknown): string {
  const message = error instanceof Error ? error.message.replaceAll(/\s*\n\s*/g, ' ') : String(error);
  return `Cannot use ${path}: ${findReason(error) ?? message}`;
}

/** Whether SQLite says that the file itself cannot be used, now or for good. */
export function isSqliteUnusable(error: unknown): boolean {
  return findReason(error) !== undefined;
}

function findReason(error: unknown): string | undefined {
  return error instanceof Error && 'errcode' in error ? REASONS[Number(error.errcode) & 0xff] : undefined;
}

/** SQLite gives its own log files the mode of the database, so that the mode is settled before SQLite comes. */
function prepareFile(folder: string, path: string): void {
  try {
    makeFolder(resolve(folder));
  } catch {
    throw new UnusableDatabaseError(`Cannot write to the data folder ${folder}: it cannot be made`);
  }
  const isNew = statSync(path, { throwIfNoEntry: false }) === undefined;
  try {
    closeSync(openSync(path, isNew ? 'a' : 'r+', 0o600));
    if (isNew) chmodSync(path, 0o600);
  } catch {
    throw new UnusableDatabaseError(
      isNew ? `Cannot write to the data folder ${folder}` : `Cannot use ${path}: it may not be written to`,
    );
  }
}

/** Level by level: Node's own recursion never ends where a parent exists and takes no folders, as in `/proc`. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been quicker.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

/** Looks without locks and without write-ahead log, since SQLite could otherwise tidy up another program's files. */
function refuseForeignFile(path: string): void {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  const size = readSync(file, header, 0, header.length, 0);
  closeSync(file);
  if (size === 0) return;
  if (size < header.length || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new UnusableDatabaseError(`Cannot use ${path}: it is not a SQLite database`);
  }
  if (header.readInt32BE(68) === APPLICATION_ID) return;
  // Ours is marked before it writes ahead.
  if (header[18] === WRITES_AHEAD) throw new UnusableDatabaseError(`Cannot use ${path}: ${FOREIGN}`);
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  const db = new DatabaseSync(url, { readOnly: true });
  try {
    refuseForeignDatabase(db, path);
  } finally {
    db.close();
  }
}

/** Two processes may come at once: the first marks the file, the second finds it marked. */
function claimFile(db: DatabaseSync, path: string): void {
  if (readApplicationId(db) === APPLICATION_ID) return;
  db.exec('begin immediate');
  try {
    refuseForeignDatabase(db, path);
    db.exec(`pragma application_id = ${APPLICATION_ID}; commit`);
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}

function refuseForeignDatabase(db: DatabaseSync, path: string): void {
  const id = readApplicationId(db);
  const isEmpty = db.prepare('select 1 from sqlite_schema').get() === undefined;
  if (id === APPLICATION_ID || (id === 0 && isEmpty)) return;
  throw new UnusableDatabaseError(`Cannot use ${path}: ${FOREIGN}`);
}

function readApplicationId(db: DatabaseSync): number {
  return Number(db.prepare('pragma application_id').get()?.['application_id']);
}
