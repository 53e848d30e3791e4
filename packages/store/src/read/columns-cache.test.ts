import { describe, expect, it } from 'vitest';
import type { Columns } from '../columns/columns.ts';
import { joinSegments } from '../columns/join-segments.ts';
import { createColumnsCache, measureColumns } from './columns-cache.ts';

const columns = (): Columns => joinSegments([], 3);
const ONE = { edition: 'made', revision: 'one', ordinal: 1 };
const TWO = { edition: 'made', revision: 'two', ordinal: 2 };

describe('createColumnsCache()', () => {
  it('keeps one revision of an edition, the newest', () => {
    const cache = createColumnsCache(1_000_000);
    const [first, second] = [columns(), columns()];
    cache.put(ONE, first);
    expect(cache.get(ONE)).toBe(first);
    cache.put(TWO, second);
    cache.put(ONE, first);
    expect(cache.get(ONE)).toBeUndefined();
    expect(cache.get(TWO)).toBe(second);
  });

  it('lets go of the editions asked for longest ago, never of the last', async () => {
    const size = measureColumns(columns());
    expect(size).toBeGreaterThan(0);
    const cache = createColumnsCache(2 * size);
    const keys = ['a', 'b', 'c'].map((edition) => ({ ...ONE, edition }));
    for (const key of keys) {
      if (key.edition === 'c') await cache.get({ ...ONE, edition: 'a' });
      cache.put(key, columns());
    }
    expect(keys.map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
    const tiny = createColumnsCache(0);
    tiny.put(ONE, columns());
    expect(tiny.get(ONE)).toBeDefined();
  });
});
