import { toBounds } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../text/en.ts';
import { goToDate } from './go-to-date.ts';
import { wordDateFault } from './word-date-fault.ts';

const PYONGYANG = { zone: 'Asia/Pyongyang', asOf: Date.UTC(2024, 5, 19) };
const DAY = 86_400_000;

function find(text: string) {
  const result = goToDate(text, PYONGYANG);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.fault)}`);
  return result.window;
}

function refuse(text: string): string {
  const result = goToDate(text, PYONGYANG);
  return result.ok ? '' : wordDateFault(result.fault, text, en);
}

describe('goToDate()', () => {
  it('stands around the day of the zone', () => {
    const { from, to } = find(' 2024-06-19 ');
    expect(to - from).toBe(7 * DAY);
    expect((from + to) / 2).toBe(Date.UTC(2024, 5, 19, 3));
  });

  it('reads an offset as it is written', () => {
    const { from, to } = find('2024-06-19T02:45+09:00');
    expect((from + to) / 2).toBe(Date.UTC(2024, 5, 18, 17, 45, 30));
    expect(to - from).toBe(DAY / 2);
  });

  it.each([
    '2023-09',
    '1948~',
    '-0044-03-15',
    '2024-06-19T02:45+09:00',
    '[1667,1760]',
    '199X',
    '2023-09/2024-06',
  ])('shows all of %s', (edtf) => {
    const { earliest, latest } = toBounds({ edtf }, PYONGYANG);
    const { from, to } = find(edtf);
    expect(from).toBeLessThan(earliest);
    expect(to).toBeGreaterThan(latest);
  });

  it('ends where the timeline does what goes on, and near its beginning what ended nobody knows when', () => {
    expect(find('2022-02/..').to).toBeLessThan(Date.UTC(2025, 0, 1));
    expect(find('2022-02/').to).toBeLessThan(Date.UTC(2022, 4, 1));
  });

  it.each([
    ['', 'Write a date, year first: 2023-09, 2024-06-19, 1948~.'],
    ['2024-13', '“2024-13” names month 13. Months run from 01 to 12.'],
    ['2024-00-10', '“2024-00-10” names month 00. Months run from 01 to 12.'],
    ['2023-02-29', '“2023-02-29” names day 29. That month has 28 days.'],
    ['2024-02-30T10:00', '“2024-02-30T10:00” names day 30. That month has 29 days.'],
    ['2024/2023', '“2024/2023” ends before it begins.'],
    ['[..2024-06-18]', '“[..2024-06-18]” does not say when it began, so it has no place on the axis.'],
    ['../2024', '“../2024” does not say when it began, so it has no place on the axis.'],
  ])('says what is wrong with %j', (text, words) => {
    expect(refuse(text)).toBe(words);
  });

  it('names what it could not read', () => {
    expect(refuse('19 June 2024')).toContain('Cannot read “June 2024” in “19 June 2024”');
    expect(refuse('2024-06-19 at noon')).toContain('Cannot read “at noon” in “2024-06-19 at noon”');
  });

  it('never throws, and what it finds is a window', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9XY~?%./TZ:[\]{},E+S]{0,24}$/)), (text) => {
        const result = goToDate(text, PYONGYANG);
        if (result.ok) expect(result.window.to).toBeGreaterThan(result.window.from);
        else expect(wordDateFault(result.fault, text, en)).not.toMatch(/\{(?:date|rest|day|count)\}/);
      }),
      { numRuns: 1000 },
    );
  });
});
