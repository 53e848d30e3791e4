import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type StaticFile, toStaticFile } from '../answer/answer-file.ts';
import { addElement } from './add-element.ts';

/** The files of the built web app by URL path, each beginning with `/`. */
export type WebFiles = ReadonlyMap<string, StaticFile>;

/** Vite writes a hash of the content into the names of these. */
const HASHED = /^\/(?:assets|v1)\/.+-[\w-]{8}\.\w+$/;

/** What the server runs, and no browser. */
const SERVER_ONLY = '/server/';

/**
 * Reads the folder that the web app is built into. No later request touches the disk, so that no path can leave it.
 * Answers an empty map where the folder, or its `index.html`, is missing.
 */
export function readWebFolder(folder: string): WebFiles {
  const files = new Map<string, StaticFile>();
  for (const path of listFiles(folder)) {
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    if (url.startsWith(SERVER_ONLY)) continue;
    files.set(url, toStaticFile(url, readFileSync(path), HASHED.test(url)));
  }
  return files.has('/index.html') ? addElement(files) : new Map();
}

function listFiles(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
