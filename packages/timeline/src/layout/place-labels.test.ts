import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, placeLabels } from './place-labels.ts';

const WIDTH = 1000;
const candidate = fc
  .record({
    left: fc.integer({ min: -2000, max: 2000 }),
    length: fc.integer({ min: 0, max: 1500 }),
    labelWidth: fc.integer({ min: 10, max: 280 }),
    holdsLabel: fc.boolean(),
    rank: fc.integer({ min: 1, max: 3 }),
    earlier: fc.constantFrom(0, 0, 0, 30, 400),
    later: fc.constantFrom(0, 0, 0, 30, 400),
  })
  .map(({ left, length, earlier, later, ...rest }) => ({
    ...rest,
    left,
    right: left + length,
    at: left + length / 2,
    reach: { left: left - earlier, right: left + length + later },
  }))
  .filter(({ left, right }) => right > 0 && left < WIDTH);
const lane = fc
  .array(candidate, { maxLength: 60 })
  .map((all) => all.map((each, index): Candidate => ({ ...each, id: String(index) })));
const rows = fc.integer({ min: 1, max: 6 });
const reserved = fc.constantFrom(0, 90);

describe('placeLabels()', () => {
  it('shows or counts every event, once', () => {
    fc.assert(
      fc.property(lane, rows, reserved, (candidates, count, taken) => {
        const { placed, hidden } = placeLabels(candidates, {
          rows: count,
          width: WIDTH,
          moreWidth: 70,
          reserved: taken,
        });
        const ids = [...placed.keys(), ...hidden.flatMap((each) => each.ids)];
        expect(ids.toSorted()).toEqual(candidates.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('counts what is not known with what found no room', () => {
    const remainder = fc.record({
      at: fc.integer({ min: 0, max: WIDTH }),
      count: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(lane, rows, fc.array(remainder, { maxLength: 30 }), (candidates, count, remainders) => {
        const room = { rows: count, width: WIDTH, moreWidth: 70, reserved: 0 };
        const { placed, hidden } = placeLabels(candidates, room, remainders);
        const unknown = remainders.reduce((sum, each) => sum + each.count, 0);
        const counted = hidden.reduce((sum, each) => sum + each.count, 0);
        expect(placed.size + counted).toBe(candidates.length + unknown);
      }),
    );
  });

  it('leaves an event in the row in which it stood', () => {
    const event = { labelWidth: 100, holdsLabel: false, rank: 1 };
    const place = (before: ReadonlyMap<string, number>) =>
      placeLabels([{ ...event, id: 'x', left: 300, right: 303, at: 301, reach: { left: 301, right: 301 } }], {
        rows: 3,
        width: WIDTH,
        moreWidth: 70,
        reserved: 0,
        before,
      }).placed.get('x')?.row;
    expect([place(new Map()), place(new Map([['x', 2]]))]).toEqual([0, 2]);
  });

  it('lets no label overlap another or leave the frame', () => {
    fc.assert(
      fc.property(lane, rows, (candidates, count) => {
        const { placed, hidden } = placeLabels(candidates, {
          rows: count,
          width: WIDTH,
          moreWidth: 70,
          reserved: 0,
        });
        const boxes = [
          ...[...placed.values()].map(({ row, labelLeft, labelWidth }) => ({
            row,
            from: labelLeft,
            to: labelLeft + labelWidth,
          })),
          ...hidden.map(({ row, left }) => ({ row, from: left, to: left + 70 })),
        ];
        for (const [index, a] of boxes.entries()) {
          expect(a.from).toBeGreaterThanOrEqual(0);
          expect(a.to).toBeLessThanOrEqual(WIDTH);
          for (const b of boxes.slice(index + 1))
            expect(a.row !== b.row || a.to <= b.from || b.to <= a.from).toBe(true);
        }
      }),
    );
  });

  it('keeps the label of the selected or focused event, however long its bar, and counts the others beside it', () => {
    const first = candidate.map((each) => ({ ...each, id: 'first', rank: 53 }));
    fc.assert(
      fc.property(lane, first, rows, (others, chosen, count) => {
        const room = { rows: count, width: WIDTH, moreWidth: 70, reserved: 0 };
        const alone = placeLabels([chosen], room).placed.get('first');
        const { placed, hidden } = placeLabels([...others, chosen], room);
        const label = placed.get('first');
        expect(label).toEqual(alone);
        for (const { row, left } of hidden)
          if (label !== undefined && row === label.row)
            expect(left >= label.labelLeft + label.labelWidth || left + 70 <= label.labelLeft).toBe(true);
      }),
    );
  });

  it('keeps the other dates of an event free of the labels of others', () => {
    fc.assert(
      fc.property(lane, rows, (candidates, count) => {
        const { placed } = placeLabels(candidates, { rows: count, width: WIDTH, moreWidth: 70, reserved: 0 });
        for (const { id, reach } of candidates) {
          const row = placed.get(id)?.row;
          for (const other of placed.values()) {
            if (other.id === id || other.row !== row) continue;
            const { labelLeft, labelWidth } = other;
            expect(labelLeft >= reach.right || labelLeft + labelWidth <= reach.left).toBe(true);
          }
        }
      }),
    );
  });

  it('lets a label begin beyond other dates that are near', () => {
    const event = { id: 'x', left: 300, right: 303, at: 301, labelWidth: 100, holdsLabel: false, rank: 1 };
    const place = (left: number, right: number) =>
      placeLabels([{ ...event, reach: { left, right } }], {
        rows: 1,
        width: WIDTH,
        moreWidth: 70,
        reserved: 0,
      }).placed.get('x');
    expect(place(301, 340)).toMatchObject({ side: 'right', labelLeft: 347 });
    expect(place(301, 600)).toMatchObject({ side: 'left', labelLeft: 194 });
    expect(place(240, 360)).toMatchObject({ side: 'right', labelLeft: 367 });
  });
});
