import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import type { StoreOptions } from '../connect/open-engine.ts';
import type { TestEngine } from '../engines.suite.ts';
import { openPool, openReadPool, type ReadPoolOptions } from '../open-read-pool.ts';
import { DeadlineError, OverloadedError, type ReadPool } from './read-pool.ts';

const ENDLESS = new URL('endless-reader.suite.ts', import.meta.url);
/** Machines are busy at times: how long to wait for what comes within a second on others. */
const PATIENCE = { timeout: 30_000 };
const decode = (answer: { readonly json: Uint8Array } | undefined): unknown =>
  answer === undefined ? undefined : JSON.parse(new TextDecoder().decode(answer.json));

/** What a pool of readers promises, on an engine. */
export function describeReadPool(engine: TestEngine): void {
  const pools: ReadPool[] = [];
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.close()));
  });
  const open = async (options: ReadPoolOptions = {}, program?: URL) => {
    const place = await engine.createPlace();
    const store = await engine.createStore(place);
    await store.load(createChronicle([createEvent('first'), createEvent('second')]));
    return { store, place, pool: await openPlace(place, options, program) };
  };
  const openPlace = async (place: StoreOptions, options: ReadPoolOptions, program?: URL) => {
    const both = { ...place, ...options };
    const pool = await (program === undefined ? openReadPool(both) : openPool(both, program));
    pools.push(pool);
    await pool.warmed;
    return pool;
  };

  describe('openReadPool()', () => {
    it('answers as the store does, in bytes, with the revision', async () => {
      const { store, pool } = await open();
      const { revision } = (await store.timeline('made')) ?? {};
      expect(pool.engine).toBe(engine.name);
      await pool.ready();
      expect(decode(await pool.ask('timelines'))).toEqual(await store.timelines());
      const timeline = await pool.ask('timeline', 'made');
      expect(decode(timeline)).toEqual(await store.timeline('made'));
      expect(timeline?.revision).toBe(revision);
      const actors = await pool.ask('actors', 'made', { limit: 1 });
      const page = await store.actors('made', { limit: 1 });
      expect(decode(actors)).toEqual(page);
      expect(actors?.next).toBe(page?.next);
      expect(await pool.ask('timeline', 'nothing')).toBeUndefined();
    });

    it('refuses as the store does', async () => {
      const { store, pool } = await open();
      const refusal = await store.actors('made', { limit: 0 }).catch((error: unknown) => error);
      await expect(pool.ask('actors', 'made', { limit: 0 })).rejects.toEqual(refusal);
      await expect(pool.ask('actors', 'made', { limit: 0 })).rejects.toHaveProperty(
        'name',
        'InvalidQueryError',
      );
    });

    it('knows what others commit, and tells', async () => {
      const { store, pool } = await open();
      expect(pool.revision('made')).toEqual((await store.revisions()).get('made'));
      const told: (readonly string[])[] = [];
      const stop = pool.watch((timelines) => told.push(timelines));
      const { revision } = await store.load(createChronicle([createEvent('third')]));
      await expect.poll(() => pool.revision('made'), PATIENCE).toEqual({ revision, ordinal: 2 });
      expect(told).toEqual([['made']]);
      stop();
      await store.load(createChronicle([createEvent('fourth')]));
      await expect.poll(() => pool.revisions().get('made')?.ordinal, PATIENCE).toBe(3);
      expect(told).toHaveLength(1);
    });

    it('is told of by a store, too, until it is not to be', async () => {
      const { store, place } = await open();
      let count = 0;
      const stop = store.watch(() => {
        count += 1;
      });
      const other = await engine.createStore(place);
      await other.load(createChronicle([createEvent('third')]));
      await expect.poll(() => count, PATIENCE).toBe(1);
      stop();
      await other.load(createChronicle([createEvent('fourth')]));
      await sleep(1_000);
      expect(count).toBe(1);
    });

    it('gives the same columns to all readers, joined once a revision', async () => {
      const { store, pool } = await open({ readers: 2 });
      const query = { undated: 'only' } as const;
      const ask = () => Promise.all(Array.from({ length: 20 }, () => pool.ask('events', 'made', query)));
      for (const answer of await ask()) expect(decode(answer)).toEqual(await store.events('made', query));
      const { revision } = await store.load(createChronicle([createEvent('third')]));
      await expect.poll(() => pool.revision('made')?.revision, PATIENCE).toBe(revision);
      for (const answer of await ask()) expect(decode(answer)).toMatchObject({ items: [{ id: 'third' }] });
    });
  });

  describe('a question that takes too long', () => {
    it('ends at the deadline, while other readers answer', async () => {
      const { pool } = await open({ readers: 2, deadline: 2_000 }, ENDLESS);
      const endless = pool.ask('timelines');
      let isOver = false;
      const refusal = endless
        .catch((error: unknown) => error)
        .finally(() => {
          isOver = true;
        });
      expect(await pool.ask('timeline', 'made')).toBeDefined();
      expect(isOver).toBe(false);
      expect(await refusal).toBeInstanceOf(DeadlineError);
      expect(await refusal).toHaveProperty('message', 'The answer took longer than the 2000 ms that it may');
      expect(await pool.ask('timeline', 'made')).toBeDefined();
    });

    it('does not keep the pool from closing', async () => {
      const { pool } = await open({ readers: 2, deadline: 2_000 }, ENDLESS);
      const endless = pool.ask('timelines');
      const closing = pool.close();
      await expect(endless).rejects.toThrow(DeadlineError);
      await closing;
      await expect(pool.ask('timelines')).rejects.toThrow('closed');
    });

    it('makes others wait, as many as may, and no longer than they may', async () => {
      const { pool } = await open({ readers: 1, deadline: 2_000, queue: 3 }, ENDLESS);
      const atOnce = engine.name === 'sqlite' ? 1 : 4;
      const asked = Array.from({ length: atOnce + 3 }, () => pool.ask('timelines'));
      await expect(pool.ask('timelines')).rejects.toThrow(OverloadedError);
      const outcomes = await Promise.allSettled(asked);
      for (const outcome of outcomes) expect(outcome).toHaveProperty('reason.name', 'DeadlineError');
      // The reader itself has given up, or it could not take this.
      expect(await pool.ask('timeline', 'made')).toBeDefined();
    });
  });

  describe('a reader that dies', () => {
    it('refuses what it was asked, and is replaced', async () => {
      const { pool } = await open({ readers: 1, deadline: 60_000 }, ENDLESS);
      await expect(pool.ask('changes', 'made')).rejects.toThrow(
        'The reader of this question ended before it had answered',
      );
      expect(await pool.ask('timeline', 'made')).toBeDefined();
    });
  });
}
