import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Runs one file of a package's own tests, told by its environment to do more than for every change.
 * @param folder the package's, from the root
 * @throws {Error} with all that was said when a test fails
 */
export async function runTest(
  folder: string,
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const cwd = join(ROOT, folder);
  const manifest = createRequire(join(cwd, 'package.json')).resolve('vitest/package.json');
  const vitest = join(dirname(manifest), 'vitest.mjs');
  const options = ['--config', '../../vitest.config.ts', '--root', '.', '--testTimeout', '3600000'];
  const child = spawn(process.execPath, [vitest, 'run', ...options, file], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const take = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(said);
}
