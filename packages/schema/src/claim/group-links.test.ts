import { describe, expect, it } from 'vitest';
import { groupSaid } from './group-said.ts';
import { groupSeries } from './group-series.ts';
import { createClaim, createEvent } from './records.suite.ts';

describe('groupSaid()', () => {
  it('lists what was said in each event', () => {
    const claims = [
      createClaim({ id: 'a', in: 'briefing' }),
      createClaim({ id: 'b' }),
      createClaim({ id: 'c', in: 'briefing' }),
    ];
    expect(Array.from(groupSaid(claims), ([event, said]) => [event, said.map(({ id }) => id)])).toEqual([
      ['briefing', ['a', 'c']],
    ]);
  });
});

describe('groupSeries()', () => {
  it('lists the events of each series in order of ordinal', () => {
    const events = [
      createEvent({ id: 'sixth-test', series: { id: 'tests', ordinal: 6 } }),
      createEvent({ id: 'talks' }),
      createEvent({ id: 'first-test', series: { id: 'tests', ordinal: 1 } }),
    ];
    expect(Array.from(groupSeries(events), ([series, all]) => [series, all.map(({ id }) => id)])).toEqual([
      ['tests', ['first-test', 'sixth-test']],
    ]);
  });
});
