import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRecords, type RecordPair } from './group-records.ts';

const COUNT = 30;
const number = fc.integer({ min: 1, max: COUNT });
const pairs: fc.Arbitrary<readonly RecordPair[]> = fc.array(fc.tuple(number, number), { maxLength: 25 });

describe('groupRecords()', () => {
  it('lists every record once, with all that it names and that name it', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 10 }), (links, size) => {
        const batches = [...groupRecords(COUNT, links, size)].map((batch) => [...batch]);
        expect(batches.flat().toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: COUNT }, (_, index) => index + 1),
        );
        for (const [one, other] of links)
          expect(batches.findIndex((batch) => batch.includes(one))).toBe(
            batches.findIndex((batch) => batch.includes(other)),
          );
        for (const batch of batches) expect(batch).toEqual(batch.toSorted((a, b) => a - b));
        for (const batch of batches.slice(0, -1)) expect(batch.length).toBeGreaterThanOrEqual(size);
      }),
    );
  });

  it('keeps apart what does not name each other', () => {
    const batches = [
      ...groupRecords(
        6,
        [
          [5, 2],
          [6, 5],
        ],
        2,
      ),
    ].map((batch) => [...batch]);
    expect(batches).toEqual([
      [1, 2, 5, 6],
      [3, 4],
    ]);
  });
});
