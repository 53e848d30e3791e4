import { describe, expect, it } from 'vitest';
import { joinEntries, LANE, sampleEntries } from './arbitrary-entries.suite.ts';
import { chooseLanes } from './choose-lanes.ts';
import type { Criteria } from './criteria.ts';

const PLAIN: Criteria = { match: 'possible', undated: 'exclude', groups: [] };

describe('chooseLanes()', () => {
  it('chooses once for all tiles of a view, whatever the number of values', () => {
    const columns = joinEntries(sampleEntries(500));
    let reads = 0;
    const field = {
      name: 'lane',
      get values() {
        reads += 1;
        return LANE;
      },
    };
    const choose = (criteria: Criteria) => chooseLanes(columns, criteria, field, () => {});
    const lanes = choose(PLAIN);
    expect(choose(PLAIN)).toBe(lanes);
    expect(reads).toBe(1);
    expect(choose({ ...PLAIN, groups: [{ name: 'other', values: [20] }] })).not.toBe(lanes);
    expect(chooseLanes(columns, PLAIN, { name: 'more', values: LANE }, () => {})).not.toBe(lanes);
  });
});
