import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderIssue } from '@linimasa/formats/folder';
import type { LoadReport, Store } from '@linimasa/store';
import { buildCommand } from '@stricli/core';
import { loadLines } from '../database/load-lines.ts';
import { withStore } from '../database/with-store.ts';
import { UnusableFileError } from '../file/unusable-file-error.ts';
import { explainCode } from '../folder/open-folder.ts';
import { reportIssues } from '../folder/report-folder.ts';
import { count } from '../folder/word-issues.ts';
import { listLineIssues } from '../lines/list-line-issues.ts';
import { readLines } from '../lines/read-lines.ts';
import { splitTimelines } from '../lines/split-timelines.ts';
import { showProgress } from '../show-progress.ts';
import { JSON_FLAG } from './parameters.ts';

/** `linimasa db import FOLDER|FILE…`: puts exported timelines into this database, each in place of what it held. */
export const dbImport = buildCommand({
  docs: { brief: 'Put exported timelines into the database, of any engine and version' },
  parameters: {
    positional: {
      kind: 'array',
      parameter: {
        brief: 'Exported files, folders of them, or - for standard input',
        placeholder: 'EXPORT',
        parse: String,
      },
      minimum: 1,
    },
    flags: { json: JSON_FLAG },
  },
  async func({ json }: { readonly json: boolean }, ...paths: readonly string[]) {
    const files = (await Promise.all(paths.map(listFiles))).flat();
    const reports: LoadReport[] = [];
    const issues: FolderIssue[] = [];
    await withStore(process.env, async (store) => {
      for (const file of files) {
        for await (const report of importFile(store, file, issues)) {
          reports.push(report);
          if (!json) console.log(wordReport(report));
        }
      }
    });
    if (issues.length > 0) process.exitCode = 1;
    if (json)
      console.log(JSON.stringify({ valid: issues.length === 0, issues, timelines: reports }, null, 2));
    else reportIssues(issues);
  },
});

/** Reports every timeline once it is in. One with issues is left as it was, and so is what follows it in its file. */
async function* importFile(store: Store, file: string, issues: FolderIssue[]): AsyncGenerator<LoadReport> {
  const progress = showProgress(`Importing ${file}`);
  try {
    for await (const lines of splitTimelines(readLines(file))) yield await loadLines(store, lines, progress);
  } catch (error) {
    const found = listLineIssues(file, error);
    if (found === undefined) throw error;
    issues.push(...found);
  } finally {
    progress.end();
  }
}

async function listFiles(path: string): Promise<readonly string[]> {
  if (path === '-') return [path];
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => name.endsWith('.ndjson')).toSorted();
    if (names.length > 0) return names.map((name) => join(path, name));
  } catch (error) {
    throw new UnusableFileError(`Cannot read ${path}: ${explainCode(error)}.`, { cause: error });
  }
  throw new UnusableFileError(`${path} holds no exported timelines: none of its files ends with .ndjson.`);
}

function wordReport({ timeline, events, claims, changed }: LoadReport): string {
  if (!changed) return `${timeline} is unchanged: the database has it already`;
  return `${timeline} is imported: ${count(events, 'event')}, ${count(claims, 'claim')}`;
}
