import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { DAY } from './civil.ts';
import { moveInstant } from './duration.ts';
import { parseOffset, toReach } from './relative.ts';
import { toCeiling, toFloor } from './step.ts';
import { toBounds } from './to-bounds.ts';

describe('parseOffset()', () => {
  it.each([
    ['P2M', 1, { months: 1, days: 0, millis: 0 }],
    ['-P2Y', -1, { months: 12, days: 0, millis: 0 }],
    ['P1Y6M', 1, { months: 1, days: 0, millis: 0 }],
    ['-P3W', -1, { months: 0, days: 7, millis: 0 }],
    ['P1DT5M', 1, { months: 0, days: 0, millis: 60_000 }],
  ])('reads %s, and one unit of its finest component', (text, sign, unit) => {
    expect(parseOffset(text)).toMatchObject({ sign, unit });
  });

  it.each(['', 'P', '--P1D', '+P1D', 'P1.5D', '2 months', 'P1DT'])('refuses "%s"', (text) => {
    expect(parseOffset(text)).toBeUndefined();
  });
});

describe('toReach()', () => {
  it('refuses an offset or a margin that is no duration', () => {
    expect(() => toReach({ offset: 'soon' }, 'UTC')).toThrow(/offset "soon"/);
    expect(() => toReach({ offset: 'P1D' }, 'UTC', 'some')).toThrow(/margin "some"/);
  });

  it.each([
    ['P1D', 1],
    ['-P1D', -1],
    ['P0D', 0],
  ])('knows for %s which of the two comes first', (offset, order) => {
    expect(toReach({ offset }, 'UTC').order).toBe(order);
  });
});

const HALF = DAY / 2;
/** Of the last half-day that can be meant the model below knows only its beginning. */
const toHalf = (instant: number) => Math.floor(instant / HALF) * HALF;

describe('limits moved by the calendar', () => {
  const base = Date.UTC(2023, 11, 1);
  const grid = Array.from({ length: 800 }, (_, index) => base + (index - 400) * HALF);
  const duration = fc.record({
    months: fc.integer({ min: 0, max: 3 }),
    days: fc.integer({ min: 0, max: 2 }),
    millis: fc.constantFrom(0, HALF),
  });

  test.prop([duration, fc.constantFrom<1 | -1>(1, -1), fc.integer({ min: 200, max: 600 })])(
    'are those of everything that may be moved',
    (moved, sign, index) => {
      const at = grid[index] ?? base;
      const land = (instant: number) => moveInstant(instant, moved, sign, 'UTC');
      const floor = toFloor([{ duration: moved, sign }], 'UTC');
      const ceiling = toCeiling([{ duration: moved, sign }], 'UTC');
      expect(floor.raise(at)).toBe(Math.min(...grid.filter((each) => each >= at).map(land)));
      expect(toHalf(ceiling.lower(at))).toBe(Math.max(...grid.filter((each) => each <= at).map(land)));
      expect(toHalf(floor.lower(at))).toBe(Math.max(...grid.filter((each) => land(each) <= at)));
      expect(ceiling.raise(at)).toBe(Math.min(...grid.filter((each) => land(each) >= at)));
    },
  );
});

describe('toBounds()', () => {
  const signing = toBounds({ edtf: '2024-06-19' }, { zone: 'UTC' });
  const context = { zone: 'UTC', find: (event: string) => (event === 'signing' ? signing : undefined) };

  it('counts from an event that the context knows', () => {
    expect(toBounds({ relative: { to: 'signing', offset: 'P2M' } }, context)).toMatchObject({
      earliest: Date.parse('2024-08-19'),
      startBefore: Date.parse('2024-08-20'),
      endFrom: Date.parse('2024-08-19'),
      latest: Date.parse('2024-08-20'),
      precision: 'day',
      end: 'known',
      undated: false,
      approximate: false,
    });
  });

  it('leaves undated what is counted from an event that nobody knows', () => {
    expect(toBounds({ relative: { to: 'other', offset: 'P2M' } }, context).undated).toBe(true);
  });

  it('limits a date by dates and by events', () => {
    const between = { after: 'signing', before: '2024-07' };
    expect(toBounds({ edtf: '2024', between }, context)).toMatchObject({
      earliest: Date.parse('2024-06-19'),
      startBefore: Date.parse('2024-08-01'),
      latest: Date.parse('2024-08-01'),
      precision: 'year',
    });
  });

  it('lets a date stand that its limits contradict', () => {
    const plain = toBounds({ edtf: '2024' }, context);
    expect(toBounds({ edtf: '2024', between: { after: '2025' } }, context)).toEqual(plain);
  });

  it('drops members of a set that lie outside its limits', () => {
    const { earliest, latest, spans } = toBounds(
      { edtf: '[1667,1760]', between: { after: '1700' } },
      context,
    );
    expect([earliest, latest, spans]).toEqual([Date.UTC(1760, 0, 1), Date.UTC(1761, 0, 1), undefined]);
  });
});
