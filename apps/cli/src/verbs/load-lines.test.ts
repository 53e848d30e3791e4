import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '@linimasa/store';
import { describe, expect, it } from 'vitest';
import { createTemporary, runCli, spawnCli } from '../run-cli.suite.ts';

const HEAD =
  '{"timeline":{"id":"harbour","title":"The new harbour","languages":["en"],"zone":"Asia/Jakarta"}}';
const STONE = '{"event":{"id":"first-stone","title":"First stone laid","when":"2031-04-01"}}';

describe('linimasa load FILE.ndjson', () => {
  it('takes in a made timeline from a file and from standard input, under any id', async () => {
    await using folder = await createTemporary();
    const env = { LINIMASA_DATA: join(folder.path, 'data') };
    const file = join(folder.path, 'made.ndjson');
    await runCli(['sample', '--events', '400', '--out', file]);
    const loaded = await runCli(['load', file], env);
    expect(loaded).toMatchObject({ code: 0, stderr: '' });
    expect(loaded.stdout).toMatch(/^made is loaded: 400 events, \d+ claims\n$/);
    const again = await runCli(['load', file, '--timeline', 'other', '--json'], env);
    expect(JSON.parse(again.stdout)).toMatchObject({
      valid: true,
      issues: [],
      timeline: 'other',
      events: 400,
    });
    const piped = spawnCli(['load', '-'], env);
    let stdout = '';
    piped.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    spawnCli(['sample', '--events', '400']).stdout?.pipe(piped.stdin ?? process.stdout);
    await new Promise((resolve) => piped.on('close', resolve));
    expect(stdout).toBe('made is unchanged: the store has it already\n');
  });

  it('passes on what is amiss in lines that are valid, and counts what it does not show', async () => {
    await using folder = await createTemporary();
    const env = { LINIMASA_DATA: join(folder.path, 'data') };
    const file = join(folder.path, 'harbour.ndjson');
    const head = HEAD.replace('["en"]', '["en","id"]');
    const stones = Array.from({ length: 30 }, (_, at) => STONE.replace('first-stone', `stone-${at}`));
    await writeFile(file, [head, ...stones].join('\n'));
    const { code, stdout, stderr } = await runCli(['load', file], env);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'harbour is loaded: 30 events, 0 claims\n' });
    const told = stderr.replaceAll(`${file}:`, '').trimEnd().split('\n');
    expect(told.slice(0, 2)).toEqual([
      '1:1  warning timeline.title: No id text (expected text in en, id, received text in en)',
      '2:1  warning event.title: No id text (expected text in en, id, received text in en)',
    ]);
    expect(told.slice(20)).toEqual(['31 warnings, of which 20 are shown']);
    const json = await runCli(['load', file, '--json', '--timeline', 'other'], env);
    const { issues, ...rest }: { issues: readonly unknown[] } = JSON.parse(json.stdout);
    expect([issues.length, rest]).toMatchObject([20, { valid: true, unlisted: 11, events: 30 }]);
  });

  it('says of every line what is wrong with it, and loads nothing', async () => {
    await using folder = await createTemporary();
    const env = { LINIMASA_DATA: join(folder.path, 'data') };
    const file = join(folder.path, 'harbour.ndjson');
    const load = async (...lines: readonly string[]) => {
      await writeFile(file, `${lines.join('\n')}\n`);
      const { code, stdout, stderr } = await runCli(['load', file], env);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      return stderr.replaceAll(`${file}:`, '').trimEnd().split('\n');
    };
    expect(await load(HEAD, '{"evnt":{}}', STONE, '{"event":{"id":"x",}}')).toEqual([
      '2:2  Unknown kind of record (expected "event", received "evnt")',
      '4:20  Cannot read this JSON (expected an object such as {"event":{…}}, received "}}")',
      '2 problems',
      'Nothing was loaded.',
    ]);
    const broken = STONE.replace('first-stone', 'last-stone').replace('2031-04-01', '2031-02-29');
    expect(await load(HEAD, STONE, broken.replace('}}', ',"kind":"works"}}'), STONE)).toEqual([
      expect.stringMatching(/^3:1 {2}event\.when\.edtf: Cannot read this date at character 9 /),
      expect.stringMatching(/^3:1 {2}event\.kind: There is no kind "works" /),
      expect.stringMatching(/^4:1 {2}event\.id: The id "first-stone" is taken /),
      '3 problems',
      'Nothing was loaded.',
    ]);
    const store = await openStore({ folder: env.LINIMASA_DATA });
    expect(await store.timelines()).toEqual([]);
    await store.close();
  });

  it('answers programs in JSON', async () => {
    await using folder = await createTemporary();
    const file = join(folder.path, 'harbour.ndjson');
    await writeFile(file, '{}\n');
    const { code, stdout } = await runCli(['load', file, '--json'], { LINIMASA_DATA: folder.path });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      issues: [{ file, line: 1, column: 1, message: 'No record' }],
    });
  });
});
