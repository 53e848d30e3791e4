import type { Chronicle } from '@linimasa/schema';
import { buildCommand } from '@stricli/core';
import { loadChronicles } from '../database/load-chronicles.ts';
import { checkFolder } from '../folder/check-folder.ts';
import { reportFolder } from '../folder/report-folder.ts';
import { count } from '../folder/word-issues.ts';
import { runApi } from '../server/run-api.ts';
import { showProgress } from '../show-progress.ts';
import { FOLDERS } from './parameters.ts';

/** `linimasa start [FOLDER…]`: loads what changed, then serves until told to stop. */
export const start = buildCommand({
  docs: { brief: 'Load chronicle folders, then serve API and web app on PORT (8080)' },
  parameters: { positional: FOLDERS },
  async func(_flags: object, ...folders: readonly string[]) {
    const chronicles: Chronicle[] = [];
    for (const folder of folders) {
      const result = await checkFolder(folder);
      if (result.ok) chronicles.push(result.value);
      else {
        reportFolder(result);
        process.exitCode = 1;
      }
    }
    if (process.exitCode === 1) return;
    if (chronicles.length > 0) await loadAll(chronicles);
    process.exitCode = await runApi(process.env);
  },
});

async function loadAll(chronicles: readonly Chronicle[]): Promise<void> {
  const { end } = showProgress(`Loading ${count(chronicles.length, 'timeline')}`);
  const reports = await loadChronicles(chronicles, process.env).finally(end);
  for (const { timeline, events, changed } of reports) {
    if (changed) console.log(`${timeline} is loaded: ${count(events, 'event')}`);
  }
}
