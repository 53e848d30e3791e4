import { type FolderResult, parseFolder } from '@linimasa/formats/folder';
import { type FolderTexts, readFolder } from './read-folder.ts';

/**
 * Reads a chronicle folder from disk and parses it.
 * @throws {UnusableFolderError} for a path that is no chronicle folder
 */
export async function checkFolder(folder: string): Promise<FolderResult> {
  return checkTexts(await readFolder(folder));
}

/** Parses a chronicle folder that was read. */
export async function checkTexts({ files, unread }: FolderTexts): Promise<FolderResult> {
  return parseFolder(files, unread);
}
