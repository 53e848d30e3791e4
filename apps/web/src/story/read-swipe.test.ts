import { describe, expect, it } from 'vitest';
import { readSwipe } from './read-swipe.ts';

const from = { clientX: 200, clientY: 100, timeStamp: 0 };

describe('readSwipe()', () => {
  it.each([
    [{ clientX: 120, clientY: 110, timeStamp: 200 }, 1],
    [{ clientX: 290, clientY: 90, timeStamp: 200 }, -1],
    [{ clientX: 170, clientY: 100, timeStamp: 200 }, undefined],
    [{ clientX: 120, clientY: 160, timeStamp: 200 }, undefined],
    [{ clientX: 120, clientY: 100, timeStamp: 900 }, undefined],
  ])('reads %o as %s', (to, by) => {
    expect(readSwipe(from, to)).toBe(by);
  });
});
