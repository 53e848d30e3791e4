import { buildCommand } from '@stricli/core';
import { checkFolder } from '../folder/check-folder.ts';
import { reportFolder, wordContents } from '../folder/report-folder.ts';
import { FOLDER, JSON_FLAG } from './parameters.ts';

/** `linimasa validate FOLDER`: every problem of a chronicle folder at once, or what it holds. */
export const validate = buildCommand({
  docs: { brief: 'Check a chronicle folder and list every problem in it' },
  parameters: { positional: FOLDER, flags: { json: JSON_FLAG } },
  async func({ json }: { readonly json: boolean }, folder: string) {
    const result = await checkFolder(folder);
    process.exitCode = result.ok ? 0 : 1;
    if (json) {
      const issues = result.ok ? result.warnings : result.issues;
      console.log(JSON.stringify({ valid: result.ok, issues }, null, 2));
      return;
    }
    reportFolder(result);
    if (result.ok) console.log(`${result.value.timeline.id} is valid: ${wordContents(result.value)}`);
  },
});
