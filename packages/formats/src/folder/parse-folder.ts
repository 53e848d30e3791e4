import type { Issue } from '@linimasa/schema';
import { parseChronicle } from '@linimasa/schema/zod';
import type { FolderIssue, FolderResult } from './folder-issue.ts';
import { compareText, listFiles, YAML_FILES } from './list-files.ts';
import { type NamedEvent, nameEvents } from './name-events.ts';
import { type ParsedFile, parseEventFile, parseYamlFile } from './parsed-file.ts';

/**
 * Parses a chronicle folder: paths with `/` to texts. Answers the chronicle, or every issue of every file at once.
 * A file that cannot be read has issues of its own and causes none elsewhere; `unread` says which files the caller
 * could not even turn into text, or which folders of events it could not list, and why. Never throws.
 */
export function parseFolder(
  files: ReadonlyMap<string, string>,
  unread: readonly FolderIssue[] = [],
): FolderResult {
  const { events: paths, warnings } = listFiles(
    new Set([...files.keys(), ...unread.map(({ file }) => file)]),
  );
  const parts = new Map<string, ParsedFile>();
  for (const [name, file] of Object.entries(YAML_FILES)) {
    const text = files.get(file);
    if (text !== undefined) parts.set(name, parseYamlFile(file, text));
    else if (name === 'timeline' || unread.some((issue) => issue.file === file))
      parts.set(name, toUnread(file, unread));
  }
  const languages = readLanguages(parts.get('timeline')?.value);
  const events = nameEvents(
    paths.map((file) => {
      const text = files.get(file);
      return text === undefined ? toUnread(file, unread) : parseEventFile(file, text, languages);
    }),
  );
  const read = new Set([...parts.values(), ...events].map(({ file }) => file));
  const folders = unread.filter(({ file }) => !read.has(file));
  const broken = UNREADABLE.filter((name) =>
    name === 'events' ? folders.length > 0 : parts.get(name)?.broken === true,
  );
  const result = parseChronicle(toInput(parts, events, languages), broken);
  const told = result.ok ? result.warnings : result.issues;
  const issues = [
    ...warnings.filter(({ file }) => !unread.some((issue) => issue.file === file)),
    ...folders,
    ...[...parts.values(), ...events].flatMap((part) => part.issues),
    ...placeIssues(told, parts, events),
  ].toSorted(compareIssues);
  if (result.ok && issues.every(({ severity }) => severity === 'warning')) {
    return { ok: true, value: result.value, warnings: issues };
  }
  return { ok: false, issues };
}

/** Parts that others refer into. */
const UNREADABLE = ['vocabulary', 'sources', 'actors', 'places', 'events'] as const;

/** What stands in for a file that could not be read, so that the others are still checked. */
function toInput(
  parts: ReadonlyMap<string, ParsedFile>,
  events: readonly NamedEvent[],
  languages: unknown,
): unknown {
  const read = [...parts].map(([name, { broken, value }]) => [
    name,
    broken ? undefined : (value ?? undefined),
  ]);
  const input: Record<string, unknown> = Object.fromEntries(read);
  return { ...input, timeline: input['timeline'] ?? { languages }, events: events.map(({ value }) => value) };
}

/** Says where the chronicle's issues stand, leaving out those of files that could not be read. */
function placeIssues(
  issues: readonly Issue[],
  parts: ReadonlyMap<string, ParsedFile>,
  events: readonly NamedEvent[],
): FolderIssue[] {
  return issues.flatMap(({ path, ...issue }) => {
    const [root = '', index, ...inEvent] = path;
    const inFile = root === 'events' ? inEvent : path.slice(1);
    const part = root === 'events' ? events[Number(index)] : parts.get(String(root));
    if (part?.broken === true) return [];
    if (part !== undefined && 'taken' in part && part.taken && inFile[0] === 'id') return [];
    const place = part?.locate(inFile) ?? START;
    const file = part?.file ?? YAML_FILES.timeline;
    return [{ file, ...place, ...issue, severity: issue.severity ?? 'error' }];
  });
}

const START = { line: 1, column: 1, path: '' };

function toUnread(file: string, unread: readonly FolderIssue[]): ParsedFile {
  const told = unread.filter((issue) => issue.file === file);
  const message = `There is no ${file}`;
  const expected = 'a file that says the id, title, languages and zone';
  const missing: FolderIssue = { file, ...START, message, expected, received: 'nothing', severity: 'error' };
  return {
    file,
    value: undefined,
    broken: true,
    issues: told.length > 0 ? told : [missing],
    locate: () => START,
  };
}

function readLanguages(timeline: unknown): readonly string[] | undefined {
  if (typeof timeline !== 'object' || timeline === null || !('languages' in timeline)) return undefined;
  const { languages } = timeline;
  const valid =
    Array.isArray(languages) && languages.length > 0 && languages.every((tag) => typeof tag === 'string');
  return valid ? languages : undefined;
}

const ORDER: readonly string[] = Object.values(YAML_FILES);

function compareIssues(a: FolderIssue, b: FolderIssue): number {
  return rank(a) - rank(b) || compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function rank({ file }: FolderIssue): number {
  const index = ORDER.indexOf(file);
  return index === -1 ? ORDER.length : index;
}
