import type { FolderIssue } from '@linimasa/formats/folder';
import { type Issue, stringifyPath } from '@linimasa/schema';
import { InvalidChronicleError, type Warnings } from '@linimasa/store';
import { UnreadableLinesError } from './unreadable-lines-error.ts';

/** Lists what an error says of the lines of a file, in their order; nothing where it is about something else. */
export function listLineIssues(file: string, error: unknown): readonly FolderIssue[] | undefined {
  const isOfRecords = error instanceof InvalidChronicleError;
  if (!isOfRecords && !(error instanceof UnreadableLinesError)) return undefined;
  const issues = isOfRecords ? error.issues.map(toPlaced) : error.issues;
  return placeInFile(file, issues, 'error');
}

/** Lists warnings of the lines of a file, in their order. */
export function listLineWarnings(file: string, { issues }: Warnings): readonly FolderIssue[] {
  return placeInFile(file, issues.map(toPlaced), 'warning');
}

function placeInFile(
  file: string,
  issues: readonly Omit<FolderIssue, 'file' | 'severity'>[],
  severity: FolderIssue['severity'],
): readonly FolderIssue[] {
  return issues
    .map((issue) => ({ file, ...issue, severity }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The store names lines as `['line', 12, 'event', …]`; what is about no line is told at the first. */
function toPlaced({ path, ...issue }: Issue): Omit<FolderIssue, 'file' | 'severity'> {
  const [first, line, ...rest] = path;
  const isPlaced = first === 'line' && typeof line === 'number';
  return { ...issue, line: isPlaced ? line : 1, column: 1, path: stringifyPath(isPlaced ? rest : path) };
}
