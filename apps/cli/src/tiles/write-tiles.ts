import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnusableFileError } from '../file/unusable-file-error.ts';
import { explainCode } from '../folder/open-folder.ts';
import type { TileFile } from './walk-tiles.ts';

/**
 * Writes tiles to `FOLDER/{scale}/{index}.json` as they come, over none that is there, and answers which of them are
 * halved: a letter for each, as `parseTileTree` of the schema reads them.
 * @param onWritten called after each with how many there are
 * @throws {UnusableFileError} where one cannot be written
 */
export async function writeTiles(
  tiles: AsyncIterable<TileFile>,
  folder: string,
  onWritten: (count: number) => void,
): Promise<string> {
  let tree = '';
  for await (const { scale, index, json, isHalved } of tiles) {
    const under = join(folder, `${scale}`);
    await writeNew(under, `${index}.json`, json);
    tree += isHalved ? '1' : '0';
    onWritten(tree.length);
  }
  return tree;
}

/**
 * Writes a file that is not there yet into a folder, which is made where it is missing.
 * @throws {UnusableFileError} where it cannot be written
 */
export async function writeNew(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    throw new UnusableFileError(`Cannot write ${file}: ${explainCode(error)}.`, { cause: error });
  }
}
