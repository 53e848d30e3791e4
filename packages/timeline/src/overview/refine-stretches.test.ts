import { coverView, type TileAddress } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { createTileBrutally } from '../source/brute-force.suite.ts';
import { createItem } from '../test-items.suite.ts';
import { refineStretches } from './refine-stretches.ts';

/** One event a year for centuries, and two hundred in one month. */
const ITEMS = [
  ...Array.from({ length: 300 }, (_, index) =>
    createItem({ id: `year-${index}`, edtf: `${1700 + index}-01-01` }),
  ),
  ...Array.from({ length: 200 }, (_, index) =>
    createItem({ id: `day-${index}`, edtf: `1950-06-${String((index % 30) + 1).padStart(2, '0')}` }),
  ),
].toSorted((a, b) => a.bounds.earliest - b.bounds.earliest);
const ROOTS = coverView({ from: Date.UTC(1700, 0, 1), to: Date.UTC(2000, 0, 1) }).map((address) =>
  createTileBrutally(ITEMS, address, {}),
);

const sum = (stretches: readonly { readonly count: number }[]) =>
  stretches.reduce((total, { count }) => total + count, 0);

describe('refineStretches()', () => {
  it('asks for what crowds, and says meanwhile what it knows', () => {
    const { stretches, wanted } = refineStretches(ROOTS, () => undefined);
    expect(sum(stretches)).toBe(500);
    expect(wanted.length).toBe(1);
  });

  it('knows a crowd to the day once it is told', () => {
    const asked: TileAddress[] = [];
    const { stretches, wanted } = refineStretches(ROOTS, (address) => {
      asked.push(address);
      return createTileBrutally(ITEMS, address, {});
    });
    expect(sum(stretches)).toBe(500);
    expect(wanted).toEqual(asked);
    const crowd = stretches.filter(
      ({ from, count }) => count > 0 && from > Date.UTC(1950, 4, 1) && from < Date.UTC(1950, 7, 1),
    );
    expect(sum(crowd)).toBe(200);
    for (const { from, to } of crowd) expect(to - from).toBeLessThanOrEqual(10 * 86_400_000);
  });
});
