import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findNearest, type Source } from '@linimasa/schema';
import { checkTexts } from '../folder/check-folder.ts';
import { openFolder, UnusableFolderError } from '../folder/open-folder.ts';
import { readFolder } from '../folder/read-folder.ts';

/** A source, and the chronicle folder that has it. */
export interface FoundSource {
  readonly source: Source;
  readonly chronicle: string;
}

/** A chronicle folder’s sources, or `undefined` where its records have problems. */
interface Candidate {
  readonly chronicle: string;
  readonly sources: readonly Source[] | undefined;
}

/**
 * Finds a source by id: in the chronicle folder given, else in the current folder if it is one, else in the one
 * chronicle folder at most two levels below that has it. Events are not read, so that a half-written one is no hindrance.
 * @throws {UnusableFolderError} where there is none or more than one, with the nearest id
 */
export async function findSource(id: string, folder?: string): Promise<FoundSource> {
  const candidates = await Promise.all((folder === undefined ? await listChronicles() : [folder]).map(read));
  if (candidates.length === 0)
    throw new UnusableFolderError('There is no chronicle folder here: name one with --chronicle FOLDER.');
  const found = candidates.flatMap(({ chronicle, sources = [] }) =>
    sources.filter((source) => source.id === id).map((source) => ({ source, chronicle })),
  );
  const [first, ...more] = found;
  if (first === undefined) throw new UnusableFolderError(wordMissing(id, candidates));
  if (more.length === 0) return first;
  const folders = found.map(({ chronicle }) => chronicle).join(', ');
  throw new UnusableFolderError(
    `Several chronicles have a source ${JSON.stringify(id)} (${folders}): name one with --chronicle FOLDER.`,
  );
}

async function read(chronicle: string): Promise<Candidate> {
  const { files, unread } = await readFolder(chronicle);
  const result = await checkTexts(chronicle, {
    files: new Map([...files].filter(([file]) => isRecord(file))),
    unread: unread.filter(({ file }) => isRecord(file)),
  });
  return { chronicle, sources: result.ok ? result.value.sources : undefined };
}

function isRecord(file: string): boolean {
  return !file.startsWith('events/');
}

function wordMissing(id: string, candidates: readonly Candidate[]): string {
  const names = candidates.map(({ chronicle }) => chronicle).join(', ');
  const broken = candidates.filter(({ sources }) => sources === undefined);
  if (broken.length > 0) {
    const told = broken.map(({ chronicle }) => `linimasa validate ${chronicle}`).join(' and ');
    return `Cannot find the source ${JSON.stringify(id)}: ${told} lists problems to mend first.`;
  }
  const ids = candidates.flatMap(({ sources = [] }) => sources.map((source) => source.id));
  const nearest = findNearest(id, ids);
  const hint =
    nearest === undefined ? `its sources are ${ids.join(', ') || 'none'}` : `did you mean ${nearest}?`;
  return `There is no source ${JSON.stringify(id)} in ${names}: ${hint}`.replace(/(?<!\?)$/, '.');
}

async function listChronicles(): Promise<readonly string[]> {
  if (await isChronicle('.')) return ['.'];
  const below = await listFolders('.');
  const deeper = await Promise.all(below.map(listFolders));
  const folders = [...below, ...deeper.flat()];
  const known = await Promise.all(folders.map(isChronicle));
  return folders.filter((_, index) => known[index]);
}

async function listFolders(folder: string): Promise<string[]> {
  await openFolder(folder);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => join(folder, entry.name));
}

function isChronicle(folder: string): Promise<boolean> {
  return access(join(folder, 'timeline.yaml')).then(
    () => true,
    () => false,
  );
}
