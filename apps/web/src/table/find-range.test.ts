import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRange } from './find-range.ts';

describe('findRange()', () => {
  it('holds every row in sight and few others, however many there are', () => {
    const place = fc.record({
      top: fc.integer({ min: -50_000_000, max: 2000 }),
      row: fc.integer({ min: 20, max: 80 }),
      count: fc.nat({ max: 1_000_000 }),
      view: fc.integer({ min: 0, max: 3000 }),
    });
    fc.assert(
      fc.property(place, fc.nat(), ({ top, ...size }, pick) => {
        const { first, end } = findRange(top, size);
        expect(end - first).toBeLessThanOrEqual(size.view / size.row + 23);
        const index = size.count === 0 ? -1 : pick % size.count;
        const at = top + index * size.row;
        if (index >= 0 && at + size.row > 0 && at < size.view)
          expect(first <= index && index < end).toBe(true);
      }),
    );
  });
});
