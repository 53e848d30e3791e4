import { stat } from 'node:fs/promises';
import type { FolderIssue } from '@linimasa/formats/folder';
import type { LoadReport, Warnings } from '@linimasa/store';
import { buildCommand } from '@stricli/core';
import { addLines } from '../database/add-lines.ts';
import { loadLines } from '../database/load-lines.ts';
import { withStore } from '../database/with-store.ts';
import { UnusableFileError } from '../file/unusable-file-error.ts';
import { checkFolder } from '../folder/check-folder.ts';
import { reportIssues, wordContents } from '../folder/report-folder.ts';
import { count } from '../folder/word-issues.ts';
import { listLineIssues, listLineWarnings } from '../lines/list-line-issues.ts';
import { readLines } from '../lines/read-lines.ts';
import { showProgress } from '../show-progress.ts';
import { JSON_FLAG, parseTimelineId } from './parameters.ts';

interface Flags {
  readonly json: boolean;
  readonly add: boolean;
  readonly timeline?: string;
}

/** What a load found and did; without a report nothing was loaded. */
interface Outcome {
  readonly issues: readonly FolderIssue[];
  /** How many more warnings there are. */
  readonly unlisted?: number;
  readonly report?: LoadReport;
  /** What was loaded, in words. */
  readonly contents?: string;
}

/** `linimasa load FOLDER|FILE.ndjson|-`: puts a valid chronicle into the store, beside the timelines that are there. */
export const load = buildCommand({
  docs: { brief: 'Put a chronicle into the store of DATABASE_URL or LINIMASA_DATA (data)' },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        {
          brief: 'A chronicle folder, a file of one record a line (NDJSON), or - for standard input',
          placeholder: 'CHRONICLE',
          parse: String,
        },
      ],
    },
    flags: {
      json: JSON_FLAG,
      timeline: {
        kind: 'parsed',
        brief: 'The id under which it is kept (default: its own)',
        placeholder: 'ID',
        parse: parseTimelineId,
        optional: true,
      },
      add: {
        kind: 'boolean',
        brief: 'Keep what is there, and put these records over those of their ids',
        withNegated: false,
        default: false,
      },
    },
  },
  async func({ json, add, timeline }: Flags, path: string) {
    const outcome = await ((await isFolder(path)) ? loadFolder : loadFile)(path, add, timeline);
    const { issues, unlisted = 0, report } = outcome;
    if (report === undefined) process.exitCode = 1;
    const more = unlisted === 0 ? {} : { unlisted };
    if (json)
      console.log(JSON.stringify({ valid: report !== undefined, issues, ...more, ...report }, null, 2));
    else reportOutcome(outcome);
  },
});

async function isFolder(path: string): Promise<boolean> {
  if (path === '-') return false;
  // What is not there is told by whoever opens it, as what its name says it would be.
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? !path.endsWith('.ndjson');
}

async function loadFolder(folder: string, add: boolean, timeline: string | undefined): Promise<Outcome> {
  if (add)
    throw new UnusableFileError('--add takes records one a line (NDJSON): a folder is loaded as a whole.');
  const result = await checkFolder(folder);
  if (!result.ok) return { issues: result.issues };
  const { value, warnings } = result;
  const id = timeline ?? value.timeline.id;
  const { end } = showProgress(`Loading ${id}`);
  const chronicle = { ...value, timeline: { ...value.timeline, id } };
  const report = await withStore(process.env, (store) => store.load(chronicle)).finally(end);
  return { issues: warnings, report, contents: wordContents(value) };
}

async function loadFile(file: string, add: boolean, timeline: string | undefined): Promise<Outcome> {
  const progress = showProgress(`Loading ${file === '-' ? 'standard input' : file}`);
  try {
    const lines = readLines(file);
    let warnings: Warnings = { issues: [], count: 0 };
    const onWarnings = (told: Warnings) => {
      warnings = told;
    };
    const options = { ...(timeline === undefined ? {} : { timeline }), onWarnings };
    const report = await withStore(process.env, (store) =>
      add ? addLines(store, lines, timeline) : loadLines(store, lines, progress, options),
    );
    const contents = `${count(report.events, 'event')}, ${count(report.claims, 'claim')}`;
    const issues = listLineWarnings(file, warnings);
    return { issues, unlisted: warnings.count - issues.length, report, contents };
  } catch (error) {
    const issues = listLineIssues(file, error);
    if (issues === undefined) throw error;
    return { issues };
  } finally {
    progress.end();
  }
}

function reportOutcome({ issues, unlisted, report, contents }: Outcome): void {
  reportIssues(issues, unlisted);
  if (report === undefined) console.error('Nothing was loaded.');
  else if (report.changed) console.log(`${report.timeline} is loaded: ${contents}`);
  else console.log(`${report.timeline} is unchanged: the store has it already`);
}
