import { describe, expect, it } from 'vitest';
import type { When } from './when.ts';
import { wordWhen } from './word-when.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ID } from './words-id.ts';

describe('wordWhen()', () => {
  const cases: readonly (readonly [when: When, en: string, id: string])[] = [
    [{ edtf: '2024-06-19' }, '19 June 2024', '19 Juni 2024'],
    [{ edtf: '2024-03' }, 'March 2024', 'Maret 2024'],
    [{ edtf: '2000' }, '2000', '2000'],
    [{ edtf: '1948~' }, 'about 1948', 'sekitar 1948'],
    [{ edtf: '1948?' }, '1948 (uncertain)', '1948 (belum pasti)'],
    [{ edtf: '199X' }, 'the 1990s', '1990-an'],
    [{ edtf: '20XX' }, 'the 21st century', 'abad ke-21'],
    [{ edtf: '2024-22' }, 'summer 2024', 'musim panas 2024'],
    [{ edtf: '2022-02/..' }, 'since February 2022', 'sejak Februari 2022'],
    [{ edtf: '[..2024-06-18]' }, 'on or before 18 June 2024', 'paling lambat 18 Juni 2024'],
    [{ edtf: '[2024-06-18..]' }, '18 June 2024 or later', '18 Juni 2024 atau sesudahnya'],
    [
      { edtf: '[2024-03..2024-06-18]' },
      'between March 2024 and 18 June 2024',
      'antara Maret 2024 dan 18 Juni 2024',
    ],
    [{ edtf: '[1667,1760]' }, '1667 or 1760', '1667 atau 1760'],
    [{ edtf: '{2000,2018,2019}' }, '2000, 2018 and 2019', '2000, 2018, dan 2019'],
    [{ edtf: '2004-XX-11' }, '2004-XX-11', '2004-XX-11'],
    [{ edtf: '-0043' }, '44 BCE', '44 SM'],
    [{ edtf: '2024-06-19', part: 'small-hours' }, 'small hours of 19 June 2024', 'dini hari 19 Juni 2024'],
    [
      { edtf: '2024-06-19T02:45+09:00', margin: 'PT15M' },
      '19 June 2024, about 02:45',
      '19 Juni 2024, sekitar pukul 02.45',
    ],
  ];
  const margins: readonly (readonly [when: When, en: string])[] = [
    [{ edtf: '2024-06-19', margin: 'P3D' }, 'about 19 June 2024'],
    [{ edtf: '2024-06~', margin: 'P1M' }, 'about June 2024'],
    [{ edtf: '1950S2' }, 'about 1950'],
    [{ edtf: '2024-34' }, 'second quarter of 2024'],
    [{ edtf: 'Y-17E7' }, '170,000,001 BCE'],
  ];
  it.each(margins)('says %j no more exactly than it is known', (when, en) => {
    expect(wordWhen(when, { language: 'en', zone: 'UTC' }).text).toBe(en);
  });

  it.each(['constructor', '__proto__', 'xx'])('falls back to English for the language %s', (language) => {
    expect(wordWhen({ edtf: '2024-06' }, { language, zone: 'UTC' }).text).toBe('June 2024');
  });

  it.each(cases)('says %j in English and Indonesian', (when, en, id) => {
    expect(wordWhen(when, { language: 'en', zone: 'Asia/Pyongyang' }).text).toBe(en);
    expect(wordWhen(when, { language: 'id', zone: 'Asia/Pyongyang' }).text).toBe(id);
  });

  it('says a range once for what both ends share', () => {
    const text = wordWhen({ edtf: '2024-06-18/2024-06-19' }, { language: 'id', zone: 'UTC' }).text;
    expect(text).toMatch(/^18\s?–\s?19 Juni 2024$/);
  });

  it('shows a clock time in the zone of the event, whichever offset it was written with', () => {
    const worded = wordWhen(
      { edtf: '2024-06-18T20:45+03:00', zone: 'Asia/Pyongyang' },
      { language: 'en', zone: 'UTC' },
    );
    expect(worded).toMatchObject({ date: '19 June 2024', time: '02:45', zone: 'Pyongyang time' });
  });

  it('has as many seasons in every language', () => {
    expect([WORDS_EN.seasons.length, WORDS_ID.seasons.length]).toEqual([21, 21]);
  });
});
