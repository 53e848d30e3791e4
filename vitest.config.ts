// Tests read the packages' sources, so that they need no build.
const conditions = ['source', 'node'];

export default {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ['**/*.test.ts'], passWithNoTests: true },
};
