import { describe, expect, it } from 'vitest';
import type { When } from './when.ts';
import { type WordWhenOptions, wordWhen } from './word-when.ts';
import type { DateWords } from './words.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ID } from './words-id.ts';

type Case = readonly [when: When, en: string, id: string];

const PYONGYANG = 'Asia/Pyongyang';
const say = (when: When, options: Partial<WordWhenOptions> = {}) =>
  wordWhen(when, { language: 'en', zone: PYONGYANG, ...options });
/** Languages differ in which spaces they put around a dash. */
const plain = (text: string) => text.replace(/[\s\u2009\u202f]+/g, ' ').replace(/ ?– ?/g, '–');

const DATES: readonly Case[] = [
  [{ edtf: '2024-06-19' }, '19 June 2024', '19 Juni 2024'],
  [{ edtf: '2024-03' }, 'March 2024', 'Maret 2024'],
  [{ edtf: '2000' }, '2000', '2000'],
  [{ edtf: '1948~' }, 'about 1948', 'sekitar tahun 1948'],
  [{ edtf: '1948?' }, '1948 (uncertain)', '1948 (belum pasti)'],
  [{ edtf: '1948%' }, 'about 1948 (uncertain)', 'sekitar tahun 1948 (belum pasti)'],
  [{ edtf: '2024-06~' }, 'about June 2024', 'sekitar Juni 2024'],
  [{ edtf: '2024-06', fills: true }, 'all of June 2024', 'sepanjang Juni 2024'],
  [{ edtf: '1948', fills: true }, 'all of 1948', 'sepanjang tahun 1948'],
  [{ edtf: '1948~', fills: true }, 'all of about 1948', 'sepanjang sekitar tahun 1948'],
  [{ edtf: '2004-06-~11' }, 'about 11 June 2004', 'sekitar 11 Juni 2004'],
  [{ edtf: '199X' }, 'the 1990s', '1990-an'],
  [{ edtf: '199X~' }, 'about the 1990s', 'sekitar 1990-an'],
  [{ edtf: '20XX' }, 'the 21st century', 'abad ke-21'],
  [{ edtf: '1XXX' }, 'the 2nd millennium', 'milenium ke-2'],
  [{ edtf: 'XXXX' }, 'an unknown year', 'tahun yang tidak diketahui'],
  [{ edtf: '19XX-XX' }, 'the 20th century', 'abad ke-20'],
  [{ edtf: '1950S2' }, 'about 1950', 'sekitar tahun 1950'],
  [{ edtf: '1950S2~' }, 'about 1950', 'sekitar tahun 1950'],
  [{ edtf: '2004-XX' }, '2004', '2004'],
  [{ edtf: '1985-04-XX' }, 'April 1985', 'April 1985'],
  [{ edtf: '2024-22' }, 'summer 2024', 'musim panas 2024'],
  [{ edtf: '2024-34' }, 'second quarter of 2024', 'kuartal kedua 2024'],
  [{ edtf: '199X-21' }, 'spring in the 1990s', 'musim semi pada 1990-an'],
  [{ edtf: '156X-12-25' }, '25 December in the 1560s', '25 Desember pada 1560-an'],
  [{ edtf: '1XXX-12' }, 'December in the 2nd millennium', 'Desember pada milenium ke-2'],
  [{ edtf: 'XXXX-12-25' }, '25 December of an unknown year', '25 Desember, tahun tidak diketahui'],
  [{ edtf: '2004-XX-11' }, 'the 11th of an unknown month of 2004', 'tanggal 11 suatu bulan pada tahun 2004'],
  [{ edtf: '1984-1X' }, 'between October and December 1984', 'antara Oktober dan Desember 1984'],
  [{ edtf: '2024-06-1X' }, 'between 10 and 19 June 2024', 'antara 10 dan 19 Juni 2024'],
  [{ edtf: '2024-06-3X' }, '30 June 2024', '30 Juni 2024'],
  [{ edtf: '2024-X2' }, 'February or December 2024', 'Februari atau Desember 2024'],
  [{ edtf: '1X5X' }, '1X5X', '1X5X'],
];

const ERAS: readonly Case[] = [
  [{ edtf: '-0043' }, '44 BCE', '44 SM'],
  [{ edtf: '-0043-03-15' }, '15 March 44 BCE', '15 Maret 44 SM'],
  [{ edtf: '-0043-03' }, 'March 44 BCE', 'Maret 44 SM'],
  [{ edtf: '0000' }, '1 BCE', '1 SM'],
  [{ edtf: '0079-08-24' }, '24 August 79 CE', '24 Agustus 79 M'],
  [{ edtf: '-004X' }, 'between 50 BCE and 41 BCE', 'antara 50 SM dan 41 SM'],
  [{ edtf: '-0043/0014' }, '44 BCE to 14 CE', '44 SM sampai 14 M'],
  [{ edtf: 'Y-17E7' }, '170,000,001 BCE', '170.000.001 SM'],
];

const STRETCHES: readonly Case[] = [
  [{ edtf: '2022-02/..' }, 'since February 2022', 'sejak Februari 2022'],
  [{ edtf: '2022-02/' }, 'from February 2022, end unknown', 'mulai Februari 2022, akhirnya tidak diketahui'],
  [{ edtf: '../2024-06' }, 'until June 2024', 'sampai Juni 2024'],
  [{ edtf: '2024-06-18/2024-06-19' }, '18–19 June 2024', '18–19 Juni 2024'],
  [{ edtf: '2023-11/2024-06' }, 'November 2023–June 2024', 'November 2023–Juni 2024'],
  [{ edtf: '2020/2023' }, '2020 to 2023', '2020 sampai 2023'],
  [
    { edtf: '2024-01~/2024-06-17' },
    'about January 2024 to 17 June 2024',
    'sekitar Januari 2024 sampai 17 Juni 2024',
  ],
  [
    { edtf: '2024-06-19T02:45/2024-06-19T03:15' },
    '19 June 2024, 02:45 to 03:15',
    '19 Juni 2024, pukul 02.45 sampai 03.15',
  ],
];

const SETS: readonly Case[] = [
  [{ edtf: '[..2024-06-18]' }, 'before 19 June 2024', 'sebelum 19 Juni 2024'],
  [{ edtf: '[..2024-05]' }, 'before June 2024', 'sebelum Juni 2024'],
  [{ edtf: '[..1984]' }, 'before 1985', 'sebelum 1985'],
  [{ edtf: '[..1984~]' }, 'on or before about 1984', 'paling lambat sekitar tahun 1984'],
  [{ edtf: '[2024-06-18..]' }, '18 June 2024 or later', '18 Juni 2024 atau sesudahnya'],
  [{ edtf: '[2024-06-18..2024-06-19]' }, '18 or 19 June 2024', '18 atau 19 Juni 2024'],
  [{ edtf: '[2024-06-18,2024-06-19]' }, '18 or 19 June 2024', '18 atau 19 Juni 2024'],
  [{ edtf: '[2024-06-30..2024-07-01]' }, '30 June or 1 July 2024', '30 Juni atau 1 Juli 2024'],
  [{ edtf: '[2023-12..2024-01]' }, 'December 2023 or January 2024', 'Desember 2023 atau Januari 2024'],
  [{ edtf: '[2023..2024]' }, '2023 or 2024', '2023 atau 2024'],
  [{ edtf: '[2024-06-10..2024-06-16]' }, 'between 10 and 16 June 2024', 'antara 10 dan 16 Juni 2024'],
  [
    { edtf: '[2024-03..2024-06-18]' },
    'between March 2024 and 18 June 2024',
    'antara Maret 2024 dan 18 Juni 2024',
  ],
  [{ edtf: '[1667,1760]' }, '1667 or 1760', '1667 atau 1760'],
  [{ edtf: '[1667,1668,1670..1672]' }, '1667, 1668 or 1670 to 1672', '1667, 1668, atau 1670 sampai 1672'],
  [{ edtf: '{2000,2018,2019}' }, '2000, 2018 and 2019', '2000, 2018, dan 2019'],
  [{ edtf: '{..1984}' }, 'until 1984', 'sampai 1984'],
];

const PARTS: readonly Case[] = [
  [{ edtf: '2024-06-19', part: 'small-hours' }, 'early hours of 19 June 2024', 'dini hari 19 Juni 2024'],
  [{ edtf: '2024-06-19', part: 'night' }, 'night of 19 June 2024', 'malam 19 Juni 2024'],
  [{ edtf: '2024-06-19', margin: 'P3D' }, 'about 19 June 2024', 'sekitar 19 Juni 2024'],
  [{ edtf: '2024-06~', margin: 'P1M' }, 'about June 2024', 'sekitar Juni 2024'],
  [{ edtf: '1948', margin: 'P2Y' }, 'about 1948', 'sekitar tahun 1948'],
  [
    { edtf: '2024-06-19T02:45', margin: 'PT15M' },
    '19 June 2024, about 02:45',
    '19 Juni 2024, sekitar pukul 02.45',
  ],
  [{ edtf: '2024-06-19T02:45:30' }, '19 June 2024, 02:45:30', '19 Juni 2024, pukul 02.45.30'],
];

const TITLES: Readonly<Record<string, string>> = { visit: 'The visit', talks: 'The talks' };
const titleOf = (id: string) => TITLES[id];

const OTHERS: readonly Case[] = [
  [
    { relative: { to: 'visit', offset: 'P2M' } },
    'two months after “The visit”',
    'dua bulan setelah “The visit”',
  ],
  [
    { relative: { to: 'visit', offset: 'P2M', op: 'about' } },
    'about two months after “The visit”',
    'sekitar dua bulan setelah “The visit”',
  ],
  [
    { relative: { to: 'visit', offset: '-P1Y6M', op: 'gt' } },
    'more than one year and six months before “The visit”',
    'lebih dari satu tahun dan enam bulan sebelum “The visit”',
  ],
  [
    { relative: { to: 'visit', offset: 'P12D', op: 'lte' } },
    'at most 12 days after “The visit”',
    'paling lama 12 hari setelah “The visit”',
  ],
  [{ relative: { to: 'visit', offset: 'PT0S' } }, 'at the time of “The visit”', 'pada saat “The visit”'],
  [
    { relative: { to: 'gone', offset: 'P1W' } },
    'one week after another event',
    'satu minggu setelah peristiwa lain',
  ],
  [
    { between: { after: 'visit', before: 'talks' } },
    'between “The visit” and “The talks”',
    'antara “The visit” dan “The talks”',
  ],
  [{ between: { after: 'visit' } }, 'after “The visit”', 'setelah “The visit”'],
  [{ between: { before: 'talks' } }, 'before “The talks”', 'sebelum “The talks”'],
  [{ between: { after: '2024-06-18' } }, '18 June 2024 or later', '18 Juni 2024 atau sesudahnya'],
  [{ between: { before: '2024-06-18' } }, 'on or before 18 June 2024', 'paling lambat 18 Juni 2024'],
  [
    { between: { after: '2024-06-10', before: '2024-06-16' } },
    'between 10 and 16 June 2024',
    'antara 10 dan 16 Juni 2024',
  ],
  [
    { edtf: '2024-06', between: { after: 'visit' } },
    'June 2024, after “The visit”',
    'Juni 2024, setelah “The visit”',
  ],
];

describe('wordWhen()', () => {
  it.each([...DATES, ...ERAS, ...STRETCHES, ...SETS, ...PARTS, ...OTHERS])(
    'says %j in English and Indonesian',
    (when, en, id) => {
      expect(plain(say(when, { titleOf }).text)).toBe(en);
      expect(plain(say(when, { titleOf, language: 'id' }).text)).toBe(id);
    },
  );

  it.each(['constructor', '__proto__', 'xx'])('falls back to English for the language %s', (language) => {
    expect(say({ edtf: '2024-06' }, { language }).text).toBe('June 2024');
  });

  it('says whose day it is where that matters', () => {
    const when: When = { edtf: '2024-06-19', part: 'small-hours' };
    expect(say(when).full).toBe('early hours of 19 June 2024, Pyongyang time');
    expect(say(when, { language: 'id' }).full).toBe('dini hari 19 Juni 2024, waktu Pyongyang');
    expect(say({ edtf: '2024-06' }).full).toBe('June 2024');
    expect(say({ between: { after: '2024-06-18' } }).full).toBe('18 June 2024 or later, Pyongyang time');
    expect(say({ between: { after: 'visit' } }, { titleOf }).full).toBe('after “The visit”');
    expect(say({ edtf: '2024-06-19', zone: 'UTC' }).zone).toBe('UTC');
  });

  const clock: When = { edtf: '2024-06-19T02:45', margin: 'PT15M' };
  it.each([
    ['own', '19 June 2024, about 02:45, Pyongyang time'],
    ['UTC', '18 June 2024, about 17:45, UTC'],
    ['America/New_York', '18 June 2024, about 13:45, New York time'],
  ])('reads a clock time out in the zone %s', (zone, full) => {
    expect(say(clock, { in: zone }).full).toBe(full);
    expect(say({ ...clock, edtf: '2024-06-18T17:45Z' }, { in: zone }).full).toBe(full);
  });

  it.each<[when: When, full: string]>([
    [
      { between: { after: '2024-06-19T02:45', before: '2024-06-19T12:00' } },
      'between 18 June 2024, 17:45 and 19 June 2024, 03:00, UTC',
    ],
    [
      { edtf: '2024-06-19T02:45', between: { before: '2024-06-19T03:00' } },
      '18 June 2024, 17:45, on or before 18 June 2024, 18:00, UTC',
    ],
    [{ edtf: '2024-06-19T02:45/2024-06-19T12:00' }, '18 June 2024, 17:45 to 19 June 2024, 03:00, UTC'],
  ])('reads every clock time of %j out in UTC', (when, full) => {
    expect(say(when, { in: 'UTC' }).full).toBe(full);
  });

  it.each([
    { edtf: '2024-06-19' },
    { edtf: '2024-06-19', part: 'small-hours' },
    { edtf: '2024-06-18/2024-06-19' },
    { edtf: '2024-06-19T02:45/2024-06-20' },
    { edtf: '2024-06-19T02:45', between: { before: '2024-06-20' } },
    { between: { after: '2024-06-19T02:45', before: '2024-06-20' } },
    { between: { after: 'visit' } },
  ] satisfies readonly When[])('leaves the days of %j where they are, whoever reads them', (when) => {
    expect(say(when, { in: 'America/New_York' })).toEqual(say(when));
  });

  it('shows a clock time in the zone of the event, whichever offset it was written with', () => {
    const worded = say({ edtf: '2024-06-18T20:45+03:00', zone: PYONGYANG }, { zone: 'UTC' });
    expect(worded).toMatchObject({ date: '19 June 2024', time: '02:45', zone: 'Pyongyang time' });
  });

  it.each<[when: When, full: string]>([
    [{ edtf: '202X-33' }, 'first quarter of the 2020s'],
    [{ relative: { to: 'visit', offset: 'P2M' }, margin: 'P3D' }, 'about two months after another event'],
    [{ relative: { to: 'visit', offset: 'P0D', op: 'gt' } }, 'after another event'],
    [{ relative: { to: 'visit', offset: '-P0D', op: 'gte' } }, 'before another event'],
    [
      { edtf: '2024-06', between: { before: '2024-06-19' } },
      'June 2024, on or before 19 June 2024, Pyongyang time',
    ],
  ])('says all that %j says', (when, full) => {
    expect(say(when, { zone: PYONGYANG }).full).toBe(full);
  });

  it('refuses what it cannot say', () => {
    expect(() => say({})).toThrow(RangeError);
    expect(() => say({ edtf: '2024-13' })).toThrow(RangeError);
    expect(() => say({ relative: { to: 'visit', offset: 'soon' } })).toThrow(/offset/);
    expect(() => say(clock, { in: 'Mars/Olympus' })).toThrow(RangeError);
  });

  it('has as many seasons in every language', () => {
    expect([WORDS_EN.seasons.length, WORDS_ID.seasons.length]).toEqual([21, 21]);
  });
});

describe('a third language', () => {
  const swahili: DateWords = {
    ...WORDS_EN,
    locale: 'sw',
    allOf: (text) => `${text} yote`,
    about: (text, precision) => (precision === 'year' ? `mnamo mwaka ${text} hivi` : `karibu ${text}`),
    before: (to) => `kabla ya ${to}`,
    between: (from, to) => `kati ya ${from} na ${to}`,
    since: (from) => `tangu ${from}`,
    zoneTime: (city) => `saa za ${city}`,
    duration: (count, unit) => `${{ month: 'miezi', day: 'siku' }[unit as string] ?? unit} ${count}`,
    longAfter: (duration, event) => `${duration} baada ya ${event}`,
  };
  const cases: readonly (readonly [when: When, text: string])[] = [
    [{ edtf: '2024-06-19' }, '19 Juni 2024, saa za Pyongyang'],
    [{ edtf: '1948~' }, 'mnamo mwaka 1948 hivi'],
    [{ edtf: '[..2024-06-18]' }, 'kabla ya 19 Juni 2024, saa za Pyongyang'],
    [{ edtf: '[2024-06-18..2024-06-19]' }, '18 au 19 Juni 2024, saa za Pyongyang'],
    [{ edtf: '2022-02/..' }, 'tangu Februari 2022'],
    [{ relative: { to: 'visit', offset: 'P2M' } }, 'miezi 2 baada ya “The visit”'],
  ];
  it.each(cases)('is one catalogue, and Intl knows the rest: %j', (when, text) => {
    expect(say(when, { words: swahili, titleOf }).full).toBe(text);
  });
});
