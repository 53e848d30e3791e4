import { readdir, realpath, stat } from 'node:fs/promises';

/** A folder that cannot be used as it is meant to be; the message says why in one sentence. */
export class UnusableFolderError extends Error {
  override readonly name = 'UnusableFolderError';
}

/**
 * Answers the real path of a folder that can be listed.
 * @throws {UnusableFolderError} for a path that is missing, not a folder, or unreadable
 */
export async function openFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) {
      await readdir(root);
      return root;
    }
  } catch (error) {
    throw new UnusableFolderError(`Cannot open the folder ${folder}: ${explainCode(error)}.`, {
      cause: error,
    });
  }
  throw new UnusableFolderError(`${folder} is not a folder.`);
}

const CODES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'it is there already',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENOENT: 'there is none',
  ENOTDIR: 'it is not a folder',
  ENOSPC: 'no room is left',
  EPERM: 'permission denied',
};

/** Says a system error as the end of a sentence. */
export function explainCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return CODES[code] ?? code;
}
