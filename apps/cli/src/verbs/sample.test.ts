import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporary, runCli, spawnCli } from '../run-cli.suite.ts';

describe('linimasa sample', () => {
  it('writes a made timeline to standard output or a new file, the same each time', async () => {
    await using folder = await createTemporary();
    const out = join(folder.path, 'made.ndjson');
    const args = ['sample', '--events', '300', '--seed', '7', '--timeline', 'try-it'];
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ timeline: { id: 'try-it' } });
    expect(lines.filter((line) => line.startsWith('{"event":')).length).toBe(300);
    expect(await runCli([...args, '--out', out])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(out, 'utf8')).toBe(stdout);
    expect(await runCli([...args, '--out', out])).toEqual({
      code: 1,
      stdout: '',
      stderr: `linimasa: Cannot write ${out}: it is there already.\n`,
    });
  });

  it('ends when its reader has seen enough', async () => {
    const child = spawnCli(['sample', '--events', '1000000']);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr).toBe('');
  });

  it.each([
    ['--events', '1.5', 'expected a whole number from 0 to 100000000'],
    ['--seed', 'x', 'expected a whole number from 0 to 9007199254740991'],
    ['--unconfirmed', '2', 'expected a number from 0 to 1'],
    ['--timeline', 'v1', 'expected a slug that is no address of the server, such as my-story'],
  ])('refuses %s %s', async (flag, value, told) => {
    const { code, stderr } = await runCli(['sample', flag, value]);
    expect(code).toBe(2);
    expect(stderr).toContain(`Failed to parse "${value}" for ${flag.slice(2)}: ${told}`);
  });
});
