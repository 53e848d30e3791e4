import type { Facets } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { createEvent } from '../panel/test-event.suite.ts';
import { suggest } from './suggest.ts';

const facets: Facets = {
  actor: [
    { value: 'north-korea', label: { en: 'North Korea', id: 'Korea Utara' }, count: 40 },
    { value: 'kim', label: { en: 'Kim Jong Un' }, count: 30 },
    { value: 'south-korea', label: { en: 'South Korea', id: 'Korea Selatan' }, count: 9 },
  ],
  place: [{ value: 'korea', label: { en: 'Korean Peninsula' }, count: 5 }],
  kind: [],
  status: [],
  tag: [],
  source: [{ value: 'plain', count: 2 }],
  language: [],
};
const list = (typed: string) =>
  suggest(typed, facets, [createEvent()], ['en']).map(({ kind, label }) => `${kind} ${label}`);

describe('suggest()', () => {
  it('takes what is typed for the beginnings of words, in any language, the commonest first', () => {
    expect(list('kor')).toEqual([
      'actor North Korea',
      'actor South Korea',
      'place Korean Peninsula',
      'event Arms are sent',
    ]);
    expect(list('utara kor')).toEqual(['actor North Korea', 'event Arms are sent']);
    expect(list('orea')).toEqual(['event Arms are sent']);
  });

  it('suggests nothing before a word is begun', () => {
    expect(list(' -"')).toEqual([]);
  });
});
