import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createTemporary } from './run-cli.suite.ts';

const GUIDES = join(import.meta.dirname, '../../../docs/guides');

/** The commands of a guide, each with the output that it shows below them. */
function readSteps(guide: string): readonly { readonly commands: string; readonly output: string }[] {
  return Array.from(
    readFileSync(join(GUIDES, guide), 'utf8').matchAll(
      /^```sh\n(.*?)^```\n+(?:[^\n`#]+\n+)?(?:```(?:yaml)?\n(.*?)^```)?/gms,
    ),
    ([, commands = '', output = '']) => ({ commands, output }),
  );
}

async function runShell(commands: string, cwd: string): Promise<string> {
  const npx = `npx() { shift 3; "${process.execPath}" "${inject('cli')}" "$@"; }`;
  const child = spawn('sh', ['-c', `exec 2>&1\n${npx}\n${commands}`], { cwd });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  await once(child, 'close');
  return said;
}

describe('the guide', () => {
  it.each([
    ['cite-and-verify.md', [false, true, true, true]],
    ['large-timelines.md', [false, true, true, true, true, false, true, true, false]],
  ])('%s says what its commands print', async (guide, shown) => {
    await using folder = await createTemporary();
    const steps = readSteps(guide);
    expect(steps.map(({ output }) => output !== '')).toEqual(shown);
    for (const { commands, output } of steps) expect(await runShell(commands, folder.path)).toContain(output);
  });
});
