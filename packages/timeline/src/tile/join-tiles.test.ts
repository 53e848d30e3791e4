import { type Tile, toTileIndex } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTileBrutally } from '../source/brute-force.suite.ts';
import { createItem } from '../test-items.suite.ts';
import { joinTiles } from './join-tiles.ts';

const SCALE = 35;
const AT = Date.UTC(2024, 0, 1);
const item = fc.record({
  day: fc.integer({ min: -500, max: 500 }),
  days: fc.constantFrom(0, 0, 0, 3, 400),
  kind: fc.constantFrom('a', 'b', 'c'),
  weight: fc.constantFrom(0.1, 0.5, 0.9),
});
const toDay = (day: number) => new Date(AT + day * 86_400_000).toISOString().slice(0, 10);
const items = (most: number) =>
  fc.array(item, { maxLength: most, size: 'max' }).map((all) =>
    all
      .map(({ day, days, kind, weight }, index) =>
        createItem({
          id: `e${index}`,
          kind,
          weight,
          edtf: days === 0 ? toDay(day) : `${toDay(day)}/${toDay(day + days)}`,
        }),
      )
      .toSorted((a, b) => a.bounds.earliest - b.bounds.earliest || (a.id < b.id ? -1 : 1)),
  );
const tile = fc
  .integer({ min: -400, max: 400 })
  .map((day) => ({ scale: SCALE, index: toTileIndex(AT + day * 86_400_000, SCALE) }));

/** What a derived tile must have in common with an asked one, whose lanes may stand in another order. */
function sort({ touching: _touching, lanes = [], ...rest }: Tile) {
  return { ...rest, lanes: lanes.toSorted((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1)) };
}

describe('joinTiles()', () => {
  it('is the tile that the source would answer', () => {
    fc.assert(
      fc.property(items(200), tile, (all, address) => {
        const half = { scale: SCALE - 1, index: address.index * 2 };
        const early = createTileBrutally(all, half, { lane: 'kind' });
        const late = createTileBrutally(all, { ...half, index: half.index + 1 }, { lane: 'kind' });
        const joined = joinTiles(address, early, late);
        expect(joined && sort(joined)).toEqual(sort(createTileBrutally(all, address, { lane: 'kind' })));
      }),
    );
  });
});
