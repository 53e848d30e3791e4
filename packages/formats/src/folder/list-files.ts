import type { FolderIssue } from './folder-issue.ts';

/** The YAML files of a chronicle folder, in the order in which issues are told. */
export const YAML_FILES = {
  timeline: 'timeline.yaml',
  vocabulary: 'vocabulary.yaml',
  sources: 'sources.yaml',
  actors: 'actors.yaml',
  places: 'places.yaml',
} as const;

const KNOWN = new Set<string>(Object.values(YAML_FILES));

/** Sorts a folder's paths into event files and those nobody reads, which get a warning each. */
export function listFiles(paths: Iterable<string>): { events: string[]; warnings: FolderIssue[] } {
  const events: string[] = [];
  const warnings: FolderIssue[] = [];
  for (const file of [...paths].toSorted(compareText)) {
    if (KNOWN.has(file) || isAside(file)) continue;
    if (file.startsWith('events/') && file.endsWith('.md')) events.push(file);
    else warnings.push(toWarning(file));
  }
  return { events, warnings };
}

/** Orders texts by code unit, the same everywhere. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Folders for what a chronicle cites and shows; their files are no records. */
const BESIDE = new Set(['sources', 'media']);

/** What may lie in any folder without belonging to the chronicle. */
function isAside(file: string): boolean {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  return (
    file === 'package.json' ||
    (parts.length > 1 && BESIDE.has(parts[0] ?? '')) ||
    /^(?:readme|licen[cs]e)(?:\.|$)/i.test(name) ||
    parts.some((part) => part.startsWith('.'))
  );
}

function toWarning(file: string): FolderIssue {
  const expected = `${[...KNOWN].join(', ')} or events/….md`;
  const message = 'This file is not read';
  return { file, line: 1, column: 1, path: '', message, expected, severity: 'warning' };
}
