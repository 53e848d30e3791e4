import { BroadcastChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import { openEngine, type StoreOptions } from '../connect/open-engine.ts';
import type { TestEngine } from '../engines.suite.ts';
import { openPool, type ReadPoolOptions } from '../open-read-pool.ts';
import type { ColumnsKey } from '../read/columns-cache.ts';
import type { ReadPool } from './read-pool.ts';

const TELLING = new URL('telling-reader.suite.ts', import.meta.url);
/** Machines are busy at times: how long to wait for what comes within a second on others. */
const PATIENCE = { timeout: 30_000 };

/** A chronicle of so many events under an id. */
function createTimeline(id: string, events: number) {
  const base = createChronicle(Array.from({ length: events }, (_, index) => createEvent(`event-${index}`)));
  return { ...base, timeline: { ...base.timeline, id } };
}

/** What a pool has at hand before it is asked, on an engine. */
export function describeWarmth(engine: TestEngine): void {
  let channel: BroadcastChannel;
  let joined: string[];
  const pools: ReadPool[] = [];
  beforeEach(() => {
    joined = [];
    channel = new BroadcastChannel('joins');
    channel.addEventListener('message', (event) => {
      const { edition, ordinal } = (event as { readonly data: ColumnsKey }).data;
      joined.push(`${edition} ${ordinal}`);
    });
  });
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.close()));
    channel.close();
  });
  const openPlace = async (place: StoreOptions, options: ReadPoolOptions = {}) => {
    const pool = await openPool({ readers: 2, ...place, ...options }, TELLING);
    pools.push(pool);
    await pool.warmed;
    return pool;
  };

  describe('warmColumns()', () => {
    it('joins the largest first, and after a commit what was held, so that no question has to', async () => {
      const place = await engine.createPlace();
      const store = await engine.createStore(place);
      for (const [id, events] of [
        ['small', 1],
        ['large', 3],
      ] as const)
        await store.load(createTimeline(id, events));
      const pool = await openPlace(place);
      const expected = ['large 1', 'small 1'];
      await expect.poll(() => joined, PATIENCE).toEqual(expected);
      const ask = () => pool.ask('tile', 'large', { scale: 53, index: 0 }, {});
      await ask();
      for (const [at, [id, ordinal]] of [
        ['large', 2] as const,
        ['small', 2] as const,
        ['large', 3] as const,
      ].entries()) {
        await store.load(createTimeline(id, 10 + at));
        expected.push(`${id} ${ordinal}`);
        await expect.poll(() => joined, PATIENCE).toEqual(expected);
        await ask();
      }
    });

    it('joins no more than is kept', async () => {
      const place = await engine.createPlace();
      const store = await engine.createStore(place);
      for (const [id, events] of [
        ['small', 1],
        ['middle', 700],
        ['large', 1_000],
      ] as const)
        await store.load(createTimeline(id, events));
      // The large one takes some 70,000 bytes.
      await openPlace(place, { columns: 100_000 });
      await expect.poll(() => joined, PATIENCE).toEqual(['large 1', 'small 1']);
      await store.load(createTimeline('middle', 701));
      await store.load(createTimeline('small', 2));
      await expect.poll(() => joined, PATIENCE).toEqual(['large 1', 'small 1', 'small 2']);
    });

    it('leaves a damaged timeline be', async () => {
      const place = await engine.createPlace();
      const store = await engine.createStore(place);
      for (const [id, events] of [
        ['damaged', 3],
        ['whole', 1],
      ] as const)
        await store.load(createTimeline(id, events));
      const { db } = await openEngine(place);
      await db
        .updateTable('segment')
        .set({ data: Buffer.of(1) })
        .where('timeline', '=', 'damaged')
        .execute();
      await db.destroy();
      const pool = await openPlace(place);
      await expect.poll(() => joined, PATIENCE).toEqual(['whole 1']);
      expect(await pool.ask('timeline', 'damaged')).toBeDefined();
    });
  });
}
