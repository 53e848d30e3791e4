import type { Chronicle } from '@linimasa/schema';
import { type LoadReport, openStore } from '@linimasa/store';

/**
 * Puts chronicles into the store that `DATABASE_URL`, or else `LINIMASA_DATA` (a folder, default `data`), names.
 * @throws {UnusableDatabaseError} where it cannot be used
 */
export async function loadChronicles(
  chronicles: readonly Chronicle[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly LoadReport[]> {
  const url = env['DATABASE_URL'];
  const store = await openStore(url ? { url } : { folder: env['LINIMASA_DATA'] || 'data' });
  try {
    const reports: LoadReport[] = [];
    for (const chronicle of chronicles) reports.push(await store.load(chronicle));
    return reports;
  } finally {
    await store.close();
  }
}
