import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SoakOptions } from './run.ts';

const STORE = join(import.meta.dirname, '../../packages/store');
/** Each kill takes seconds: a hundred say more than the ten of every change. */
const KILLS = process.env['LINIMASA_KILLS'] ?? '100';

/**
 * Kills writers, and the server of PostgreSQL, a hundred times on each engine, or as often as `LINIMASA_KILLS` says: runs
 * the store's own test, which says what it misses.
 */
export async function soakKills({ seed }: SoakOptions): Promise<string> {
  const manifest = createRequire(join(STORE, 'package.json')).resolve('vitest/package.json');
  const vitest = join(dirname(manifest), 'vitest.mjs');
  const args = [vitest, 'run', '--config', '../../vitest.config.ts', '--root', '.', 'src/kill.test.ts'];
  const env = { ...process.env, LINIMASA_KILLS: KILLS, LINIMASA_SEED: String(seed) };
  const child = spawn(process.execPath, args, { cwd: STORE, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The test of the store ended with ${code}`);
  return `nothing was missing after ${KILLS} kills on SQLite and ${KILLS} on PostgreSQL`;
}
