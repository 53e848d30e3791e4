import { describe, expect, it } from 'vitest';
import type { Columns } from '../columns/columns.ts';
import { joinSegments } from '../columns/join-segments.ts';
import { createColumnsCache, measureColumns } from './columns-cache.ts';

const columns = (): Columns => joinSegments([], 3);

describe('createColumnsCache()', () => {
  it('keeps one revision of an edition', () => {
    const cache = createColumnsCache(1_000_000);
    const [first, second] = [columns(), columns()];
    cache.put('made', 'one', first);
    expect(cache.get('made', 'one')).toBe(first);
    cache.put('made', 'two', second);
    expect(cache.get('made', 'one')).toBeUndefined();
    expect(cache.get('made', 'two')).toBe(second);
  });

  it('lets go of the editions asked for longest ago, never of the last', async () => {
    const size = measureColumns(columns());
    expect(size).toBeGreaterThan(0);
    const cache = createColumnsCache(2 * size);
    for (const edition of ['a', 'b', 'c']) {
      if (edition === 'c') await cache.get('a', '1');
      cache.put(edition, '1', columns());
    }
    expect(['a', 'b', 'c'].map((edition) => cache.get(edition, '1') !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    const tiny = createColumnsCache(0);
    tiny.put('a', '1', columns());
    expect(tiny.get('a', '1')).toBeDefined();
  });
});
