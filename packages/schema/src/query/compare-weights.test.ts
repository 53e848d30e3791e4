import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { spreadInstant } from '../tile/spread-instant.ts';
import { MAX_INSTANT, MIN_INSTANT } from '../time/bounds.ts';
import { UNDATED } from '../time/to-bounds.ts';
import { compareWeights } from './compare-weights.ts';

const DAY = 86_400_000;

describe('spreadInstant()', () => {
  it.prop([fc.integer({ min: MIN_INSTANT, max: MAX_INSTANT })])('is a whole number below 2^32', (instant) => {
    const spread = spreadInstant(instant);
    expect(Number.isInteger(spread) && spread >= 0 && spread < 2 ** 32).toBe(true);
  });

  it.each([
    ['days', Date.UTC(1990, 0), DAY],
    ['years', Date.UTC(-3000, 0), 365 * DAY],
    ['seconds before 1970', -1e9, 1000],
    ['milliseconds', Date.UTC(2024, 0), 1],
  ])('has the least of 6,400 %s evenly among them', (_, from, step) => {
    const spread = Array.from({ length: 6_400 }, (__, at) => ({ at, key: spreadInstant(from + at * step) }));
    const least = spread.toSorted((a, b) => a.key - b.key).slice(0, 320);
    const parts = Array.from({ length: 8 }, (__, part) =>
      least.filter(({ at }) => at >> 3 >= part * 100 && at >> 3 < (part + 1) * 100),
    );
    // Forty each; of chance alone fewer than 15 or more than 75 would come once in a hundred thousand times.
    for (const part of parts) expect(part.length).toSatisfy((count: number) => count > 15 && count < 75);
  });
});

describe('compareWeights()', () => {
  const weighed = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    weight: fc.constantFrom(0, 1 / 3, 1 / 3 + 1e-9, 1),
    sequence: fc.constantFrom(1, 2),
    bounds: fc.constantFrom(0, 1, 2).map((earliest) => ({ ...UNDATED, undated: false, earliest })),
  });

  it.prop([fc.array(weighed, { minLength: 3, maxLength: 3 })])(
    'is one order, heaviest first',
    ([a, b, c]) => {
      if (a === undefined || b === undefined || c === undefined) return;
      expect(Math.sign(compareWeights(a, b))).toBe(-Math.sign(compareWeights(b, a)) + 0);
      if (compareWeights(a, b) <= 0 && compareWeights(b, c) <= 0)
        expect(compareWeights(a, c)).toBeLessThanOrEqual(0);
      if (a.weight - b.weight > 1e-6) expect(compareWeights(a, b)).toBeLessThan(0);
    },
  );
});
