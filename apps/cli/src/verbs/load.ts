import { buildCommand } from '@stricli/core';
import { loadChronicles } from '../database/load-chronicles.ts';
import { checkFolder } from '../folder/check-folder.ts';
import { reportFolder, wordContents } from '../folder/report-folder.ts';
import { showProgress } from '../show-progress.ts';
import { FOLDER, JSON_FLAG } from './parameters.ts';

/** `linimasa load FOLDER`: puts a valid chronicle into the store, beside the timelines that are there. */
export const load = buildCommand({
  docs: { brief: 'Put a chronicle folder into the store of DATABASE_URL or LINIMASA_DATA (data)' },
  parameters: { positional: FOLDER, flags: { json: JSON_FLAG } },
  async func({ json }: { readonly json: boolean }, folder: string) {
    const result = await checkFolder(folder);
    if (!json) reportFolder(result);
    if (!result.ok) {
      process.exitCode = 1;
      if (json) console.log(JSON.stringify({ valid: false, issues: result.issues }, null, 2));
      else console.error('Nothing was loaded.');
      return;
    }
    const { value, warnings } = result;
    const done = showProgress(`Loading ${value.timeline.id}`);
    const [report] = await loadChronicles([value], process.env).finally(done);
    if (json) console.log(JSON.stringify({ valid: true, issues: warnings, ...report }, null, 2));
    else if (report?.changed === false)
      console.log(`${value.timeline.id} is unchanged: the store has it already`);
    else console.log(`${value.timeline.id} is loaded: ${wordContents(value)}`);
  },
});
