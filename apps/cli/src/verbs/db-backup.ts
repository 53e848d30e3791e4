import { buildCommand } from '@stricli/core';
import { withStore } from '../database/with-store.ts';
import { showProgress } from '../show-progress.ts';

/** `linimasa db backup FILE`: copies an SQLite database while it serves. */
export const dbBackup = buildCommand({
  docs: { brief: 'Copy the SQLite database to a new file while it serves' },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'A new file', placeholder: 'FILE', parse: String }],
    },
  },
  async func(_flags: object, file: string) {
    const { end } = showProgress(`Copying to ${file}`);
    await withStore(process.env, (store) => store.backup(file)).finally(end);
    console.log(`${file} is a copy of the database: put it in place as linimasa.db of a data folder`);
  },
});
