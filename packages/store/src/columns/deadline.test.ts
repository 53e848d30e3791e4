import { describe, expect, it } from 'vitest';
import { FIELDS, joinEntries, LANE, LANE_FIELD, sampleEntries } from './arbitrary-entries.suite.ts';
import { countMatches } from './count-matches.ts';
import { countValues } from './count-values.ts';
import { createTileCounts } from './create-tile-counts.ts';
import type { Criteria } from './criteria.ts';
import { matchPositions } from './match-positions.ts';
import { pagePositions } from './page-positions.ts';

const check = () => {
  throw new Error('late');
};

describe('a check that throws', () => {
  const columns = joinEntries(sampleEntries(20_000), 1000);
  const groups = [
    { name: 'lane', values: LANE },
    { name: 'other', values: FIELDS.get('other') ?? [] },
  ];
  const found = Uint32Array.from({ length: columns.length }, (_, position) => position);
  const criteria: Criteria = { match: 'possible', undated: 'include', groups, found };

  it.each(
    Object.entries({
      matchPositions: () => matchPositions(columns, criteria, check),
      countMatches: () => countMatches(columns, criteria, check),
      countValues: () => countValues(columns, criteria, FIELDS, check),
      createTileCounts: () => createTileCounts(columns, criteria, { scale: 53, index: 0 }, LANE_FIELD, check),
      'pagePositions by weight': () =>
        pagePositions(columns, criteria, '-importance', undefined, 1000, check),
      'pagePositions by score': () =>
        pagePositions(columns, criteria, { scores: found }, undefined, 1000, check),
    }),
  )('ends %s', (_name, ask) => {
    expect(ask).toThrow('late');
  });
});
