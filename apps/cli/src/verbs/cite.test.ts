import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporary, runCli, writeChronicle, writeCitingChronicle } from '../run-cli.suite.ts';

describe('linimasa cite', () => {
  it('writes the citation of the passage that holds the words, ready to paste', async () => {
    await using folder = await createTemporary();
    await writeCitingChronicle(join(folder.path, 'chronicles', 'harbour'));
    await writeChronicle(join(folder.path, 'other'));
    const args = ['cite', 'gazette-12', 'it  RAINS', '--sources', 'chronicles/harbour/sources'];
    const run = await runCli(args, {}, folder.path);
    expect(run).toEqual({ code: 0, stdout: expect.stringMatching(/digest: [0-9a-f]{64}\n$/), stderr: '' });
    const event = `---\ntitle: Rain\ncitations:\n${run.stdout}---\n`;
    const chronicle = await writeCitingChronicle(join(folder.path, 'chronicles', 'harbour'), {
      'events/rain.md': event,
    });
    const { stdout } = await runCli(['verify', chronicle]);
    expect(stdout).toContain('events/rain.md:4:5  citations[0]: found in gazette-12, paragraph 2\n');
  });

  it('lists the passages where several hold the words', async () => {
    await using folder = await createTemporary();
    await writeCitingChronicle(folder.path, { 'events/broken.md': 'no front matter' });
    expect(await runCli(['cite', 'gazette-12', 'port office'], {}, folder.path)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'linimasa: 2 passages hold these words: give more of one.',
        '  paragraph 1: The Port Office lays the first stone.',
        '  paragraph 3: The Port Office names no cost.',
        '',
      ].join('\n'),
    });
    const { code, stdout } = await runCli(['cite', 'gazette-12', 'port office', '--json'], {}, folder.path);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      source: 'gazette-12',
      file: 'scan-0001.txt',
      state: 'same',
      citations: [
        { locator: { paragraph: 1, starts: 'The Port Office lays' } },
        { locator: { paragraph: 3 } },
      ],
    });
  });

  it('names the nearest passage where none holds them', async () => {
    await using folder = await createTemporary();
    await writeCitingChronicle(folder.path);
    const { code, stdout, stderr } = await runCli(['cite', 'gazette-12', 'the cost'], {}, folder.path);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'linimasa: No passage of gazette-12 holds the words "the cost". The nearest has 2 of 2:\n  paragraph 3: The Port Office names no cost.\n',
    );
  });

  it('cites one of the passages that are the same throughout', async () => {
    await using folder = await createTemporary();
    await writeCitingChronicle(folder.path, {
      'sources/gazette-12.txt': 'Rain.\nRain.\n',
      'sources/scan-0001.txt': '',
    });
    const { code, stdout, stderr } = await runCli(['cite', 'gazette-12', 'rain'], {}, folder.path);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^gazette-12: .+ changed: .+\n$/),
    });
    expect(stdout).toContain('locator: { paragraph: 1, starts: Rain. }');
  });

  it('refuses in one line a source that no chronicle here has', async () => {
    await using folder = await createTemporary();
    await refuse(
      ['x', 'x'],
      folder.path,
      'There is no chronicle folder here: name one with --chronicle FOLDER.',
    );
    await writeCitingChronicle(join(folder.path, 'a'));
    const missing = 'There is no source "gazete-12" in a: did you mean gazette-12?';
    await refuse(['gazete-12', 'x'], folder.path, missing);
    await refuse(['x', 'x'], folder.path, 'There is no source "x" in a: its sources are gazette-12.');
    await writeCitingChronicle(join(folder.path, 'b'));
    const several = 'Several chronicles have a source "gazette-12" (a, b): name one with --chronicle FOLDER.';
    await refuse(['gazette-12', 'x'], folder.path, several);
    await writeChronicle(join(folder.path, 'b'), 'harbour', { 'sources.yaml': '- id: x' });
    const broken = 'Cannot find the source "x": linimasa validate b lists problems to mend first.';
    await refuse(['x', 'x'], folder.path, broken);
  });

  it('refuses in one line a source without a plain text', async () => {
    await using folder = await createTemporary();
    await using texts = await createTemporary();
    await writeCitingChronicle(folder.path);
    const args = ['gazette-12', 'x', '--sources', texts.path];
    const nowhere = 'there is no file with its digest and no file called gazette-12.txt.';
    await refuse(args, folder.path, `The source gazette-12 is not in ${texts.path}: ${nowhere}`);
    await writeChronicle(texts.path, 'x', { 'gazette-12.html': '<!doctype html><p>It rains.' });
    const advice = 'save its text as a plain text file in UTF-8, a line for each paragraph.';
    await refuse(args, folder.path, `${texts.path}/gazette-12.html is HTML: ${advice}`);
  });
});

async function refuse(args: readonly string[], cwd: string, reason: string): Promise<void> {
  const run = await runCli(['cite', ...args], {}, cwd);
  expect(run).toEqual({ code: 1, stdout: '', stderr: `linimasa: ${reason}\n` });
}
