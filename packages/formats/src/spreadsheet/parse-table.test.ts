import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseTable } from './parse-table.ts';

const read = (text: string) => parseTable(text).map(({ cells }) => cells);
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('parseTable()', () => {
  it.each([
    ['what a spreadsheet copies', 'Date\tTitle\n2024\tOne, two; three\n'],
    ['commas', 'Date,Title\r\n2024,"One, two; three"\r\n'],
    ['semicolons', '\uFEFFDate;Title\r2024;"One, two; three"'],
  ])('reads %s', (_, text) => {
    expect(read(text)).toEqual([
      ['Date', 'Title'],
      ['2024', 'One, two; three'],
    ]);
  });

  it('counts rows as spreadsheets do, leaving out empty ones', () => {
    expect(parseTable('Date\tTitle\n\t\n\n2024\t"two\nlines"').map(({ number }) => number)).toEqual([1, 4]);
  });

  it('takes a quotation mark that encloses no cell as it stands', () => {
    expect(read('"Sea" of Japan,2024\n"open,2024')).toEqual([
      ['"Sea" of Japan', '2024'],
      ['"open', '2024'],
    ]);
  });

  it('takes off the apostrophe that keeps a spreadsheet from running a cell', () => {
    expect(read(`id,date\na,'-0044-03-15\nb,'tis`)).toEqual([
      ['id', 'date'],
      ['a', '-0044-03-15'],
      ['b', "'tis"],
    ]);
  });

  const cell = fc.stringMatching(/^(?:[a-z"';,\n]{0,5}[a-z])?$/);
  test.prop([fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 })])(
    'reads the cells that another reader of CSV reads',
    (rows) => {
      const text = [['a', 'b', 'c'], ...rows].map((cells) => cells.map(quote).join(',')).join('\r\n');
      const trimmed = parse(text).map((cells) => cells.map((each) => each.trim()));
      const full = trimmed.filter((cells) => cells.some((each) => each !== ''));
      expect(read(text)).toEqual(full.map((cells) => cells.map((each) => each.replace(/^'(?=['\n])/, ''))));
    },
  );
});
