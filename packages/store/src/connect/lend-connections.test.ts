import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../postgresql-server.suite.ts';
import { connectReader } from './connect-reader.ts';

const DATABASE = 'lent';
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await server.createDatabase(DATABASE);
});
afterAll(async () => {
  await server.stop();
  await rm(server.folder, { recursive: true });
});

describe('lendConnections()', () => {
  it('survives a connection that breaks between two statements, and lends another', async () => {
    const engine = await connectReader({ url: `${server.address}/${DATABASE}` }, 5_000);
    const begun = engine.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await server.query(DATABASE, `select pg_terminate_backend(${rows[0]?.pid}, 5000)`);
      await sleep(100);
      return sql`select 1`.execute(tx);
    });
    const error = await begun.catch((reason: unknown) => reason);
    expect(engine.isUnusable(error)).toBe(true);
    expect((await sql<{ one: number }>`select 1 as one`.execute(engine.db)).rows).toEqual([{ one: 1 }]);
    await engine.db.destroy();
  });
});
