import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { toIssues } from '../problem/zod-issues.ts';
import { stringifyQuery } from './query.ts';
import { EventQuery } from './query-schema.ts';

function parse(text: string) {
  const params: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = params[name];
    params[name] = before === undefined ? value : [before, value].flat();
  }
  const result = EventQuery.safeParse(params);
  return result.success ? result.data : toIssues(result.error, params);
}

describe('EventQuery', () => {
  it('reads repeated parameters as lists', () => {
    expect(parse('kind=military&kind=diplomacy&actor=vladimir-putin&limit=10')).toEqual({
      kind: ['military', 'diplomacy'],
      actor: ['vladimir-putin'],
      limit: 10,
    });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['limit=1e3', 'limit'],
    ['limit=', 'limit'],
    ['sort=up', 'sort'],
    ['sort=start&sort=start', 'sort'],
    ['datetim=2024', 'datetim'],
    ['match=maybe', 'match'],
    ['kind=', 'kind.0'],
    ['q=', 'q'],
    ['q=%00', 'q'],
    ['q=a&q=b', 'q'],
    ['contested=', 'contested'],
    ['contested=false', 'contested'],
    ['contested=true&contested=true', 'contested'],
    ['review=draft', 'review'],
    ['claimant=x', 'claimant'],
  ])('refuses %s', (text, path) => {
    const issues = parse(text);
    expect(Array.isArray(issues) && issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 3 });
  const query = fc.record(
    {
      datetime: fc.constantFrom('2024-06/..', '[2000,2018]', '2024-06-19T02:45+09:00'),
      match: fc.constantFrom('possible' as const, 'certain' as const),
      q: fc.stringMatching(/^[\p{L}"& +%-]{0,10}x$/u),
      actor: words,
      tag: words,
      origin: words,
      contested: fc.constant(true as const),
      review: fc.constant('unconfirmed' as const),
      sort: fc.constantFrom('start' as const, '-importance' as const),
      limit: fc.integer({ min: 1, max: 1000 }),
    },
    { requiredKeys: [] },
  );
  test.prop([query])('a question comes back from its URL as it was', (question) => {
    expect(parse(stringifyQuery(question))).toEqual(question);
  });
});
