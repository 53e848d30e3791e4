import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAND } from './land.ts';
import { drawMap, STILL, zoomMove } from './project-places.ts';

const place = fc.record({
  lat: fc.double({ min: -75, max: 75, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const frame = fc.record({
  width: fc.integer({ min: 260, max: 1400 }),
  height: fc.integer({ min: 240, max: 460 }),
});

describe('drawMap()', () => {
  it('shows every place within the frame, wherever they are', () => {
    const places = fc.array(place, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(places, frame, (all, size) => {
        const { toPoint, kilometre } = drawMap({ type: 'Sphere' }, all, size, STILL);
        expect(kilometre).toBeGreaterThan(0);
        for (const each of all) {
          const [x, y] = toPoint(each);
          expect([x >= -1 && x <= size.width + 1, y >= -1 && y <= size.height + 1]).toEqual([true, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws land, also around a single place', () => {
    const size = { width: 600, height: 336 };
    const { land, toPoint } = drawMap(LAND, [{ lat: 39.02, lon: 125.75 }], size, STILL);
    expect(land).toMatch(/^M/);
    const [x, y] = toPoint({ lat: 39.02, lon: 125.75 });
    expect([Math.round(x), Math.round(y)]).toEqual([300, 168]);
  });
});

describe('zoomMove()', () => {
  it('keeps what it comes closer to where it is', () => {
    const places = [
      { lat: -6.2, lon: 106.8 },
      { lat: 55.75, lon: 37.6 },
    ];
    const size = { width: 800, height: 448 };
    const [first] = places;
    if (first === undefined) throw new Error('There is a place');
    const before = drawMap({ type: 'Sphere' }, places, size, STILL).toPoint(first);
    const move = zoomMove(STILL, 3, size, [before[0], before[1]]);
    const after = drawMap({ type: 'Sphere' }, places, size, move).toPoint(first);
    expect(after[0]).toBeCloseTo(before[0], 3);
    expect(after[1]).toBeCloseTo(before[1], 3);
    expect(zoomMove(move, 0.01, size)).toEqual(STILL);
  });
});
