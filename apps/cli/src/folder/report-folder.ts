import type { FolderResult } from '@linimasa/formats/folder';
import type { Chronicle } from '@linimasa/schema';
import { count, type ToldIssue, wordIssues } from './word-issues.ts';

/** Writes a folder's issues to standard error; nothing where there are none. */
export function reportFolder(result: FolderResult): void {
  reportIssues(result.ok ? result.warnings : result.issues);
}

/** Writes issues to standard error, and how many warnings there are besides; nothing where there are none. */
export function reportIssues(issues: readonly ToldIssue[], unlisted = 0): void {
  if (issues.length > 0) process.stderr.write(wordIssues(issues, process.stderr, unlisted));
}

/** Says what a chronicle holds: `34 events, 5 sources, 60 actors, 20 places`. */
export function wordContents(chronicle: Chronicle): string {
  const { events, sources, actors, places } = chronicle;
  return [
    count(events.length, 'event'),
    count(sources.length, 'source'),
    count(actors.length, 'actor'),
    count(places.length, 'place'),
  ].join(', ');
}
