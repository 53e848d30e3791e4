import { buildCommand } from '@stricli/core';
import { createChronicle } from '../folder/create-chronicle.ts';
import { FOLDER } from './parameters.ts';

/** `linimasa init FOLDER`: makes a small chronicle to start from, valid and explained. */
export const init = buildCommand({
  docs: { brief: 'Make a small chronicle to start from, in a new or empty folder' },
  parameters: { positional: FOLDER },
  async func(_flags: object, folder: string) {
    const id = await createChronicle(folder);
    console.log(`${folder} holds the chronicle ${id}. Its README.md says how to go on; check it with`);
    console.log(`  npx -y pnpm@12 linimasa validate ${folder}`);
    console.log(`  npx -y pnpm@12 linimasa verify ${folder}`);
  },
});
