import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SoakOptions } from './run.ts';

const REQUESTS = 20_000;

/** Puts 20,000 requests made from the API's description to a server of a timeline made by the same seed. */
export async function soakRequests({ seed }: SoakOptions): Promise<string> {
  const args =
    '-y pnpm@12 exec vitest run --config ../../vitest.config.ts --root . src/documented-answers.test.ts';
  const child = spawn('npx', [...args.split(' '), '--testTimeout', '3600000'], {
    cwd: fileURLToPath(new URL('../../apps/api', import.meta.url)),
    env: { ...process.env, LINIMASA_REQUESTS: String(REQUESTS), LINIMASA_SEED: String(seed) },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(said);
  return `${REQUESTS} requests, each answered as documented`;
}
