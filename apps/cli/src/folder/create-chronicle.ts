import { cp, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFolder } from './check-folder.ts';
import { makeEmptyFolder } from './make-empty-folder.ts';
import { explainCode, UnusableFolderError } from './open-folder.ts';

/** The chronicle to start from; it lies beside the sources and the build alike. */
const STARTER = fileURLToPath(new URL('../../starter', import.meta.url));
const STARTER_ID = 'new-harbour';

/**
 * Makes a small chronicle in a folder that is empty or not yet there, with the folder’s name as its id if it can be one;
 * answers the id. A folder that cannot be filled is left as it was.
 * @throws {UnusableFolderError} for a folder that is not empty or cannot be written
 */
export async function createChronicle(folder: string): Promise<string> {
  const made = await makeEmptyFolder(folder);
  const placed: string[] = [];
  try {
    const stage = await mkdtemp(join(folder, '.init-'));
    placed.push(stage);
    await cp(STARTER, stage, { recursive: true });
    const id = await name(stage, folder);
    for (const entry of await readdir(stage)) {
      const path = join(folder, entry);
      await rename(join(stage, entry), path);
      placed.push(path);
    }
    await rmdir(stage);
    return id;
  } catch (error) {
    for (const path of placed) await rm(path, { recursive: true, force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw toUnusable(folder, error);
  }
}

/** Gives the chronicle its folder’s name as id, unless a timeline cannot be called so. */
async function name(stage: string, folder: string): Promise<string> {
  const id = basename(resolve(folder));
  const file = join(stage, 'timeline.yaml');
  const text = await readFile(file, 'utf8');
  if (!/^[a-z0-9-]+$/.test(id)) return STARTER_ID;
  await writeFile(file, text.replace(`id: ${STARTER_ID}`, `id: ${JSON.stringify(id)}`));
  if ((await checkFolder(stage)).ok) return id;
  await writeFile(file, text);
  return STARTER_ID;
}

function toUnusable(folder: string, error: unknown): Error {
  return new UnusableFolderError(`Cannot make a chronicle in ${folder}: ${explainCode(error)}.`, {
    cause: error,
  });
}
