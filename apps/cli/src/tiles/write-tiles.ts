import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnusableFileError } from '../file/unusable-file-error.ts';
import { explainCode } from '../folder/open-folder.ts';
import type { TileFile } from './walk-tiles.ts';

/**
 * Writes tiles to `FOLDER/{scale}/{index}.json` as they come, over none that is there, and answers how many.
 * @param onWritten called after each with how many there are
 * @throws {UnusableFileError} where one cannot be written
 */
export async function writeTiles(
  tiles: AsyncIterable<TileFile>,
  folder: string,
  onWritten: (count: number) => void,
): Promise<number> {
  let count = 0;
  for await (const { scale, index, json } of tiles) {
    const file = join(folder, `${scale}`, `${index}.json`);
    try {
      await mkdir(join(folder, `${scale}`), { recursive: true });
      await writeFile(file, json, { flag: 'wx' });
    } catch (error) {
      throw new UnusableFileError(`Cannot write ${file}: ${explainCode(error)}.`, { cause: error });
    }
    count += 1;
    onWritten(count);
  }
  return count;
}
