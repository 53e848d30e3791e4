import { fc, test } from '@fast-check/vitest';
import type { EventItem } from '@linimasa/schema';
import { parseChronicle } from '@linimasa/schema/zod';
import { describe, expect, it } from 'vitest';
import { createCsv } from '../csv/create-csv.ts';
import { parseFolder } from '../folder/parse-folder.ts';
import { stringifyFolder } from '../folder/stringify-folder.ts';
import { guessColumns } from './guess-columns.ts';
import { parseTable } from './parse-table.ts';
import { readSheet } from './read-sheet.ts';

const TIMELINE = { title: 'Pelabuhan baru', language: 'id', zone: 'Asia/Jakarta' };
const read = (text: string, timeline = TIMELINE) => {
  const table = parseTable(text);
  return readSheet(table, guessColumns(table), timeline);
};
const SHEET = `Tanggal\tJudul\tJenis\tTokoh\tLokasi\tSumber\tTautan\tBiaya
Rabu, 19 Juni 2024\tBatu pertama\tKerja\tAnn Putri; Dewan Kota\tDermaga, Jakarta\tHarian Senja\thttps://example.org/1\t12
awal Juli 2024\tRapat\tkerja\tAnn Putri, Budi\t\tHarian Senja\thttps://example.org/2\t
2025\tPembukaan\t\t\t\t\t\t
`;
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** A line that would switch the language has a space before it. */
const indent = (summary: string) => summary.replaceAll(/\n##(?=[ \t])/g, '\n ##');

describe('readSheet()', () => {
  it('makes a chronicle of what rows say, with a record for whatever they name', () => {
    const { chronicle, rows } = read(SHEET);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(chronicle.timeline).toEqual({
      id: 'pelabuhan-baru',
      title: 'Pelabuhan baru',
      languages: ['id'],
      zone: 'Asia/Jakarta',
      fields: { biaya: { label: 'Biaya', type: 'text', order: 1 } },
    });
    expect(chronicle.vocabulary).toEqual({ kinds: { kerja: { label: 'Kerja', order: 1 } } });
    expect(chronicle.actors.map(({ id, name }) => [id, name])).toEqual([
      ['ann-putri', 'Ann Putri'],
      ['dewan-kota', 'Dewan Kota'],
      ['budi', 'Budi'],
    ]);
    expect(chronicle.places).toEqual([{ id: 'dermaga-jakarta', name: 'Dermaga, Jakarta' }]);
    expect(chronicle.sources.map(({ id, title, url }) => [id, title, url])).toEqual([
      ['harian-senja', 'Harian Senja', 'https://example.org/1'],
      ['harian-senja-2', 'Harian Senja', 'https://example.org/2'],
    ]);
    expect(chronicle.events[1]).toEqual({
      id: 'rapat',
      title: 'Rapat',
      when: '[2024-07-01..2024-07-10]',
      kind: 'kerja',
      who: [{ actor: 'ann-putri' }, { actor: 'budi' }],
      citations: [{ source: 'harian-senja-2' }],
    });
    expect(chronicle.events[0]?.extra).toEqual({ biaya: '12' });
  });

  it('says what is wrong at its row and column, and leaves that row out', () => {
    const { chronicle, rows } = read(
      'Date,Time,End,Title,Status,Importance,Link\n' +
        '31 June 2024,,,One,,,\n2024,,2023,Two,,,\n2024,noon,,Three,,,\n,,2024,Four,,,\n2024,,,,,,\n' +
        '2024,,,Six,perhaps,7,example.org\n19 June 2024,02.45,,Seven,direncanakan,utama,https://example.org',
    );
    const told = rows.flatMap(({ number, problems }) =>
      problems.map(({ column, value, fault }) => [number, column, value, fault.kind]),
    );
    expect(told).toEqual([
      [2, 0, '31 June 2024', 'day'],
      [3, 2, '2023', 'order'],
      [4, 1, 'noon', 'time'],
      [5, 2, '2024', 'end'],
      [6, 3, '', 'title'],
      [7, 4, 'perhaps', 'status'],
      [7, 5, '7', 'importance'],
      [7, 6, 'example.org', 'url'],
    ]);
    expect(chronicle.events).toEqual([
      {
        id: 'seven',
        title: 'Seven',
        when: '2024-06-19T02:45',
        status: 'planned',
        importance: 'headline',
        citations: [{ source: 'example-org' }],
      },
    ]);
    expect(rows[5]?.when).toBe('2024');
  });

  it('takes the id of a timeline that is no address of a server', () => {
    expect(read('Date,Title\n2024,A', { ...TIMELINE, title: 'New!' }).chronicle.timeline.id).toBe(
      'new-timeline',
    );
  });

  it('knows columns without headings by what stands in them', () => {
    const columns = guessColumns(parseTable('https://example.org\t6/19/2024\tThe pact is signed'));
    expect(columns).toEqual({ headed: false, fields: ['url', 'date', 'title'], order: 'month' });
  });

  it('reads back the table that events are written as', () => {
    const { chronicle } = read(SHEET);
    const parsed = parseChronicle(chronicle);
    if (!parsed.ok) expect.fail(JSON.stringify(parsed.issues));
    const { languages, fields } = parsed.value.timeline;
    const csv = createCsv({ languages, fields });
    const again = read(
      csv.header + parsed.value.events.map((event) => csv.stringify(event as EventItem)).join(''),
    );
    expect(again.rows.flatMap(({ problems }) => problems)).toEqual([]);
    const say = ({ id, title, when, kind, who, where }: (typeof chronicle.events)[number]) =>
      JSON.stringify({ id, title, when, kind, who, where });
    expect(again.chronicle.events.map(say)).toEqual(chronicle.events.map(say));
  });

  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '1948',
      '2024-06-19',
      'null',
      '[a, b]',
      '# x',
      'a: b',
      '- a',
      '## id\n\nteks',
      '---',
      "'",
      '"',
      '&a',
      '~',
      'prototype',
      'Constructor',
      '__proto__',
    ),
  );
  const cells = fc.record({
    Title: word,
    Date: fc.oneof(word, fc.constantFrom('19 June 2024', '2024', 'night of 19 June 2024', 'since 1948')),
    Summary: word,
    Kind: word,
    Who: word,
    Where: word,
    Topic: word,
    Source: word,
    Note: word,
  });
  test.prop([fc.array(cells, { minLength: 1, maxLength: 6 }), word])(
    'makes of whatever stands in rows a folder that is read as the same chronicle',
    (rows, title) => {
      const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values<string>(row))];
      const text = lines.map((line) => line.map(quote).join('\t')).join('\n');
      const table = parseTable(text);
      const fields = [
        'title',
        'date',
        'summary',
        'kind',
        'actor',
        'place',
        'tag',
        'source',
        'extra',
      ] as const;
      const timeline = { ...TIMELINE, title: title.toWellFormed().replaceAll('\0', '').trim() || 'Untitled' };
      const { chronicle } = readSheet(table, { headed: true, fields, order: 'day' }, timeline);
      const parsed = parseChronicle(chronicle);
      const folder = parseFolder(stringifyFolder(chronicle));
      if (!parsed.ok || !folder.ok) expect.fail(JSON.stringify([parsed, folder]));
      const byId = ({ events, ...rest }: typeof parsed.value, change = (summary: string) => summary) => ({
        ...rest,
        events: events
          .map((event) => ({ ...event, summary: change(event.summary?.['id'] ?? '') }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      });
      expect(byId(folder.value)).toEqual(byId(parsed.value, indent));
    },
  );
});
