import { join } from 'node:path';

// Threads and programs that tests start read hundreds of sources: what was compiled once is kept for the next.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

// Tests read the packages' sources, so that they need no build.
const conditions = ['source', 'node'];

// A busy machine is no fault of the code: a limit only ends what hangs.
const patience = 120_000;

export default {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['**/*.test.ts'],
    passWithNoTests: true,
    testTimeout: patience,
    hookTimeout: patience,
    expect: { poll: { timeout: 20_000 } },
  },
};
