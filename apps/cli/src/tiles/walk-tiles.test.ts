import { join } from 'node:path';
import { TILE_TOP } from '@linimasa/schema';
import { type ChronicleLine, openReadPool, type ReadPool, type Store } from '@linimasa/store';
import { describe, expect, it } from 'vitest';
import { loadMade, useStore } from '../database/made-store.suite.ts';
import { createTemporary } from '../run-cli.suite.ts';
import { walkTiles } from './walk-tiles.ts';

/** Does something with an empty store and a reader of it. */
async function useBoth(act: (store: Store, pool: ReadPool) => Promise<void>): Promise<void> {
  await using temporary = await createTemporary();
  const place = { folder: join(temporary.path, 'data') };
  await useStore(place, async (store) => {
    const pool = await openReadPool({ ...place, readers: 1 });
    try {
      await act(store, pool);
    } finally {
      await pool.close();
    }
  });
}

/** Another's commit is known within a second, on a machine that is not busy. */
async function waitForCommit(pool: ReadPool, timeline: string): Promise<void> {
  await expect.poll(() => pool.revision(timeline), { timeout: 20_000 }).toBeDefined();
}

describe('walkTiles()', () => {
  it('stops where nothing begins, however much goes on without an end', async () => {
    await useBoth(async (store, pool) => {
      await store.loadRecords(tellEndless());
      await waitForCommit(pool, 'endless');
      const scales: number[] = [];
      for await (const { scale } of walkTiles(pool, 'endless', { finest: 30 })) scales.push(scale);
      // Of each scale the tile in which all begin and the other half.
      expect(scales.length).toBe(2 * (53 - 30 + 1));
    });
  });

  it('ends in an error where a commit comes meanwhile', async () => {
    await useBoth(async (store, pool) => {
      await loadMade(store, { events: 100 });
      await waitForCommit(pool, 'made');
      const tiles = walkTiles(pool, 'made', { finest: 0 });
      expect((await tiles.next()).value).toMatchObject({ scale: 53, index: -1 });
      await loadMade(store, { events: 101 });
      await expect(tiles.next()).rejects.toThrow('The timeline "made" changed meanwhile.');
    });
  });
});

/** More events than a tile shows, which begin on one day and are not known to end. */
async function* tellEndless(): AsyncGenerator<ChronicleLine> {
  yield { kind: 'timeline', record: { id: 'endless', title: 'T', languages: ['en'], zone: 'UTC' } };
  for (let at = 0; at <= TILE_TOP; at += 1)
    yield { kind: 'event', record: { id: `e-${at}`, title: 'E', when: '2000-01-01/..' } };
}
