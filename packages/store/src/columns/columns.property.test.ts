import type { TileAddress } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryCriteria,
  arbitraryEntries,
  arbitraryTile,
  FIELDS,
  joinEntries,
  LANE_FIELD,
} from './arbitrary-entries.suite.ts';
import { countTileBrutally, countValuesBrutally, matchBrutally, sortBrutally } from './brute-force.suite.ts';
import type { ColumnEntry, Columns } from './columns.ts';
import { countMatches } from './count-matches.ts';
import { countValues } from './count-values.ts';
import { createTileCounts } from './create-tile-counts.ts';
import type { Criteria, Order, Place } from './criteria.ts';
import { matchPositions } from './match-positions.ts';
import { pagePositions } from './page-positions.ts';

const check = () => {};

interface Asked {
  readonly entries: readonly ColumnEntry[];
  readonly criteria: Criteria;
  readonly address: TileAddress;
}

/** Timelines and questions about them: many small ones, and some of more than two levels of blocks. */
function ask(question: (columns: Columns, asked: Asked) => void): void {
  for (const [most, questions, numRuns] of [
    [40, 8, 200],
    [900, 40, 8],
  ] as const) {
    const asked = arbitraryEntries(most).chain((entries) =>
      fc.record({
        entries: fc.constant(entries),
        all: fc.array(fc.tuple(arbitraryCriteria(entries.length), arbitraryTile), { maxLength: questions }),
      }),
    );
    fc.assert(
      fc.property(asked, ({ entries, all }) => {
        const columns = joinEntries(entries);
        for (const [criteria, address] of all) question(columns, { entries, criteria, address });
      }),
      { numRuns },
    );
  }
}

describe('columns', () => {
  it('match what entry by entry matches', () => {
    ask((columns, { entries, criteria }) => {
      const expected = matchBrutally(entries, criteria);
      expect([...matchPositions(columns, criteria, check)]).toEqual(expected);
      expect(countMatches(columns, criteria, check)).toBe(expected.length);
      expect(countMatches(columns, criteria, check, 3)).toBe(Math.min(3, expected.length));
    });
  });

  it('count by value what entry by entry counts', () => {
    ask((columns, { entries, criteria }) => {
      const counts = countValues(columns, criteria, FIELDS, check);
      expect([...counts].map(([name, own]) => [name, [...own]])).toEqual([
        ...countValuesBrutally(entries, criteria),
      ]);
    });
  });

  it('page through what entry by entry sorts, also after places where nothing stands', () => {
    ask((columns, { entries, criteria: { found, ...rest } }) => {
      for (const order of ['start', '-start', 'importance', '-importance', 'relevance'] as const) {
        const some = found ?? Uint32Array.from(entries.keys());
        const criteria = order === 'relevance' || found !== undefined ? { ...rest, found: some } : rest;
        const asked: Order = order === 'relevance' ? { scores: some.map((at) => (at * 31) % 4) } : order;
        const expected = sortBrutally(entries, criteria, asked);
        for (const limit of [1, 5, 1000]) {
          expect(readPages(columns, criteria, asked, limit)).toEqual(expected);
        }
      }
    });
  });

  it('count tiles as entry by entry counts them', () => {
    ask((columns, { entries, criteria, address }) => {
      const { top, ...counts } = createTileCounts(columns, criteria, address, LANE_FIELD, check);
      expect({ ...counts, top: [...top] }).toEqual(countTileBrutally(entries, criteria, address));
    });
  });
});

function readPages(columns: Columns, criteria: Criteria, order: Order, limit: number): readonly number[] {
  const pages: number[] = [];
  let after: Place | undefined;
  while (true) {
    const page = pagePositions(columns, criteria, order, after, limit, check);
    expect(page.length).toBeLessThanOrEqual(limit);
    pages.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return pages;
    after = toPlace(columns, criteria, order, last);
  }
}

function toPlace({ weight, earliest }: Columns, { found }: Criteria, order: Order, last: number): Place {
  const position = order === '-start' || order === '-importance' ? last : last + 1;
  const place = { position, weight: weight[last] as number, earliest: earliest[last] as number };
  if (typeof order !== 'object') return place;
  return { ...place, score: order.scores[found?.indexOf(last) ?? -1] ?? 0 };
}
