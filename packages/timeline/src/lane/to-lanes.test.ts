import type { Tile } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../test-items.suite.ts';
import { en } from '../text/en.ts';
import { toLanes } from './to-lanes.ts';

const bins = (count: number) => [count, ...Array.from({ length: 31 }, () => 0)];
const TILE: Tile = {
  scale: 53,
  index: 0,
  count: 12,
  touching: 12,
  bins: bins(12),
  lanes: [{ value: 'b', bins: bins(9) }, { value: 'a', bins: bins(3) }, { bins: bins(0) }],
  top: [],
  complete: false,
};

describe('toLanes()', () => {
  const context = { lanes: 'kind', vocabulary: VOCABULARY, language: 'en', texts: en } as const;

  it('lists kinds in the order of the vocabulary', () => {
    expect(toLanes([TILE], context).map(({ id, hue, count }) => [id, hue, count])).toEqual([
      ['a', 0, 3],
      ['b', 1, 9],
    ]);
  });

  it('leaves a lane its colour where there is no room for one before it', () => {
    expect(toLanes([TILE], { ...context, most: 1 }).map(({ id, hue, count }) => [id, hue, count])).toEqual([
      ['b', 1, 9],
      ['', 8, 3],
    ]);
  });
});
