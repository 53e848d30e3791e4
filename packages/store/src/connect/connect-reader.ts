import type { Engine } from './engine.ts';
import type { StoreOptions } from './open-engine.ts';

/** Connections of one reader: it works on so many questions at once where the database is another process. */
export const READER_CONNECTIONS = 4;

/**
 * Connects to a database that `openEngine` has opened before, to ask it questions; the first makes a connection.
 * @param silence milliseconds after which a server that does not answer is given up
 */
export async function connectReader(options: StoreOptions, silence: number): Promise<Engine> {
  if ('url' in options) {
    const { connectPostgresql } = await import('./postgresql.ts');
    return connectPostgresql(options.url, { connections: READER_CONNECTIONS, silence });
  }
  const { connectSqliteReader } = await import('./sqlite.ts');
  return connectSqliteReader(options.folder);
}
