import { parseSearch } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexEvent } from './index-event.ts';
import { stemPassage } from './stem-passage.ts';
import { stemWord } from './stem-word.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('constructor', '__proto__', 'ing', "'s", 'ß İ'),
);

describe('stemPassage()', () => {
  it('gives words of letters and digits, at most 64, and marked stems of the same, whatever the text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'id', 'ru-RU', 'ja', undefined), (value, language) => {
        for (const { word, stems } of stemPassage(value, language)) {
          expect(word).toMatch(/^[\p{L}\p{N}]{1,64}$/u);
          for (const stem of stems) expect(stem).toMatch(/^~[\p{L}\p{N}]{1,64}$/u);
        }
      }),
    );
  });

  it('reads its own words back as they are', () => {
    fc.assert(
      fc.property(text, (value) => {
        const words = stemPassage(value).map(({ word }) => word);
        expect(stemPassage(words.join(' ')).map(({ word }) => word)).toEqual(words);
      }),
    );
  });
});

describe('indexEvent()', () => {
  it('stops before either engine would', () => {
    const far = stemPassage(
      Array.from({ length: 40_000 }, (_, index) => `${index % 9000}`.repeat(9)).join(' '),
    );
    const { fields } = indexEvent('e', { title: [], names: [far.slice(0, 9)], summary: [far] });
    const words = [...fields.names.words, ...fields.summary.words];
    expect(words.length).toBeLessThan(16_383);
    expect(Buffer.byteLength([...words, ...fields.summary.stems].join(''))).toBeLessThan(1_000_000);
  });
});

describe('parseSearch()', () => {
  it('answers words or an issue, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.array(fc.constantFrom('a', '-', '"', '“', ' ', '-"')).map((parts) => parts.join('')),
        ),
        (q) => {
          const search = parseSearch(q, stemWord);
          if (search.ok) expect(search.value.wanted.length + search.value.unwanted.length).toBeGreaterThan(0);
          else expect(search.issue.path).toEqual(['q']);
        },
      ),
    );
  });
});
