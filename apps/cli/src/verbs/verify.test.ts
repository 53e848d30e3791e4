import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporary, GAZETTE, runCli, writeChronicle, writeCitingChronicle } from '../run-cli.suite.ts';

const [STONE = '', RAIN = '', COST = ''] = GAZETTE;
const EVENT = 'events/first-stone.md';
const toText = (...paragraphs: readonly string[]) => ({ 'sources/scan-0001.txt': paragraphs.join('\n') });

describe('linimasa verify', () => {
  it('finds every citation of events and claims by the digest of its paragraph', async () => {
    await using folder = await createTemporary();
    await writeCitingChronicle(folder.path);
    expect(await runCli(['verify', folder.path])).toEqual({
      code: 0,
      stdout: [
        'gazette-12: scan-0001.txt',
        `${EVENT}:5:3  citations[0]: found in gazette-12, paragraph 1`,
        `${EVENT}:12:5  claims[0].citations[0]: found in gazette-12, paragraph 2`,
        'harbour: 2 citations: 2 found, 0 moved, 0 lost; 1 of 1 source at hand',
        '',
      ].join('\n'),
      stderr: '',
    });
    const { stdout } = await runCli([
      'verify',
      folder.path,
      '--quiet',
      '--sources',
      join(folder.path, 'sources'),
    ]);
    expect(stdout).not.toContain(EVENT);
  });

  it('says what moved and what is lost in a file that bears the name of the source', async () => {
    await using folder = await createTemporary();
    await using texts = await createTemporary();
    await writeCitingChronicle(folder.path);
    await writeChronicle(texts.path, 'x', {
      'Gazette-12.md': `\uFEFF${RAIN}\r\n\r\n The Port Office laid it. \r\n`,
    });
    expect(await runCli(['verify', folder.path, '--sources', texts.path])).toEqual({
      code: 1,
      stdout: 'harbour: 2 citations: 0 found, 1 moved, 1 lost; 1 of 1 source at hand\n',
      stderr: [
        'gazette-12: Gazette-12.md, changed: it is not the file whose digest the chronicle has',
        `${EVENT}:5:3  citations[0]: lost in gazette-12: no paragraph is what was paragraph 1; paragraph 2 begins with the same words`,
        `${EVENT}:12:5  claims[0].citations[0]: moved in gazette-12: paragraph 2 is now paragraph 1`,
        '',
      ].join('\n'),
    });
  });

  it('says which words do not stand where they are cited', async () => {
    await using folder = await createTemporary();
    await writeCitingChronicle(folder.path);
    const { stdout } = await runCli(['cite', 'gazette-12', 'names', '--chronicle', folder.path]);
    const odd = stdout.replace('The Port Office names', 'The Board names');
    const quote = '    quote: { exact: a low cost, language: en }\n';
    const event = `---\ntitle: x\nwhen: "2031"\ncitations:\n${odd}${quote}---\n`;
    await writeCitingChronicle(folder.path, { [EVENT]: event });
    const { code, stderr } = await runCli(['verify', folder.path]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${EVENT}:5:5  citations[0]: found in gazette-12, paragraph 3, which does not begin with "The Board names", which does not hold the quotation "a low cost"\n`,
    });
  });

  it('says which sources are not at hand, and fails where nothing could be checked', async () => {
    await using folder = await createTemporary();
    await using empty = await createTemporary();
    await writeCitingChronicle(folder.path);
    const { code, stdout, stderr } = await runCli(['verify', folder.path, '--sources', empty.path]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${EVENT}:5:3  citations[0]: not checked in gazette-12: it is not at hand\n`);
    expect(stdout).toContain('2 citations: 0 found, 0 moved, 0 lost, 2 not checked; 0 of 1 source at hand\n');
    expect(stderr).toBe(
      'gazette-12: not at hand, though the chronicle says it is held\nlinimasa: No citation could be checked.\n',
    );
  });

  it('reads plain text only, and says so', async () => {
    await using folder = await createTemporary();
    await using texts = await createTemporary();
    await writeCitingChronicle(folder.path);
    await writeChronicle(texts.path, 'x', { 'gazette-12.pdf': '%PDF-1.7\n\u001B[2J' });
    const { code, stderr } = await runCli(['verify', folder.path, '--sources', texts.path]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'gazette-12: gazette-12.pdf, which is a PDF: save its text as a plain text file',
    );
  });

  it('answers programs in JSON', async () => {
    await using folder = await createTemporary();
    await writeCitingChronicle(folder.path, toText(COST, STONE));
    const renamed = { 'sources/gazette-12.txt': `${STONE}\n${RAIN}` };
    await writeCitingChronicle(folder.path, { ...toText(COST), ...renamed });
    const { code, stdout, stderr } = await runCli(['verify', folder.path, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      valid: true,
      ok: true,
      timeline: 'harbour',
      sources: [{ id: 'gazette-12', state: 'changed', file: 'gazette-12.txt', held: true }],
      citations: [
        { file: EVENT, line: 5, column: 3, path: 'citations[0]', state: 'found', now: 1, amiss: [] },
        { path: 'claims[0].citations[0]', source: 'gazette-12', state: 'found', now: 2 },
      ],
    });
  });

  it('asks for no texts where nothing is cited', async () => {
    await using folder = await createTemporary();
    await writeChronicle(folder.path);
    const { code, stdout } = await runCli(['verify', folder.path]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('0 citations: 0 found, 0 moved, 0 lost'),
    });
  });

  it('verifies nothing of a folder with problems, or without texts', async () => {
    await using folder = await createTemporary();
    await writeCitingChronicle(folder.path);
    await rm(join(folder.path, 'sources'), { recursive: true });
    expect(await runCli(['verify', folder.path])).toEqual({
      code: 1,
      stdout: '',
      stderr: `linimasa: ${folder.path} has no folder sources/: name the folder of its texts with --sources FOLDER.\n`,
    });
    await rm(folder.path, { recursive: true });
    await writeChronicle(folder.path, 'Harbour!');
    const { code, stderr } = await runCli(['verify', folder.path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^timeline\.yaml:1:5 {2}id: .+\n1 problem\nNothing was verified\.\n$/);
  });
});
