import { fc, test } from '@fast-check/vitest';
import { addDays, addMonths, parseEdtf, wordWhen } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { parseDateWords } from './parse-date-words.ts';

/** The date alone where nothing else was said. */
function read(text: string, order?: 'day' | 'month') {
  const reading = parseDateWords(text, order);
  if (!reading.ok) return reading.fault;
  const { edtf, ...rest } = reading.when;
  return Object.keys(rest).length === 0 ? edtf : reading.when;
}

const pad = (value: number) => String(value).padStart(2, '0');

describe('parseDateWords()', () => {
  it.each([
    ['2024-06-19', '2024-06-19'],
    ['2024-06?/..', '2024-06?/..'],
    ['19 June 2024', '2024-06-19'],
    ['19 Juni 2024', '2024-06-19'],
    ['June 19th, 2024', '2024-06-19'],
    ['Rabu, 19 Juni 2024', '2024-06-19'],
    ['tanggal 7 Agustus 1945', '1945-08-07'],
    ['Jum’at, 17 Agustus 1945', '1945-08-17'],
    ['19/06/2024', '2024-06-19'],
    ['19.6.2024', '2024-06-19'],
    ['2024/6/19', '2024-06-19'],
    ['19-Jun-2024', '2024-06-19'],
    ['19Jun2024', '2024-06-19'],
    ['2024-Jun-19', '2024-06-19'],
    ['Nopember 2023', '2023-11'],
    ['6/2024', '2024-06'],
    ['1948', '1948'],
    ['tahun 1948', '1948'],
    ['44 SM', '-0043'],
    ['79 CE', '0079'],
    ['the 1990s', '199X'],
    ['1990-an', '199X'],
    ['abad ke-20', '19XX'],
    ['the 21st century', '20XX'],
    ['musim panas 2024', '2024-22'],
    ['Q1 2024', '2024-33'],
    ['triwulan II 2024', '2024-34'],
    ['second half of 2023', '2023-41'],
    ['awal Juni 2024', '[2024-06-01..2024-06-10]'],
    ['late February 2024', '[2024-02-21..2024-02-29]'],
    ['mid-June 2024', '[2024-06-11..2024-06-20]'],
    ['akhir 2023', '2023-39'],
    ['about 1948', '1948~'],
    ['sekitar bulan Juni 2024', '2024-06~'],
    ['c. 1948?', '1948%'],
    ['mungkin 19 Juni 2024', '2024-06-19?'],
    ['18–19 June 2024', '2024-06-18/2024-06-19'],
    ['18-19 Juni 2024', '2024-06-18/2024-06-19'],
    ['June 18-19, 2024', '2024-06-18/2024-06-19'],
    ['28 Feb - 2 Mar 2024', '2024-02-28/2024-03-02'],
    ['June–July 2024', '2024-06/2024-07'],
    ['30 Jun-2 Jul 2024', '2024-06-30/2024-07-02'],
    ['dari 1945 sampai dengan 1949', '1945/1949'],
    ['1945-1949', '1945/1949'],
    ['18 s.d. 20 Juni 2024', '2024-06-18/2024-06-20'],
    ['sejak 2022', '2022/..'],
    ['2022 – sekarang', '2022/..'],
    ['from June 2022, end unknown', '2022-06/'],
    ['sampai 19 Juni 2024', '../2024-06-19'],
    ['before 19 June 2024', '[..2024-06-18]'],
    ['setelah Desember 2023', '[2024-01..]'],
    ['paling lambat 2020', '[..2020]'],
    ['antara 18 dan 20 Juni 2024', '[2024-06-18..2024-06-20]'],
    ['18 or 19 June 2024', '[2024-06-18,2024-06-19]'],
    ['19 June 2024, 02:45', '2024-06-19T02:45'],
    ['19 Juni 2024 pukul 02.45 WIB', '2024-06-19T02:45+07:00'],
    ['2:45 pm, 19 June 2024', '2024-06-19T14:45'],
    ['19/06/2024 02:45:10 UTC', '2024-06-19T02:45:10Z'],
    ['19 Juni 2024, 02.45 - 03.15 WIT', '2024-06-19T02:45+09:00/2024-06-19T03:15+09:00'],
  ])('reads “%s” as %s', (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  it.each([
    ['19 Juni 2024, sekitar pukul 02.45', { edtf: '2024-06-19T02:45', margin: 'PT15M' }],
    ['malam 19 Juni 2024', { edtf: '2024-06-19', part: 'night' }],
    ['19 Juni 2024 dini hari', { edtf: '2024-06-19', part: 'small-hours' }],
    ['sepanjang Juni 2024', { edtf: '2024-06', fills: true }],
  ])('reads “%s” with what EDTF cannot say', (text, when) => {
    expect(read(text)).toEqual(when);
  });

  it.each([
    ['', { kind: 'words', rest: '' }],
    ['soon', { kind: 'words', rest: 'soon' }],
    ['19 Jnui 2024', { kind: 'words', rest: 'jnui 2024' }],
    ['19 June 2024 2025', { kind: 'words', rest: '2025' }],
    ['19 2024', { kind: 'words', rest: '2024-19' }],
    ['19 June 2024, 25:00', { kind: 'words', rest: '25:00' }],
    ['19 June', { kind: 'year' }],
    ['19/06/24', { kind: 'year' }],
    ['13/13/2024', { kind: 'month', month: 13 }],
    ['31 Juni 2024', { kind: 'day', day: 31, month: '2024-06', count: 30 }],
    ['Selasa, 19 Juni 2024', { kind: 'weekday', weekday: 3, date: '2024-06-19' }],
    ['20 – 18 June 2024', { kind: 'order' }],
    ['x'.repeat(300), { kind: 'words', rest: 'x'.repeat(300) }],
  ])('says why “%s” is no date', (text, fault) => {
    expect(read(text)).toEqual(fault);
  });

  it('reads numbers in the order that it is told, unless only the other makes a date', () => {
    expect([read('3/4/2024', 'day'), read('3/4/2024', 'month')]).toEqual(['2024-04-03', '2024-03-04']);
    expect(parseDateWords('6/19/2024')).toEqual({ ok: true, when: { edtf: '2024-06-19' }, order: 'month' });
  });

  const day = fc
    .integer({ min: -300_000, max: 500_000 })
    .map((days) => addDays({ year: 1970, month: 1, day: 1 }, days))
    .filter(({ year }) => year >= 1000);
  const date = fc
    .tuple(day, fc.constantFrom(1, 2, 3), fc.constantFrom('', '', '~', '?', '%'))
    .map(
      ([{ year, month, day: of }, count, sign]) =>
        [year, pad(month), pad(of)].slice(0, count).join('-') + sign,
    );
  const pair = fc
    .tuple(day, fc.nat({ max: 900 }), fc.constantFrom(1, 2, 3))
    .map(([from, days, count]) =>
      [from, addDays(addMonths(from, 1), days)].map(({ year, month, day: of }) =>
        [year, pad(month), pad(of)].slice(0, count).join('-'),
      ),
    );
  const edtf = fc.oneof(
    { weight: 3, arbitrary: date },
    { weight: 2, arbitrary: pair.map(([from, to]) => `${from}/${to}`) },
    pair.map(([from, to]) => `[${from},${to}]`),
    date.map((start) => `${start}/..`),
    date.map((start) => `${start}/`),
    date.map((end) => `../${end}`),
    fc
      .tuple(day, fc.nat(23), fc.nat(59))
      .map(
        ([{ year, month, day: of }, hour, minute]) =>
          `${year}-${pad(month)}-${pad(of)}T${pad(hour)}:${pad(minute)}`,
      ),
    fc.integer({ min: 100, max: 202 }).map((tens) => `${tens}X`),
    fc.integer({ min: 10, max: 20 }).map((hundreds) => `${hundreds}XX`),
    fc
      .tuple(fc.integer({ min: 1000, max: 2100 }), fc.constantFrom(21, 22, 23, 24, 33, 36, 37, 39, 40, 41))
      .map(([year, season]) => `${year}-${season}`),
  );
  test.prop([edtf.filter((text) => parseEdtf(text).ok), fc.constantFrom('en', 'id')])(
    'takes back what is said of dates',
    (text, language) => {
      const { text: words } = wordWhen({ edtf: text }, { language, zone: 'UTC' });
      expect([words, read(words)]).toEqual([words, text]);
    },
  );

  test.prop([fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\da-z ./:–-]*$/))])(
    'answers every text with EDTF or with a fault',
    (text) => {
      const reading = parseDateWords(text);
      expect(reading.ok ? parseEdtf(reading.when.edtf).ok : typeof reading.fault.kind).toBe(
        reading.ok || 'string',
      );
    },
  );
});
