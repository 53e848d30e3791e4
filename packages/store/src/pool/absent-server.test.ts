import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import { openReadPool, type ReadPoolOptions } from '../open-read-pool.ts';
import { openStore } from '../open-store.ts';
import { startServer, type TestServer } from '../postgresql-server.suite.ts';
import { openRelay } from '../relay.suite.ts';
import { UnusableDatabaseError } from '../store.ts';
import { DeadlineError } from './read-pool.ts';

/** Machines are busy at times: how long to wait for what takes seconds on others. */
const PATIENCE = { timeout: 60_000, interval: 200 };
let server: TestServer;
let databases = 0;
const endings: (() => unknown)[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});
afterAll(async () => {
  await server.stop();
  await rm(server.folder, { recursive: true });
});

/** A pool on a new database that holds one timeline, reached through a port of the server or another one. */
async function openPool(port: number, options: ReadPoolOptions) {
  const name = `absent_${++databases}`;
  await server.createDatabase(name);
  const url = `${server.address}/${name}`;
  const load = async (id: string) => {
    const store = await openStore({ url });
    const report = await store.load(createChronicle([createEvent(id)]));
    await store.close();
    return report.revision;
  };
  const revision = await load('first');
  const reached = new URL(url);
  reached.port = String(port);
  const pool = await openReadPool({ url: reached.href, ...options });
  endings.push(() => pool.close());
  return { pool, load, revision };
}

describe('a pool of readers', () => {
  it('knows what it knew while the server is gone, and answers once it is back', async () => {
    const { pool, load, revision } = await openPool(server.port, { readers: 2 });
    expect(await pool.ask('events', 'made', {})).toHaveProperty('revision', revision);
    await server.stop();
    await expect(pool.ready()).rejects.toThrow(UnusableDatabaseError);
    await expect(pool.ask('events', 'made', {})).rejects.toThrow(UnusableDatabaseError);
    expect(pool.revision('made')).toHaveProperty('revision', revision);
    await server.start();
    await pool.ready();
    expect(await pool.ask('events', 'made', {})).toHaveProperty('revision', revision);
    const next = await load('second');
    await expect.poll(() => pool.revision('made')?.revision, PATIENCE).toBe(next);
    expect(await pool.ask('events', 'made', {})).toHaveProperty('revision', next);
  });

  it('gives up a server that says nothing, and answers over other connections', async () => {
    const relay = await openRelay(server.port);
    endings.push(() => relay.close());
    const { pool, load, revision } = await openPool(relay.port, { readers: 2, deadline: 3_000 });
    expect(await pool.ask('timeline', 'made')).toHaveProperty('revision', revision);
    relay.mute();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => pool.ask('timeline', 'made')));
    for (const outcome of outcomes) {
      expect(outcome).toHaveProperty('reason');
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(DeadlineError);
    }
    await expect(pool.ready()).rejects.toThrow(UnusableDatabaseError);
    relay.unmute();
    const next = await load('second');
    await expect.poll(() => pool.revision('made')?.revision, PATIENCE).toBe(next);
    await expect
      .poll(
        () =>
          pool.ready().then(
            () => true,
            () => false,
          ),
        PATIENCE,
      )
      .toBe(true);
    const ask = () =>
      pool.ask('timeline', 'made').then(
        (answer) => answer?.revision,
        () => undefined,
      );
    await expect.poll(ask, PATIENCE).toBe(next);
  });

  it('closes while the server says nothing', async () => {
    const relay = await openRelay(server.port);
    endings.push(() => relay.close());
    const { pool } = await openPool(relay.port, { readers: 2, deadline: 3_000 });
    await pool.ask('timeline', 'made');
    relay.mute();
    const asked = pool.ask('timeline', 'made');
    const closing = pool.close();
    await expect(asked).rejects.toThrow(DeadlineError);
    await closing;
  });
});
