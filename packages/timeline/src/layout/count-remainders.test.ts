import { coverView, type TileEvent } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLanes } from '../lane/to-lanes.ts';
import { createTileBrutally } from '../source/brute-force.suite.ts';
import { createItem, VOCABULARY } from '../test-items.suite.ts';
import { en } from '../text/en.ts';
import { countRemainders } from './count-remainders.ts';

const FROM = Date.UTC(2024, 0, 1);
const WINDOW = { from: FROM, to: FROM + 2 ** 35 };
const items = fc
  .array(fc.record({ day: fc.nat(390), kind: fc.constantFrom('a', 'b', 'c', 'd') }), {
    minLength: 100,
    maxLength: 400,
    size: 'max',
  })
  .map((all) =>
    all.map(({ day, kind }, index) =>
      createItem({
        id: `e${index}`,
        kind,
        weight: (index % 17) / 17,
        edtf: new Date(FROM + day * 86_400_000).toISOString().slice(0, 10),
      }),
    ),
  );

describe('countRemainders()', () => {
  it('counts with what is held every event of a lane, once', () => {
    fc.assert(
      fc.property(items, fc.nat(200), (all, kept) => {
        const tiles = coverView(WINDOW).map((address) => createTileBrutally(all, address, { lane: 'kind' }));
        const context = { lanes: 'kind', vocabulary: VOCABULARY, language: 'en', texts: en } as const;
        const events = new Map(tiles.flatMap(({ top }) => top.map((event) => [event.id, event])));
        const held: readonly TileEvent[] = [...events.values()].slice(0, kept);
        const lanes = toLanes(tiles, { ...context, most: 2 });
        const named = new Set(lanes.map(({ id }) => id));
        for (const lane of lanes) {
          const isMember = ({ kind = '' }: { readonly kind?: string }) =>
            lane.id === '' ? !named.has(kind) : kind === lane.id;
          const left = countRemainders(lane, tiles, held, { from: FROM - 1e12, to: FROM + 1e12 });
          const count = left.reduce((sum, each) => sum + each.count, 0);
          expect(count + held.filter(isMember).length).toBe(all.filter(isMember).length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
