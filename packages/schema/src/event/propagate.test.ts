import { describe, expect, it } from 'vitest';
import type { Bounds } from '../time/bounds.ts';
import { UNDATED } from '../time/to-bounds.ts';
import type { Constraint } from './constraint.ts';
import { propagate } from './propagate.ts';

const LENGTH = 20_000;
const SECOND = 1000;

function toStretch(from: number, to: number): Bounds {
  const [earliest, latest] = [from * SECOND, to * SECOND];
  return { ...UNDATED, earliest, startBefore: latest, endFrom: earliest, latest, undated: false };
}

function nameEvent(index: number): string {
  return `e${index}`;
}

describe('propagate()', () => {
  it.each([1, -1])('follows a chain of 20,000 distances either way (%i), limited at every step', (way) => {
    const bounds = new Map(
      Array.from({ length: LENGTH }, (_, index) => [nameEvent(index), toStretch(0, LENGTH)]),
    );
    const constraints = [...bounds.keys()].flatMap((event, index): readonly Constraint[] => {
      const other = nameEvent(index + way);
      const date = toStretch(index, index + 1);
      const offset = way === 1 ? '-PT1S' : 'PT1S';
      const limit = { kind: 'after', event, other: String(index), date } as const;
      if (!bounds.has(other)) return [limit];
      return [limit, { kind: 'relative', event, other, offset, op: 'gte', zone: 'UTC' }];
    });
    const narrowed = propagate(bounds, constraints);
    expect(narrowed.contradictions).toEqual([]);
    for (const index of [0, 1, LENGTH / 2, LENGTH - 1])
      expect(narrowed.bounds.get(nameEvent(index))).toMatchObject({
        earliest: index * SECOND,
        startBefore: (index + 1) * SECOND,
      });
  });

  it('ends where distances push each other on for ever, and lets the dates stand', () => {
    const year = toStretch(0, 366 * 86_400);
    const bounds = new Map([
      ['a', year],
      ['b', year],
      ['c', year],
      ['d', year],
    ]);
    const { bounds: narrowed, contradictions } = propagate(bounds, [
      { kind: 'relative', event: 'a', other: 'b', offset: 'PT2S', op: 'gte', zone: 'UTC' },
      { kind: 'after', event: 'b', other: 'c' },
      { kind: 'relative', event: 'c', other: 'a', offset: '-PT1S', op: 'lte', zone: 'UTC' },
      { kind: 'after', event: 'd', other: 'b' },
    ]);
    expect(contradictions).toHaveLength(1);
    expect(new Set(contradictions[0]?.chain)).toEqual(new Set(['a', 'b', 'c']));
    expect(narrowed.get('d')).toEqual(year);
  });

  it('tells of dates without a floor that move each other back for ever, and lets them stand', () => {
    const end = 366 * 86_400 * SECOND;
    const ended = { ...UNDATED, startBefore: end, latest: end };
    const bounds = new Map([
      ['first', ended],
      ...['second', 'third', 'between'].map((id) => [id, UNDATED] as const),
    ]);
    const { bounds: narrowed, contradictions } = propagate(bounds, [
      { kind: 'relative', event: 'second', other: 'first', offset: 'P2D', zone: 'UTC' },
      { kind: 'relative', event: 'third', other: 'second', offset: 'P2D', zone: 'UTC' },
      { kind: 'after', event: 'between', other: 'third' },
      { kind: 'before', event: 'between', other: 'second' },
    ]);
    expect(contradictions).toMatchObject([{ kind: 'endless' }]);
    expect(new Set(contradictions[0]?.chain)).toEqual(new Set(bounds.keys()));
    expect(narrowed.get('first')).toEqual(ended);
  });

  it('says nothing of events that it does not know', () => {
    const bounds = new Map([['a', toStretch(0, 1)]]);
    const constraints: readonly Constraint[] = [{ kind: 'after', event: 'a', other: 'b' }];
    expect(propagate(bounds, constraints)).toEqual({ bounds, contradictions: [] });
  });

  it('tells every contradiction, however many there are', () => {
    const bounds = new Map(
      Array.from({ length: LENGTH }, (_, index) => [
        nameEvent(index),
        toStretch(LENGTH - index, LENGTH - index + 1),
      ]),
    );
    const constraints = [...bounds.keys()]
      .slice(1)
      .map((event, index): Constraint => ({ kind: 'after', event, other: nameEvent(index) }));
    const narrowed = propagate(bounds, constraints);
    expect(narrowed.contradictions).toHaveLength(LENGTH - 1);
    expect(narrowed.bounds).toEqual(bounds);
  });
});
