import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { toIssues } from '../problem/zod-issues.ts';
import { EVENT_MEMBERS, stringifyQuery } from './query.ts';
import { ChangeQuery, EventQuery, OneEventQuery, TileAddress, TileQuery } from './query-schema.ts';

function parse(text: string, schema: z.ZodMiniType = EventQuery) {
  const names = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const before = names.get(name);
    names.set(name, before === undefined ? value : [before, value].flat());
  }
  const params = Object.fromEntries(names);
  const result = schema.safeParse(params);
  return result.success ? result.data : toIssues(result.error, params);
}

/** The paths of the issues that a refused question has. */
function listPaths(text: string, schema?: z.ZodMiniType) {
  const issues = parse(text, schema);
  return Array.isArray(issues) && issues.map((issue) => issue.path.join('.'));
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
    ['lang=English', 'lang.0'],
    ['fields=id&fields=notes', 'fields.1'],
    ['fields=id,title', 'fields.0'],
    ['lane=kind', 'lane'],
    ['extra=x', 'extra'],
    ['extra.=x', 'extra.'],
    ['extra.Deaths=x', 'extra.Deaths'],
    ['extra.__proto__=x', 'extra.__proto__'],
    ['extra.deaths=', 'extra.deaths.0'],
    ['extra.deaths=1&extra.deaths=%00', 'extra.deaths.1'],
  ])('refuses %s', (text, path) => {
    expect(listPaths(text)).toEqual([path]);
  });

  it('collects own fields by name, each a list', () => {
    expect(parse('extra.deaths=12&kind=military&extra.deaths=13&extra.verified=true')).toEqual({
      kind: ['military'],
      extra: { deaths: ['12', '13'], verified: ['true'] },
    });
  });

  it('says what stood in a parameter of an own field', () => {
    expect(parse('extra.deaths=ok&extra.deaths=')).toMatchObject([
      { path: ['extra', 'deaths', 1], received: '""' },
    ]);
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
      bbox: fc.constant('170,-10.5,-170,10'),
      extra: fc.dictionary(word, words, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
      lang: fc.constantFrom(['id'], ['en', 'zh-Hant']),
      fields: fc.uniqueArray(fc.constantFrom(...EVENT_MEMBERS), { minLength: 1 }),
      sort: fc.constantFrom('start' as const, '-importance' as const),
      limit: fc.integer({ min: 1, max: 1000 }),
    },
    { requiredKeys: [] },
  );
  test.prop([query])('a question comes back from its URL as it was', (question) => {
    expect(parse(stringifyQuery(question))).toEqual(question);
  });
});

describe('TileQuery', () => {
  it.each([
    ['undated=include', 'undated'],
    ['sort=start', 'sort'],
    ['limit=1', 'limit'],
    ['lane=day', 'lane'],
    ['lane=kind&lane=actor', 'lane'],
  ])('refuses %s', (text, path) => {
    expect(listPaths(text, TileQuery)).toEqual([path]);
  });

  it('takes every other filter, and a lane', () => {
    expect(parse('q=x&extra.port=a&lane=actor&lang=id', TileQuery)).toEqual({
      q: 'x',
      extra: { port: ['a'] },
      lane: 'actor',
      lang: ['id'],
    });
  });
});

describe('OneEventQuery', () => {
  it('takes no filters', () => {
    expect(parse('review=unconfirmed&lang=id', OneEventQuery)).toEqual({
      review: 'unconfirmed',
      lang: ['id'],
    });
    expect(listPaths('kind=x&extra.port=a', OneEventQuery)).toEqual(['kind', 'extra.port']);
  });
});

describe('ChangeQuery', () => {
  it('reads an ordinal', () => expect(parse('after=12', ChangeQuery)).toEqual({ after: 12 }));
  it.each(['after=-1', 'after=', 'after=1.5', 'after=0x1', 'after=9007199254740993', 'after=1&after=2'])(
    'refuses %s',
    (text) => expect(listPaths(text, ChangeQuery)).toEqual(['after']),
  );
});

describe('TileAddress', () => {
  it.each([
    [0, 8_640_000_000_000_000],
    [0, -8_640_000_000_000_000],
    [35, -252],
    [53, -1],
    [53, 0],
  ])('reads %s/%s', (scale, index) => {
    expect(parse(`scale=${scale}&index=${index}`, TileAddress)).toEqual({ scale, index });
  });

  it.each([
    ['scale=54&index=0', 'scale'],
    ['scale=-1&index=0', 'scale'],
    ['scale=9007199254740993&index=0', 'scale'],
    ['scale=1e1&index=0', 'scale'],
    ['scale=35&index=-0', 'index'],
    ['scale=35&index=+1', 'index'],
    ['scale=35&index=01', 'index'],
    ['scale=35&index=251459', 'index'],
    ['scale=53&index=1', 'index'],
    ['scale=53&index=-2', 'index'],
    ['scale=0&index=8640000000000001', 'index'],
    ['scale=0&index=9007199254740993', 'index'],
    ['scale=x&index=y', 'scale index'],
  ])('refuses %s', (text, paths) => {
    expect(listPaths(text, TileAddress)).toEqual(paths.split(' '));
  });
});
