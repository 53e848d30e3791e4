import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FolderIssue } from '@linimasa/formats/folder';
import { explainCode, openFolder, UnusableFolderError } from './open-folder.ts';

/** The largest file that is read, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** A folder as texts by path (with `/`), the files that could not become text and the folders that could not be listed. */
export interface FolderTexts {
  readonly files: ReadonlyMap<string, string>;
  readonly unread: readonly FolderIssue[];
}

/**
 * Reads a chronicle folder: YAML files and events as text, everything else by name only. Dot folders and node_modules
 * are passed over, links are followed to files inside the folder only.
 * @throws {UnusableFolderError} for a path that is missing, not a folder, unreadable, or without a timeline.yaml
 */
export async function readFolder(folder: string): Promise<FolderTexts> {
  const files = new Map<string, string>();
  const unread: FolderIssue[] = [];
  const root = await openFolder(folder);
  for (const file of await listFiles(root, root, unread)) {
    if (!/^(?:[^/]+\.yaml|events\/.+\.md)$/.test(file)) {
      files.set(file, '');
      continue;
    }
    const text = await readText(root, file);
    if (typeof text === 'string') files.set(file, text);
    else unread.push(text);
  }
  if (files.has('timeline.yaml') || unread.some(({ file }) => file === 'timeline.yaml'))
    return { files, unread };
  throw new UnusableFolderError(`${folder} is not a chronicle folder: it has no timeline.yaml.`);
}

async function listFiles(root: string, folder: string, unread: FolderIssue[]): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await listEntries(root, folder, unread)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await listFiles(root, path, unread)));
    else files.push(toName(root, path));
  }
  return files;
}

async function listEntries(root: string, folder: string, unread: FolderIssue[]): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const told = `Cannot read this folder: ${explainCode(error)}`;
    const name = toName(root, folder);
    // Nothing in any other folder would be read.
    if (/^events(?:\/|$)/.test(name)) unread.push(toIssue(name, told, 'a readable folder'));
    return [];
  }
}

function toName(root: string, path: string): string {
  return relative(root, path).replaceAll(sep, '/');
}

async function readText(root: string, file: string): Promise<string | FolderIssue> {
  try {
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep))
      return toIssue(file, 'This link leads out of the folder', 'a file in the folder');
    const { size } = await stat(path);
    if (size > LARGEST) return toIssue(file, 'Too large', `at most ${LARGEST} bytes`, `${size} bytes`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) return toIssue(file, 'Not UTF-8', 'text in UTF-8', 'other bytes');
    return toIssue(file, `Cannot read this file: ${explainCode(error)}`, 'a readable file');
  }
}

function toIssue(file: string, message: string, expected: string, received?: string): FolderIssue {
  const told = { file, line: 1, column: 1, path: '', message, expected, severity: 'error' as const };
  return received === undefined ? told : { ...told, received };
}
