import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import { openPool } from '../open-read-pool.ts';
import { openStore } from '../open-store.ts';
import { UnusableDatabaseError } from '../store.ts';

const PROGRAM = new URL('endless-reader.suite.ts', import.meta.url);
const PATIENCE = { timeout: 30_000 };
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'linimasa-failing-'));
});
afterAll(() => rm(root, { recursive: true }));

describe('a pool whose readers cannot open again', () => {
  it('says why, refuses what waits and what comes, and answers once they can', async () => {
    const folder = join(root, 'data');
    const store = await openStore({ folder });
    await store.load(createChronicle([createEvent('first')]));
    await store.close();
    const pool = await openPool({ folder, readers: 1, deadline: 60_000 }, PROGRAM);
    await pool.ready();
    await rename(folder, join(root, 'gone'));
    await expect(pool.ask('changes', 'made')).rejects.toThrow('ended before it had answered');
    const refusal = await pool.ask('timeline', 'made').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnusableDatabaseError);
    expect(refusal).toHaveProperty(
      'message',
      'No reader can open the database: unable to open database file',
    );
    await expect(pool.ask('timeline', 'made')).rejects.toThrow('No reader can open the database');
    await expect(pool.ready()).rejects.toThrow('No reader can open the database');

    await rename(join(root, 'gone'), folder);
    const isReady = () =>
      pool.ready().then(
        () => true,
        () => false,
      );
    await expect.poll(isReady, PATIENCE).toBe(true);
    expect(await pool.ask('timeline', 'made')).toBeDefined();
    await pool.close();
  });
});
