import { styleText } from 'node:util';
import type { FolderIssue } from '@linimasa/formats/folder';

/** An issue that may be about no file. */
export type ToldIssue = Omit<FolderIssue, 'file' | 'line' | 'column'> &
  (Pick<FolderIssue, 'file' | 'line' | 'column'> | { readonly file?: undefined });

/**
 * Writes issues as lines for a person, `file:line:column  path: message (expected …, received …)`, and their count, with
 * that of warnings that are not among them.
 */
export function wordIssues(issues: readonly ToldIssue[], stream: NodeJS.WriteStream, unlisted = 0): string {
  const lines = issues.map((issue) => wordIssue(issue, stream));
  return `${[...lines, wordCount(issues, unlisted)].join('\n')}\n`;
}

function wordIssue(issue: ToldIssue, stream: NodeJS.WriteStream): string {
  const { path, message, expected, received, severity } = issue;
  const place = issue.file === undefined ? '' : `${issue.file}:${issue.line}:${issue.column}`;
  const head = place === '' ? '' : `${styleText('bold', place, { stream })}  `;
  const mark = severity === 'warning' ? `${styleText('yellow', 'warning', { stream })} ` : '';
  const told = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(received === undefined ? [] : [`received ${received}`]),
  ].join(', ');
  const text = `${path === '' ? '' : `${path}: `}${message}${told === '' ? '' : ` (${told})`}`;
  return `${head}${mark}${escapeControls(text)}`;
}

function wordCount(issues: readonly ToldIssue[], unlisted: number): string {
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const parts = [count(issues.length - warnings, 'problem'), count(warnings + unlisted, 'warning')];
  const shown = unlisted === 0 ? '' : `, of which ${warnings} are shown`;
  return parts.filter((part) => !part.startsWith('0 ')).join(', ') + shown;
}

/** A number with its noun: `1 event`, `2 events`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Escapes controls: text from a file must not move the cursor of whoever reads it. */
export function escapeControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
