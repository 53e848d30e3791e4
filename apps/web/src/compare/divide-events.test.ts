import { UNDATED } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideEvents } from './divide-events.ts';

const PAGE = 6;
const event = (n: number) => ({
  id: String(n).padStart(3, '0'),
  sequence: 0,
  bounds: { ...UNDATED, undated: false, earliest: n, startBefore: n + 1, endFrom: n, latest: n + 1 },
});

/** The first page of some of the events. */
const toPage = (numbers: readonly number[]) => {
  const items = numbers.toSorted((a, b) => a - b).map(event);
  return items.length > PAGE ? { items: items.slice(0, PAGE), next: 'more' } : { items };
};
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => Number(id));
const side = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 14 });

describe('divideEvents()', () => {
  it('puts each event that was read of both sides into the one part that it belongs to', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const pages = [toPage(left), toPage(right)] as const;
        const { both, onlyLeft, onlyRight, more } = divideEvents(...pages);
        expect(more).toBe(left.length > PAGE || right.length > PAGE);
        for (const each of ids(both))
          expect([left.includes(each), right.includes(each)]).toEqual([true, true]);
        for (const each of ids(onlyLeft))
          expect([left.includes(each), right.includes(each)]).toEqual([true, false]);
        for (const each of ids(onlyRight))
          expect([left.includes(each), right.includes(each)]).toEqual([false, true]);
        if (!more)
          expect(new Set([...ids(both), ...ids(onlyLeft), ...ids(onlyRight)])).toEqual(
            new Set([...left, ...right]),
          );
      }),
    );
  });
});
