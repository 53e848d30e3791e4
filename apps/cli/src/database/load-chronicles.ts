import type { Chronicle } from '@linimasa/schema';
import type { LoadReport } from '@linimasa/store';
import { withStore } from './with-store.ts';

/** Puts chronicles into the store that the environment names. @throws {UnusableDatabaseError} where it cannot be used */
export function loadChronicles(
  chronicles: readonly Chronicle[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly LoadReport[]> {
  return withStore(env, async (store) => {
    const reports: LoadReport[] = [];
    for (const chronicle of chronicles) reports.push(await store.load(chronicle));
    return reports;
  });
}
