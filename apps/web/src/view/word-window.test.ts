import { describe, expect, it } from 'vitest';
import { wordEnds, wordExtent } from './word-window.ts';

const HOUR = 3_600_000;

describe('wordEnds()', () => {
  it('names the last day within a window, and the very end where the clock is told', () => {
    const from = Date.UTC(2024, 5, 1);
    expect(wordEnds({ from, to: Date.UTC(2024, 6, 1) }, 'en-GB', 'UTC').to).toBe('30 June 2024');
    expect(wordEnds({ from, to: from + 26 * HOUR }, 'en-GB', 'UTC').to).toBe('2 June 2024 at 02:00');
  });
});

describe('wordExtent()', () => {
  it('says long extents by year and month, with an era where there must be one', () => {
    const to = Date.UTC(2024, 6, 1);
    expect(wordExtent({ from: Date.UTC(1948, 0), to }, 'en-GB', 'UTC')).toBe('1948 – June 2024');
    expect(wordExtent({ from: Date.UTC(1948, 0), to }, 'id', 'UTC')).toBe('1948 – Juni 2024');
    expect(wordExtent({ from: Date.UTC(-43, 2), to }, 'en-GB', 'UTC')).toMatch(/^44 BCE? – June 2024$/);
  });
});
