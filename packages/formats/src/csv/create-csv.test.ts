import { fc, test } from '@fast-check/vitest';
import { EVENT_MEMBERS, type EventItem, MAX_INSTANT } from '@linimasa/schema';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createCsv } from './create-csv.ts';

const text = { en: 'The quay is "begun",\r\nat last', ru: 'Начало' };
const field = { label: { en: 'Cost' }, type: 'number', order: 1 } as const;
const event: EventItem = {
  id: 'quay-begun',
  formerIds: ['quay', 'quay-started'],
  title: text,
  summary: { en: '=HYPERLINK("http://example.org")', de: 'Beginn' },
  kind: 'work',
  when: { edtf: '-0044-03-15/..', zone: 'Europe/Rome', part: 'morning' },
  scheduled: [],
  where: ['quay'],
  who: [
    { actor: 'ann', role: 'speaker' },
    { name: { en: 'A stranger' } },
    { actor: 'council' },
    { actor: 'ann' },
  ],
  status: 'occurred',
  importance: 'major',
  weight: 0.5,
  tags: [],
  series: { id: 'quays', ordinal: 2 },
  citations: [{ source: 'gazette', locator: { page: 3 } }, { source: 'gazette' }],
  relations: [{ type: 'follows', to: 'plan' }],
  media: [],
  extra: { cost: -12 },
  review: 'published',
  contested: true,
  bounds: {
    earliest: Date.UTC(-44, 2, 14, 23),
    startBefore: Date.UTC(-44, 2, 15, 23),
    endFrom: Date.UTC(-44, 2, 14, 23),
    latest: MAX_INSTANT,
    precision: 'day',
    end: 'open',
    undated: false,
    approximate: false,
    uncertain: true,
    clamped: false,
  },
  sequence: 1,
};

/** What a reader of CSV makes of events, by the names of its columns. */
function readBack(events: readonly EventItem[], choice: Partial<Parameters<typeof createCsv>[0]> = {}) {
  const csv = createCsv({ languages: ['en', 'ru'], fields: { cost: field }, ...choice });
  const lines = csv.header + events.map((each) => csv.stringify(each)).join('');
  return parse(lines, { columns: true, bom: false }) as readonly Readonly<Record<string, string>>[];
}

describe('createCsv()', () => {
  it('writes what cells can say', () => {
    expect(readBack([event])).toEqual([
      {
        id: 'quay-begun',
        'title.en': text.en,
        'title.ru': text.ru,
        'summary.en': `'=HYPERLINK("http://example.org")`,
        'summary.ru': '',
        date: "'-0044-03-15/..",
        zone: 'Europe/Rome',
        start: "'-000044-03-14T23:00:00.000Z",
        startBefore: "'-000044-03-15T23:00:00.000Z",
        endFrom: "'-000044-03-14T23:00:00.000Z",
        end: '',
        ends: 'open',
        precision: 'day',
        approximate: 'false',
        uncertain: 'true',
        kind: 'work',
        status: 'occurred',
        importance: 'major',
        weight: '0.5',
        places: 'quay',
        actors: 'ann;council',
        tags: '',
        series: 'quays',
        seriesOrdinal: '2',
        sources: 'gazette',
        'extra.cost': "'-12",
        contested: 'true',
        review: 'published',
        formerIds: 'quay;quay-started',
        sequence: '1',
        hit: '',
      },
    ]);
  });

  it('says nothing where there is nothing to say', () => {
    const { kind: _kind, when: _when, series: _series, ...rest } = event;
    const bounds = { ...event.bounds, undated: true };
    const [row] = readBack([{ ...rest, who: [], bounds }]);
    const empty = ['kind', 'date', 'zone', 'start', 'startBefore', 'endFrom', 'end', 'series', 'actors'];
    for (const name of empty) expect([name, row?.[name]]).toEqual([name, '']);
  });

  it('writes the members that are asked for, and as JSON what cells cannot say of them', () => {
    const rows = readBack([event], { members: ['title', 'who', 'relations'] });
    expect(rows).toEqual([
      {
        id: 'quay-begun',
        'title.en': text.en,
        'title.ru': text.ru,
        actors: 'ann;council',
        title: JSON.stringify(text),
        who: JSON.stringify(event.who),
        relations: JSON.stringify(event.relations),
      },
    ]);
  });

  it('has a column for every member', () => {
    for (const member of EVENT_MEMBERS) {
      const [row = {}] = readBack([event], { members: [member] });
      expect([member, Object.keys(row).length]).toEqual([
        member,
        expect.toSatisfy((n: number) => n >= (member === 'id' ? 1 : 2)),
      ]);
    }
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', '＝', '＇'), fc.string())
      .map(([first, rest]) => first + rest),
  );
  test.prop([fc.array(hostile, { minLength: 1, maxLength: 5 })])(
    'gives back every text, and begins no cell as a spreadsheet begins a formula',
    (titles) => {
      const rows = readBack(titles.map((title) => ({ ...event, title: { en: title } })));
      expect(rows.map((row) => row['title.en']?.replace(/^'/, ''))).toEqual(titles);
      for (const row of rows)
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    },
  );
});
