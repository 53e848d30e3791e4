import type { Text } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCurrent, listChapters } from './list-chapters.ts';
import { toBands } from './to-bands.ts';

const chapter = (title: Text, edtf: string) => ({ title, when: { edtf } });
const TIMELINE = {
  zone: 'Asia/Pyongyang',
  languages: ['id', 'en'],
  chapters: [
    chapter({ en: 'Ties', id: 'Ikatan' }, '1948/2006'),
    chapter({ id: 'Lawatan' }, '2024-06-19'),
    chapter({ en: 'Nowhere' }, '[..2024]'),
    chapter({ en: 'After' }, '2024-06-19/..'),
  ],
};
const asOf = Date.UTC(2024, 7, 1);

describe('listChapters()', () => {
  it('lists what has a place on the axis, in the zone of the timeline, in the reader’s language if it can', () => {
    const chapters = listChapters(TIMELINE, 'en', asOf);
    expect(chapters.map(({ title, language }) => `${title} ${language}`)).toEqual([
      'Ties en',
      'Lawatan id',
      'After en',
    ]);
    const day = Date.UTC(2024, 5, 18, 15);
    expect(chapters[1]?.window).toEqual({ from: day, to: day + 86_400_000 });
    expect(chapters[2]?.window).toEqual({ from: day, to: asOf });
  });
});

describe('findCurrent()', () => {
  it('finds the chapter that is shown, with some air around it, and none where more or less is', () => {
    const chapters = listChapters(TIMELINE, 'en', asOf);
    for (const [index, { window }] of chapters.entries()) {
      const air = (window.to - window.from) / 12;
      expect(findCurrent(chapters, { from: window.from - air, to: window.to + air })).toBe(index);
    }
    expect(findCurrent(chapters, { from: Date.UTC(1900, 0), to: Date.UTC(2024, 8) })).toBe(-1);
    expect(findCurrent(chapters, { from: Date.UTC(1950, 0), to: Date.UTC(1951, 0) })).toBe(-1);
  });
});

describe('toBands()', () => {
  it('keeps every band within the stretch, at its true place', () => {
    const chapters = listChapters(TIMELINE, 'en', asOf);
    const window = fc
      .tuple(fc.integer({ min: -1e12, max: 2e12 }), fc.integer({ min: 1e6, max: 3e12 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(window, (shown) => {
        for (const { left, width, index } of toBands(chapters, shown)) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThan(0);
          expect(left + width).toBeLessThanOrEqual(100.0001);
          const { from } = chapters[index]?.window ?? shown;
          if (from > shown.from)
            expect(left).toBeCloseTo((100 * (from - shown.from)) / (shown.to - shown.from));
        }
      }),
    );
    expect(toBands(chapters, { from: Date.UTC(2010, 0), to: Date.UTC(2011, 0) })).toEqual([]);
  });
});
