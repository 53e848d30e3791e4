import type { SoakOptions } from './run.ts';
import { runTest } from './run-test.ts';

const REQUESTS = 20_000;

/** Puts 20,000 requests made from the API's description to a server of a timeline made by the same seed. */
export async function soakRequests({ seed }: SoakOptions): Promise<string> {
  await runTest('apps/api', 'src/documented-answers.test.ts', {
    LINIMASA_REQUESTS: String(REQUESTS),
    LINIMASA_SEED: String(seed),
  });
  return `${REQUESTS} requests, each answered as documented`;
}
