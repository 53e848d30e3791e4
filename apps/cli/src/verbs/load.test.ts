import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '@linimasa/store';
import { describe, expect, it } from 'vitest';
import { createTemporary, runCli, writeChronicle } from '../run-cli.suite.ts';

describe('linimasa load', () => {
  it('puts a chronicle beside the others, once', async () => {
    await using temporary = await createTemporary();
    const data = join(temporary.path, 'data');
    const env = { LINIMASA_DATA: data };
    const harbour = await writeChronicle(join(temporary.path, 'a'), 'harbour');
    const bridge = await writeChronicle(join(temporary.path, 'b'), 'bridge');
    const loaded = 'is loaded: 1 event, 0 sources, 0 actors, 0 places\n';
    expect(await runCli(['load', harbour], env)).toEqual({
      code: 0,
      stdout: `harbour ${loaded}`,
      stderr: '',
    });
    expect(await runCli(['load', bridge], env)).toEqual({ code: 0, stdout: `bridge ${loaded}`, stderr: '' });
    const again = await runCli(['load', harbour], env);
    expect(again).toEqual({
      code: 0,
      stdout: 'harbour is unchanged: the store has it already\n',
      stderr: '',
    });
    const { stdout } = await runCli(['load', harbour, '--json'], env);
    expect(JSON.parse(stdout)).toMatchObject({ valid: true, timeline: 'harbour', events: 1, changed: false });
    const store = await openStore({ folder: data });
    const ids = (await store.timelines()).map(({ id }) => id);
    await store.close();
    expect(ids.toSorted()).toEqual(['bridge', 'harbour']);
  });

  it('refuses a folder with problems as validate does, and touches nothing', async () => {
    await using temporary = await createTemporary();
    const data = join(temporary.path, 'data');
    const folder = await writeChronicle(join(temporary.path, 'a'), 'Harbour!');
    const validated = await runCli(['validate', folder]);
    const refused = await runCli(['load', folder], { LINIMASA_DATA: data });
    expect(refused).toEqual({ code: 1, stdout: '', stderr: `${validated.stderr}Nothing was loaded.\n` });
    expect(existsSync(data)).toBe(false);
  });

  it('says in one line that a database cannot be used', async () => {
    await using temporary = await createTemporary();
    const folder = await writeChronicle(join(temporary.path, 'a'));
    const file = join(temporary.path, 'file');
    await writeFile(file, '');
    const one = /^linimasa: Cannot .+\n$/;
    const inFile = await runCli(['load', folder], { LINIMASA_DATA: file });
    expect(inFile).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(one) });
    const nowhere = await runCli(['load', folder], { DATABASE_URL: 'postgresql://127.0.0.1:1/none' });
    expect(nowhere).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(one) });
  });
});
