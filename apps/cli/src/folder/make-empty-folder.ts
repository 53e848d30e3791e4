import { mkdir, readdir } from 'node:fs/promises';
import { explainCode, openFolder, UnusableFolderError } from './open-folder.ts';

/**
 * Makes a folder, or takes one that is empty; answers the first folder that had to be made, if any.
 * @throws {UnusableFolderError} for one that is not empty or cannot be made
 */
export async function makeEmptyFolder(folder: string): Promise<string | undefined> {
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true });
  } catch (error) {
    // What is there and is no folder is told by opening it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      throw new UnusableFolderError(`Cannot make the folder ${folder}: ${explainCode(error)}.`, {
        cause: error,
      });
  }
  const entries = await readdir(await openFolder(folder));
  if (entries.length === 0) return made;
  throw new UnusableFolderError(`${folder} is not empty: name a folder that is new or empty.`);
}
