import { type FolderResult, parseFolder } from '@linimasa/formats/folder';
import { readFolder } from './read-folder.ts';

/**
 * Reads a chronicle folder from disk and parses it.
 * @throws {UnusableFolderError} for a path that is no chronicle folder
 */
export async function checkFolder(folder: string): Promise<FolderResult> {
  const { files, unread } = await readFolder(folder);
  return parseFolder(files, unread);
}
