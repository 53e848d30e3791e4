import { TILE_TOP, type TileAddress, toTileWindow } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryCriteria,
  arbitraryEntries,
  arbitraryTile,
  joinEntries,
  LANE_FIELD,
  sampleEntries,
} from './arbitrary-entries.suite.ts';
import { countTileBrutally, matchBrutally } from './brute-force.suite.ts';
import type { Columns } from './columns.ts';
import { createTileCounts } from './create-tile-counts.ts';
import type { Criteria } from './criteria.ts';
import { pagePositions } from './page-positions.ts';

const check = () => {};

const halve = ({ scale, index }: TileAddress): readonly TileAddress[] => [
  { scale: scale - 1, index: 2 * index },
  { scale: scale - 1, index: 2 * index + 1 },
];

describe('createTileCounts()', () => {
  const asked = arbitraryEntries(400).chain((entries) =>
    fc.record({
      entries: fc.constant(entries),
      criteria: arbitraryCriteria(entries.length),
      address: arbitraryTile,
    }),
  );

  it('gives a tile the sum of its halves, and a top that is in theirs', () => {
    fc.assert(
      fc.property(asked, ({ entries, criteria, address }) => {
        const columns = joinEntries(entries);
        const tile = createTileCounts(columns, criteria, address, undefined, check);
        expect(tile.bins.reduce((sum, count) => sum + count, 0)).toBe(tile.count);
        expect(tile.count).toBeLessThanOrEqual(tile.touching);
        expect(tile.top.length).toBe(Math.min(tile.touching, TILE_TOP));
        if (address.scale === 0) return;
        const [left, right] = halve(address).map((half) =>
          createTileCounts(columns, criteria, half, undefined, check),
        );
        if (left === undefined || right === undefined) throw new Error('A tile has two halves');
        expect(left.count + right.count).toBe(tile.count);
        expect(left.touching + right.touching).toBeGreaterThanOrEqual(tile.touching);
        expect(Math.max(left.touching, right.touching)).toBeLessThanOrEqual(tile.touching);
        expect([...tile.top].filter((position) => !left.top.includes(position))).toSatisfy(
          (rest: readonly number[]) => rest.every((position) => right.top.includes(position)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('leads to every event, by halves down to complete tiles or by paging below', () => {
    fc.assert(
      fc.property(asked, ({ entries, criteria, address }) => {
        const columns = joinEntries(entries);
        const dated: Criteria = { ...criteria, undated: 'exclude' };
        const seen = new Set<number>();
        descend(columns, dated, address, 6, seen);
        const inTile = matchBrutally(entries, { ...dated, window: toTileWindow(address), match: 'possible' });
        const wanted = new Set(matchBrutally(entries, dated));
        expect([...seen].toSorted((a, b) => a - b)).toEqual(inTile.filter((at) => wanted.has(at)));
      }),
      { numRuns: 60 },
    );
  });

  it('counts many events as entry by entry counts them, whatever is asked', () => {
    const entries = sampleEntries(9_000);
    const columns = joinEntries(entries, 1000);
    const some = fc.sample(fc.tuple(arbitraryCriteria(entries.length), arbitraryTile), {
      numRuns: 25,
      seed: 11,
    });
    const plain: Criteria = { match: 'possible', undated: 'exclude', groups: [] };
    const [world, two]: readonly TileAddress[] = [
      { scale: 53, index: 0 },
      { scale: 53, index: -1 },
    ];
    const asks = [
      ...some,
      ...[world, two].flatMap((address) => [
        [plain, address as TileAddress] as const,
        [{ ...plain, groups: [{ name: 'other', values: [20] }] }, address as TileAddress] as const,
      ]),
    ];
    for (const [criteria, address] of asks) {
      const { top, ...counts } = createTileCounts(columns, criteria, address, LANE_FIELD, check);
      expect({ ...counts, top: [...top] }).toEqual(countTileBrutally(entries, criteria, address));
    }
  });
});

/** Sees what a reader sees who asks for halves until a tile is complete, and pages through what is still not. */
function descend(
  columns: Columns,
  criteria: Criteria,
  address: TileAddress,
  depth: number,
  seen: Set<number>,
): void {
  const { touching, top } = createTileCounts(columns, criteria, address, undefined, check);
  for (const position of top) seen.add(position);
  if (touching <= TILE_TOP) return;
  if (depth > 0 && address.scale > 0) {
    for (const half of halve(address)) descend(columns, criteria, half, depth - 1, seen);
    return;
  }
  const window = toTileWindow(address);
  if (criteria.window !== undefined) {
    // A list has one window only, in which the events of the other are looked up.
    const own = new Set(pagePositions(columns, criteria, 'start', undefined, columns.length, check));
    const { window: _window, ...rest } = criteria;
    const all = pagePositions(
      columns,
      { ...rest, window, match: 'possible' },
      'start',
      undefined,
      columns.length,
      check,
    );
    for (const position of all) if (own.has(position)) seen.add(position);
    return;
  }
  let from = 0;
  while (true) {
    const place = { position: from };
    const page = pagePositions(columns, { ...criteria, window, match: 'possible' }, 'start', place, 7, check);
    for (const position of page) seen.add(position);
    if (page.length < 7) return;
    from = (page.at(-1) as number) + 1;
  }
}
