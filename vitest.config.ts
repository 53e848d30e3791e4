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
