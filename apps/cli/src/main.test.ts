import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.suite.ts';

describe('linimasa', () => {
  it('helps and says its version', async () => {
    expect(await runCli(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('validate') });
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it.each([
    [['valdate'], 'linimasa: there is no verb "valdate". Did you mean `validate`? See linimasa --help.\n'],
    [['validate'], 'linimasa: Expected argument for FOLDER. See linimasa --help.\n'],
    [
      ['validate', 'a', 'b'],
      'linimasa: Too many arguments, expected 1 but encountered "b". See linimasa --help.\n',
    ],
    [
      ['load', 'a', '--jsn'],
      'linimasa: No flag registered for --jsn, did you mean --json. See linimasa --help.\n',
    ],
  ])('refuses %j in one line', async (args, stderr) => {
    expect(await runCli(args)).toEqual({ code: 2, stdout: '', stderr });
  });
});
