import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRanges } from './find-ranges.ts';

describe('findRanges()', () => {
  it('holds every number, in at most 64 ranges, with no wide gap where they are fewer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 100_000 }), { maxLength: 300, size: 'max' }), (list) => {
        const ranges = findRanges(Uint32Array.from(list));
        for (const number of list)
          expect(ranges.filter(([from, to]) => from <= number && number <= to).length).toBe(1);
        expect(ranges.length).toBeLessThanOrEqual(64);
        const bounds = ranges.flat();
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        expect(bounds.every((bound) => list.includes(bound))).toBe(true);
        const sorted = list.toSorted((a, b) => a - b);
        const isWide = (number: number, at: number) =>
          at > 0 && number - (sorted[at - 1] ?? 0) > 256 && !ranges.some(([from]) => from === number);
        if (ranges.length < 64 && (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) >= list.length + 256)
          expect(sorted.filter(isWide)).toEqual([]);
      }),
    );
  });

  it('is one range of numbers that follow each other', () => {
    expect(findRanges(Uint32Array.from([7, 5, 6, 8]))).toEqual([[5, 8]]);
    expect(findRanges(new Uint32Array(0))).toEqual([]);
  });
});
