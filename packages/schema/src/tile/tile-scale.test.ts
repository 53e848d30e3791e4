import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { MAX_INSTANT, MIN_INSTANT } from '../time/bounds.ts';
import { coverView, MAX_SCALE, TILE_BINS, toTileBin, toTileIndex, toTileWindow } from './tile-scale.ts';

const instant = fc.integer({ min: MIN_INSTANT, max: MAX_INSTANT });
const scale = fc.integer({ min: 0, max: MAX_SCALE });

describe('toTileIndex()', () => {
  test.prop([instant, scale])('names the one tile whose window holds the instant', (at, level) => {
    const { from, to } = toTileWindow({ scale: level, index: toTileIndex(at, level) });
    expect(from <= at && at < to).toBe(true);
  });

  test.prop([instant, fc.integer({ min: 1, max: MAX_SCALE })])(
    'nests: a tile is made of two of the scale below',
    (at, level) => {
      expect(Math.floor(toTileIndex(at, level - 1) / 2)).toBe(toTileIndex(at, level));
      const { from, to } = toTileWindow({ scale: level, index: toTileIndex(at, level) });
      const left = { scale: level - 1, index: toTileIndex(at, level) * 2 };
      const right = { ...left, index: left.index + 1 };
      expect([toTileWindow(left).from, toTileWindow(left).to]).toEqual([from, toTileWindow(right).from]);
      expect(toTileWindow(right).to).toBe(to);
    },
  );

  it('holds all of time in two tiles of the coarsest scale', () => {
    expect([MIN_INSTANT, -1, 0, MAX_INSTANT].map((at) => toTileIndex(at, MAX_SCALE))).toEqual([-1, -1, 0, 0]);
  });
});

describe('toTileBin()', () => {
  test.prop([instant, scale])(
    'is one of the bins, as far along them as the instant is along the tile',
    (at, level) => {
      const address = { scale: level, index: toTileIndex(at, level) };
      const bin = toTileBin(at, address);
      expect(Number.isInteger(bin) && bin >= 0 && bin < TILE_BINS).toBe(true);
      const { from, to } = toTileWindow(address);
      expect(BigInt(bin)).toBe((BigInt(at - from) * BigInt(TILE_BINS)) / BigInt(to - from));
    },
  );

  test.prop([instant, fc.integer({ min: 6, max: MAX_SCALE })])(
    'keeps the order of its halves: two bins of a half make one of the whole',
    (at, level) => {
      const half = { scale: level - 1, index: toTileIndex(at, level - 1) };
      const side = half.index - 2 * toTileIndex(at, level);
      const whole = toTileBin(at, { scale: level, index: toTileIndex(at, level) });
      expect(whole).toBe(side * (TILE_BINS / 2) + Math.floor(toTileBin(at, half) / 2));
    },
  );
});

describe('coverView()', () => {
  const view = fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

  test.prop([view])('covers a view with neighbours, 5 at most and no more than it needs', ({ from, to }) => {
    const tiles = coverView({ from, to });
    expect(tiles.length).toBeGreaterThan(0);
    expect(tiles.length).toBeLessThanOrEqual(5);
    for (const [index, tile] of tiles.entries())
      expect(tile).toEqual({ scale: tiles[0]?.scale, index: (tiles[0]?.index ?? 0) + index });
    const windows = tiles.map(toTileWindow);
    const [first, last] = [windows[0], windows.at(-1)];
    if (first === undefined || last === undefined) throw new Error('No tiles');
    expect(first.from <= from && from < first.to).toBe(true);
    expect(to <= last.to).toBe(true);
    if (tiles.length > 1) expect(last.from).toBeLessThan(to);
    if (to - from >= 4) expect(tiles.length).toBeGreaterThanOrEqual(3);
  });

  it('covers a year with tiles of about three months', () => {
    const tiles = coverView({ from: Date.UTC(2024, 0), to: Date.UTC(2025, 0) });
    expect(tiles).toEqual([33, 33, 33, 33, 33].map((level, index) => ({ scale: level, index: 198 + index })));
  });
});
