import { toBounds } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { beginsIn, includeEvent, isJump } from './find-window.ts';

const item = (edtf: string, zone = 'UTC') => ({ bounds: toBounds({ edtf }, { zone }) });
const window = { from: Date.UTC(2023, 8, 1), to: Date.UTC(2024, 6, 1) };

describe('beginsIn()', () => {
  it('knows what went on before from what begins', () => {
    expect(beginsIn(item('2023-09-01'), window)).toBe(true);
    expect(beginsIn(item('2023-09', 'Asia/Vladivostok'), window)).toBe(true);
    expect(beginsIn(item('[2023-08..2023-10]'), window)).toBe(false);
    expect(beginsIn(item('2022/..'), window)).toBe(false);
    expect(beginsIn(item('2024-07'), window)).toBe(false);
  });
});

describe('includeEvent()', () => {
  it('stays where the event is shown already', () => {
    expect(includeEvent(window, item('2024-06-19'))).toBe(window);
  });

  it('goes to an event elsewhere, and widens for one that is longer than the window', () => {
    const day = includeEvent(window, item('1950-06-25'));
    expect(day.to - day.from).toBe(window.to - window.from);
    const year = item('1948');
    const wider = includeEvent(window, year);
    expect(wider.from).toBeLessThan(year.bounds.earliest);
    expect(wider.to).toBeGreaterThan(year.bounds.latest);
  });
});

describe('isJump()', () => {
  it.each([
    ['a small step', { from: 10, to: 110 }, false],
    ['a zoom by one button', { from: 25, to: 75 }, false],
    ['another time', { from: 100, to: 200 }, true],
    ['far more of it', { from: -200, to: 200 }, true],
    ['far less of it', { from: 40, to: 60 }, true],
  ])('knows %s', (_, after, jump) => {
    expect(isJump({ from: 0, to: 100 }, after)).toBe(jump);
  });
});
