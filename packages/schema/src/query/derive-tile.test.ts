import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { TILE_BINS, type TileAddress, toTileBin, toTileWindow } from '../tile/tile-scale.ts';
import { hitWindow } from '../time/bounds.ts';
import { toBounds } from '../time/to-bounds.ts';
import type { Tile, TileEvent } from './answer.ts';
import { deriveTile } from './derive-tile.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2000-12-30'), noInvalidDate: true });
const event = fc.record({ day, lane: fc.constantFrom('a', 'b', undefined) }).map(
  ({ day: date, lane }): Omit<TileEvent, 'id'> => ({
    title: { en: 'E' },
    status: 'occurred',
    importance: 'minor',
    weight: 0,
    contested: false,
    review: 'published',
    sequence: 1,
    bounds: toBounds({ edtf: date.toISOString().slice(0, 10) }, { zone: 'UTC' }),
    lanes: lane === undefined ? [] : [lane],
  }),
);
const events = fc
  .array(event, { maxLength: 60 })
  .map((list) => list.map((each, at): TileEvent => ({ ...each, id: `e-${at}` })));

/** A tile of some events that all stand in its top. */
function createTile(all: readonly TileEvent[], address: TileAddress): Tile {
  const window = toTileWindow(address);
  const top = all.filter(({ bounds }) => hitWindow(bounds, window) !== undefined);
  const starting = top.filter(({ bounds }) => window.from <= bounds.earliest && bounds.earliest < window.to);
  const count = (some: readonly TileEvent[]) =>
    Array.from(
      { length: TILE_BINS },
      (_, bin) => some.filter(({ bounds }) => toTileBin(bounds.earliest, address) === bin).length,
    );
  const lanes = ['a', 'b', undefined].map((value) => ({
    ...(value === undefined ? {} : { value }),
    bins: count(starting.filter((each) => each.lanes?.[0] === value)),
  }));
  return {
    ...address,
    count: starting.length,
    touching: top.length,
    bins: count(starting),
    lanes,
    top,
    complete: true,
  };
}

/** The tile that holds the year 2000. */
const YEARS: TileAddress = { scale: 41, index: 0 };
const below = fc
  .record({ day, scale: fc.integer({ min: 20, max: 40 }) })
  .map(({ day: date, scale }): TileAddress => ({ scale, index: Math.floor(date.getTime() / 2 ** scale) }));

describe('deriveTile()', () => {
  test.prop([events, below])('from a complete tile gives what that tile is', (all, address) => {
    expect(deriveTile(address, createTile(all, YEARS))).toEqual(createTile(all, address));
  });

  test.prop([events, fc.integer({ min: 1, max: 8 })])(
    'from another spreads its counts without losing any',
    (all, levels) => {
      const whole = { ...createTile(all, YEARS), complete: false };
      const parts = 2 ** levels;
      const tiles = Array.from({ length: parts }, (_, at) =>
        deriveTile({ scale: YEARS.scale - levels, index: at }, whole),
      );
      expect(tiles.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count);
      for (const { count, bins, complete, touching } of tiles) {
        expect(bins.reduce((sum, each) => sum + each, 0)).toBe(count);
        expect(Math.min(...bins)).toBeGreaterThanOrEqual(0);
        expect([complete, touching >= count]).toEqual([false, true]);
      }
    },
  );
});
