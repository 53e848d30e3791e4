import type { KyselyPlugin } from 'kysely';
import type { Engine } from '../connect/engine.ts';

/** An engine that can tell how many statements an action takes through Kysely, and how many rows they answer. */
export function countRows(engine: Engine): {
  readonly engine: Engine;
  readonly count: (act: () => Promise<unknown>) => Promise<number>;
  readonly countStatements: (act: () => Promise<unknown>) => Promise<number>;
} {
  let [rows, statements] = [0, 0];
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      rows += result.rows.length;
      statements += 1;
      return result;
    },
  };
  return {
    engine: { ...engine, db: engine.db.withPlugin(plugin) },
    async count(act) {
      rows = 0;
      await act();
      return rows;
    },
    async countStatements(act) {
      statements = 0;
      await act();
      return statements;
    },
  };
}
