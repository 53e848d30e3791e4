import { describe, expect, it } from 'vitest';
import { createItem } from '../test-items.suite.ts';
import { createItemSource } from '../test-source.suite.ts';
import { openWalk } from './open-walk.ts';

const { signal } = new AbortController();
const days = Array.from({ length: 9 }, (_, index) => `2024-06-0${index + 1}`);
const items = days.map((edtf, index) => createItem({ id: `e${index}`, edtf }));

describe('openWalk()', () => {
  it('goes on from an event or an instant, knows where it is, and asks for no tile twice', async () => {
    const asked: string[] = [];
    const source = createItemSource(items, { asked });
    const timeline = await source.timeline(signal);
    const walk = openWalk(source, timeline, {});
    const third = await walk.next(items[1], 1, signal);
    expect(third?.id).toBe('e2');
    expect((await walk.next(items[1], -1, signal))?.id).toBe('e0');
    expect((await walk.next(Date.UTC(2024, 5, 4, 12), 1, signal))?.id).toBe('e4');
    expect(await walk.next(items.at(-1), 1, signal)).toBeUndefined();
    expect(third && (await walk.rank(third, signal))).toEqual({ position: 3, total: 9 });
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('answers a question although the one before it was abandoned', async () => {
    const source = createItemSource(items, { wait: () => new Promise((resolve) => setTimeout(resolve)) });
    const walk = openWalk(source, await source.timeline(signal), {});
    const abandoned = new AbortController();
    const before = walk.next(undefined, 1, abandoned.signal);
    abandoned.abort(new Error('no longer asked'));
    const next = walk.next(undefined, -1, signal);
    expect((await next)?.id).toBe('e8');
    await before.catch(() => undefined);
  });

  it('asks again for what failed', async () => {
    const source = createItemSource(items);
    const { extent } = await source.timeline(signal);
    let failing = true;
    const shaky = {
      ...source,
      tile: (...asked: Parameters<typeof source.tile>) =>
        failing ? Promise.reject(new Error('no answer')) : source.tile(...asked),
    };
    const walk = openWalk(shaky, extent === undefined ? {} : { extent }, {});
    await expect(walk.next(undefined, 1, signal)).rejects.toThrow('no answer');
    failing = false;
    expect((await walk.next(undefined, 1, signal))?.id).toBe('e0');
  });
});
