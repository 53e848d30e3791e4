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
const aliases = { actor: new Map([['kim', ['김정은', 'Marshal Kim']]]), place: new Map() };
const find = (typed: string) => suggest(typed, { facets, aliases, events: [createEvent()] }, ['en']);
const list = (typed: string) => find(typed).map(({ kind, label }) => `${kind} ${label}`);

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

  it('tells by which other name something is found, where its label would not have been', () => {
    const kim = { kind: 'actor', id: 'kim', label: 'Kim Jong Un', count: 30 };
    expect(find('김정')[0]).toEqual({ ...kim, alias: '김정은' });
    expect(find('marshal ki')[0]).toEqual({ ...kim, alias: 'Marshal Kim' });
    expect(find('kim')[0]).toEqual(kim);
  });

  it('suggests nothing before a word is begun', () => {
    expect(list(' -"')).toEqual([]);
  });
});
