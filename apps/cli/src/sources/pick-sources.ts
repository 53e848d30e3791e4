import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnusableFolderError } from '../folder/open-folder.ts';

/**
 * Answers the folder of sources that was named, else the one in the chronicle folder.
 * @throws {UnusableFolderError} where none was named and there is none
 */
export async function pickSources(chronicle: string, named: string | undefined): Promise<string> {
  const own = join(chronicle, 'sources');
  if (named !== undefined) return named;
  const found = await stat(own).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (found) return own;
  throw new UnusableFolderError(
    `${chronicle} has no folder sources/: name the folder of its texts with --sources FOLDER.`,
  );
}
