import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fillCount } from './fill-text.ts';
import { id } from './id.ts';
import { LANGUAGES, pickTexts } from './languages.ts';

/** Every text by its path, a plural with all its forms as one: languages differ in how many they have. */
function listTexts(
  value: unknown,
  path: string,
): readonly (readonly [path: string, texts: readonly string[]])[] {
  if (typeof value === 'string') return [[path, [value]]];
  if (typeof value !== 'object' || value === null) return [];
  const texts = Object.values(value);
  if ('other' in value) return [[path, texts.map(String)]];
  return Object.entries(value).flatMap(([name, each]) => listTexts(each, `${path}.${name}`));
}

const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();
const toTexts = ({ dates: _dates, ...texts }: typeof en) => listTexts(texts, 'texts');

describe('the languages', () => {
  it.each([...LANGUAGES])('%s says everything that English does, with the same values', (_tag, texts) => {
    const said = new Map(toTexts(texts));
    expect([...said.keys()]).toEqual(toTexts(en).map(([path]) => path));
    for (const [path, [english = '']] of toTexts(en)) {
      for (const text of said.get(path) ?? []) {
        expect(text.trim(), path).not.toBe('');
        expect(holes(text), path).toEqual(holes(english));
      }
    }
  });

  it.each([...LANGUAGES])('%s has a form for every plural category it knows', (_tag, texts) => {
    const { pluralCategories } = new Intl.PluralRules(texts.locale).resolvedOptions();
    for (const plural of [texts.chapters.count, texts.shelf.count, texts.dateFaults.day])
      expect(Object.keys(plural).toSorted()).toEqual(pluralCategories.toSorted());
  });

  it('are found by their primary tag, English where there is none', () => {
    expect(pickTexts('id-ID')).toBe(id);
    expect(pickTexts('ID')).toBe(id);
    for (const language of ['ar', 'fr', '', 'constructor']) expect(pickTexts(language)).toBe(en);
  });
});

describe('fillCount()', () => {
  it('writes number and form as the language does', () => {
    expect(fillCount(en, en.shelf.count, 1)).toBe('1 undated');
    expect(fillCount(en, en.shelf.count, 12_345)).toBe('12,345 undated');
    expect(fillCount(id, id.shelf.count, 12_345)).toBe('12.345 tanpa tanggal');
  });
});
