import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool } from 'pg';

/**
 * A pool as Kysely takes one, that closes a connection on which the server failed to answer. Kysely gives back all alike,
 * and whoever got that one next would wait behind a question that nobody hears.
 * @param isUnusable whether an error says that the server did not answer
 */
export function lendConnections(pool: Pool, isUnusable: (error: unknown) => boolean): PostgresPool {
  return {
    options: {},
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      let failure: Error | undefined;
      // It may break between two statements: unheard, the event would end the thread.
      const onError = (error: Error) => {
        failure ??= error;
      };
      client.on('error', onError);
      const query = (...args: [string, unknown[]]) => {
        if (failure !== undefined) return Promise.reject(failure);
        const result = client.query(...args);
        // A statement that streams is its own answer, and tells by itself how it ends.
        if (result instanceof Promise)
          result.catch((error: unknown) => {
            if (error instanceof Error && isUnusable(error)) failure = error;
          });
        return result;
      };
      return {
        query: query as unknown as PostgresPoolClient['query'],
        release: () => {
          client.off('error', onError);
          client.release(failure);
        },
      };
    },
  };
}
