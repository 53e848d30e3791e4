import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { HeldFile } from '@linimasa/formats/passage';
import { explainCode, openFolder, UnusableFolderError } from '../folder/open-folder.ts';

/** A file in a folder of sources. */
export interface FileAtHand extends HeldFile {
  /** Where to read it; `path` is inside the folder, with `/`. */
  readonly real: string;
}

/**
 * Lists the files of a folder of sources, and of the folders in it, with the digests of their bytes. Names with a dot in
 * front are passed over; links are followed to files inside the folder only.
 * @throws {UnusableFolderError} for a folder that cannot be listed or a file that cannot be read
 */
export async function listHeldFiles(folder: string): Promise<readonly FileAtHand[]> {
  const root = await openFolder(folder);
  const files: FileAtHand[] = [];
  for (const entry of await listEntries(root, folder)) {
    const found = join(entry.parentPath, entry.name);
    const path = relative(root, found).replaceAll(sep, '/');
    if (path.split('/').some((name) => name.startsWith('.') || name === 'node_modules')) continue;
    if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    try {
      const real = await realpath(found);
      if (real.startsWith(root + sep)) files.push({ path, real, digest: await hashFile(real) });
    } catch (error) {
      if (isFolder(error)) continue;
      const reason = explainCode(error);
      throw new UnusableFolderError(`Cannot read ${join(folder, path)}: ${reason}.`, { cause: error });
    }
  }
  return files;
}

async function listEntries(root: string, folder: string): Promise<Dirent[]> {
  try {
    return await readdir(root, { recursive: true, withFileTypes: true });
  } catch (error) {
    const reason = explainCode(error);
    throw new UnusableFolderError(`Cannot list the folders in ${folder}: ${reason}.`, { cause: error });
  }
}

/** A link to a folder reads as one. */
function isFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EISDIR';
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
