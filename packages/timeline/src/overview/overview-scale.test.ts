import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBins } from './count-bins.ts';
import { toOverviewScale } from './overview-scale.ts';

const instants = fc.array(fc.integer({ min: -2e12, max: 2e12 }), { minLength: 1, maxLength: 80 });
const toStretches = (all: readonly number[]) =>
  all.toSorted((a, b) => a - b).map((at) => ({ from: at, to: at, count: 1 }));
const toExtent = (all: readonly number[]) => ({ from: Math.min(...all), to: Math.max(...all) + 1 });

describe('toOverviewScale()', () => {
  it('never runs backwards, and leads back from pixels to time', () => {
    fc.assert(
      fc.property(instants, (all) => {
        const scale = toOverviewScale(toStretches(all), toExtent(all), 900);
        const xs = all.toSorted((a, b) => a - b).map((at) => scale.toX(at));
        for (const [index, x] of xs.entries()) {
          expect(x).toBeGreaterThanOrEqual(index === 0 ? 0 : (xs[index - 1] ?? 0));
          expect(x).toBeLessThanOrEqual(900);
          expect(scale.toX(scale.toTime(x))).toBeCloseTo(x, 3);
        }
      }),
    );
  });

  it('cuts decades of nothing and marks the cut', () => {
    const busy = Array.from({ length: 30 }, (_, day) => Date.UTC(2024, 0, 1 + day));
    const all = [Date.UTC(1948, 0, 1), ...busy];
    const scale = toOverviewScale(toStretches(all), toExtent(all), 900);
    expect(scale.pieces.length).toBe(2);
    expect(scale.toX(Date.UTC(2024, 0, 30)) - scale.toX(Date.UTC(2024, 0, 1))).toBeGreaterThan(300);
  });
});

describe('toOverviewScale() of events that crowd', () => {
  it('gives a sliver with half of all events a piece of its own', () => {
    const early = Array.from({ length: 40 }, (_, index) => Date.UTC(1900 + 2 * index, 0, 1));
    const crowd = Array.from({ length: 60 }, (_, day) => Date.UTC(1980, 0, 1 + day));
    const all = [...early, ...crowd];
    const scale = toOverviewScale(toStretches(all), toExtent(all), 900);
    expect(scale.pieces.length).toBeGreaterThan(1);
    expect(scale.toX(Date.UTC(1980, 1, 29)) - scale.toX(Date.UTC(1980, 0, 1))).toBeGreaterThan(300);
  });
});

describe('countBins()', () => {
  it('counts every event once', () => {
    fc.assert(
      fc.property(instants, (all) => {
        const bins = countBins(toStretches(all), toOverviewScale(toStretches(all), toExtent(all), 900));
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(all.length, 6);
      }),
    );
  });
});
