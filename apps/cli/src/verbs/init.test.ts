import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporary, runCli } from '../run-cli.suite.ts';

const STARTER = join(import.meta.dirname, '../../starter');

describe('linimasa init', () => {
  it('makes a chronicle that is valid without warnings, and whose citations are all found', async () => {
    await using temporary = await createTemporary();
    const folder = join(temporary.path, 'deep', 'my-story');
    const { code, stdout, stderr } = await runCli(['init', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${folder} holds the chronicle my-story.`);
    expect(await runCli(['validate', folder])).toEqual({
      code: 0,
      stdout: 'my-story is valid: 3 events, 2 sources, 5 actors, 1 place\n',
      stderr: '',
    });
    const verified = await runCli(['verify', folder]);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain('5 citations: 5 found, 0 moved, 0 lost; 2 of 2 sources at hand\n');
    const loaded = await runCli(['load', folder], { LINIMASA_DATA: join(temporary.path, 'data') });
    expect(loaded).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('my-story is loaded: 3 events'),
    });
  });

  it('fills the empty folder in which it is run', async () => {
    await using temporary = await createTemporary();
    expect(await runCli(['init', '.'], {}, temporary.path)).toMatchObject({ code: 0 });
    expect((await readdir(temporary.path)).toSorted()).toEqual((await readdir(STARTER)).toSorted());
  });

  it.each(['docs', '2031', 'My Story'])('makes a valid chronicle in a folder called %s', async (name) => {
    await using temporary = await createTemporary();
    const folder = join(temporary.path, name);
    await runCli(['init', folder]);
    const id = name === '2031' ? '2031' : 'new-harbour';
    expect((await runCli(['validate', folder])).stdout).toMatch(new RegExp(`^${id} is valid: `));
  });

  it('refuses in one line a folder that is not empty, and leaves it alone', async () => {
    await using temporary = await createTemporary();
    const file = join(temporary.path, '.hidden');
    await writeFile(file, 'mine');
    expect(await runCli(['init', temporary.path])).toEqual({
      code: 1,
      stdout: '',
      stderr: `linimasa: ${temporary.path} is not empty: name a folder that is new or empty.\n`,
    });
    expect(await readdir(temporary.path)).toEqual(['.hidden']);
    expect(await runCli(['init', file])).toMatchObject({
      code: 1,
      stderr: `linimasa: ${file} is not a folder.\n`,
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });
});
