import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { enNew } from './en-new.ts';
import { enPage } from './en-page.ts';
import { fillCount, fillText } from './fill-text.ts';
import { id } from './id.ts';
import { idNew } from './id-new.ts';
import { idPage } from './id-page.ts';
import { LANGUAGES, pickTexts } from './pick-texts.ts';

/** Every text of a catalogue by its path; plurals by that of their `other`. */
function flatten(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const entries = 'other' in value ? [['other', value.other] as const] : Object.entries(value);
  return entries.flatMap(([key, each]) => flatten(each, path === '' ? key : `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();

describe('texts', () => {
  it.each([
    ['everywhere', en, LANGUAGES],
    ['on pages that the server writes', enPage, [idPage]],
    ['on the page that makes a timeline', enNew, [idNew]],
  ])('say the same things in every language, with the same values: %s', (_, first, others) => {
    const english = new Map(flatten(first));
    for (const texts of others) {
      const own = new Map(flatten(texts));
      expect([...own.keys()]).toEqual([...english.keys()]);
      for (const [path, text] of own) {
        expect(text.trim(), path).not.toBe('');
        expect(placeholders(text), path).toEqual(placeholders(english.get(path) ?? ''));
      }
    }
  });

  it('have a text for every plural category of their language', () => {
    for (const texts of LANGUAGES) {
      const { pluralCategories } = new Intl.PluralRules(texts.locale).resolvedOptions();
      for (const plural of Object.values(texts.counts)) {
        expect(Object.keys(plural).toSorted()).toEqual([...pluralCategories].toSorted());
      }
    }
  });
});

describe('pickTexts()', () => {
  it('takes the first language it speaks, English where there is none', () => {
    expect(pickTexts(['fr', 'id-ID', 'en'])).toBe(id);
    expect(pickTexts(['', 'fr'])).toBe(en);
  });
});

describe('fillCount()', () => {
  it('counts as the language does', () => {
    expect(fillCount(en, en.counts.events, 1)).toBe('1 event');
    expect(fillCount(en, en.counts.events, 1200)).toBe('1,200 events');
    expect(fillCount(id, id.counts.events, 1200)).toBe('1.200 peristiwa');
    expect(fillText('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
  });
});
