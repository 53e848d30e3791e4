import type { SoakOptions } from './run.ts';
import { runTest } from './run-test.ts';

/** Each kill takes seconds: a hundred say more than the ten of every change. */
const KILLS = process.env['LINIMASA_KILLS'] ?? '100';

/**
 * Kills writers, and the server of PostgreSQL, a hundred times on each engine, or as often as `LINIMASA_KILLS` says: runs
 * the store's own test, which says what it misses.
 */
export async function soakKills({ seed }: SoakOptions): Promise<string> {
  await runTest('packages/store', 'src/kill.test.ts', {
    LINIMASA_KILLS: KILLS,
    LINIMASA_SEED: String(seed),
  });
  return `nothing was missing after ${KILLS} kills on SQLite and ${KILLS} on PostgreSQL`;
}
