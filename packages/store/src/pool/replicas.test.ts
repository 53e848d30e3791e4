import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import { openReadPool } from '../open-read-pool.ts';
import { openStore } from '../open-store.ts';
import { startReplica, startServer, type TestServer } from '../postgresql-server.suite.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };
const DATABASE = 'read';
let primary: TestServer;
let replica: TestServer;

beforeAll(async () => {
  primary = await startServer();
  await primary.createDatabase(DATABASE);
  replica = await startReplica(primary);
});
afterAll(async () => {
  for (const server of [replica, primary]) {
    await server.stop();
    await rm(server.folder, { recursive: true });
  }
});

const open = async () => {
  const url = `${primary.address}/${DATABASE}`;
  const store = await openStore({ url });
  const load = async (id: string) => (await store.load(createChronicle([createEvent(id)]))).revision;
  await load('first');
  const pool = await openReadPool({
    url,
    readUrls: [`${replica.address}/${DATABASE}`],
    readers: 2,
    deadline: 60_000,
  });
  const ask = async () => (await pool.ask('events', 'made', {}))?.revision;
  const close = async () => {
    await pool.close();
    await store.close();
  };
  return { load, pool, ask, close };
};

/** How many transactions of ours a server has finished, as its statistics say once those who did them have reported. */
const countTransactions = async (server: TestServer) => {
  const [row] = await server.query(
    DATABASE,
    `select xact_commit as count from pg_stat_database where datname = '${DATABASE}'`,
  );
  return Number(row?.['count']);
};

describe('a pool with a replica', () => {
  it('asks the replica, unless it is behind what is known, and the primary when the replica dies', async () => {
    const { load, pool, ask, close } = await open();
    const first = pool.revision('made')?.revision;
    await expect
      .poll(() => replica.query(DATABASE, 'select revision from linimasa.timeline'), PATIENCE)
      .toEqual([{ revision: first }]);
    const before = await countTransactions(replica);
    for (let count = 0; count < 20; count += 1) expect(await ask()).toBe(first);
    await expect.poll(() => countTransactions(replica), PATIENCE).toBeGreaterThan(before + 20);

    await replica.query(DATABASE, 'select pg_wal_replay_pause()');
    const second = await load('second');
    await expect.poll(() => pool.revision('made')?.revision, PATIENCE).toBe(second);
    expect(await replica.query(DATABASE, 'select revision from linimasa.timeline')).toEqual([
      { revision: first },
    ]);
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers)).toEqual(new Set([second]));

    await replica.query(DATABASE, 'select pg_wal_replay_resume()');
    await replica.kill();
    const asked = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(asked)).toEqual(new Set([second]));
    const third = await load('third');
    await expect.poll(() => pool.revision('made')?.revision, PATIENCE).toBe(third);
    expect(await ask()).toBe(third);
    await pool.ready();
    await close();
  });
});
