import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Bounds } from '../time/bounds.ts';
import type { Constraint, RelativeConstraint } from './constraint.ts';
import { propagate } from './propagate.ts';

/** The model's unit of time, in milliseconds: offsets are whole seconds. */
const UNIT = 1000;
const NAMES = ['a', 'b', 'c'];
const MOST = 5;

/** What an event may be in the model: every start and last moment it can have. */
interface Choice {
  readonly start: number;
  readonly last: number;
}

function toStated(span: readonly [number, number, number, number], more: Partial<Bounds> = {}): Bounds {
  const [startFrom, startTo, lastFrom, lastTo] = span;
  return {
    earliest: startFrom * UNIT,
    startBefore: startTo * UNIT + 1,
    endFrom: lastFrom * UNIT,
    latest: lastTo * UNIT + 1,
    precision: 'second',
    end: 'known',
    undated: false,
    approximate: false,
    uncertain: false,
    clamped: false,
    ...more,
  };
}

const moment = fc.integer({ min: 0, max: MOST });
const stretch = fc.tuple(moment, moment).map(([a, b]) => {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return toStated([from, to, from, to]);
});
const interval = fc
  .tuple(moment, moment, moment, moment)
  .map((moments) => moments.toSorted((a, b) => a - b))
  .chain(([a = 0, b = 0, c = 0, d = 0]) =>
    fc.constantFrom(toStated([a, b, c, d]), toStated([a, c, b, d]), toStated([a, c, a, d])),
  );
const oneOf = fc.array(fc.tuple(moment, moment), { minLength: 2, maxLength: 3 }).map((pairs) => {
  const members = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const from = Math.min(...members.map(([low]) => low));
  const to = Math.max(...members.map(([, high]) => high));
  const hull = toStated([from, to, from, to]);
  const spans = members
    .toSorted(([a, b], [c, d]) => a - c || b - d)
    .map(([low, high]) => ({ ...hull, earliest: low * UNIT, latest: high * UNIT + 1 }))
    .map(({ earliest, startBefore, endFrom, latest }) => ({ earliest, startBefore, endFrom, latest }));
  return { ...hull, spans };
});
const stated = fc.oneof(stretch, interval, oneOf);

const pair = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES))
  .filter(([event, other]) => event !== other);
const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  pair.map(([event, other]) => ({ kind: 'after', event, other }) as const),
  pair.map(([event, other]) => ({ kind: 'before', event, other }) as const),
  fc
    .tuple(
      pair,
      fc.constantFrom('PT1S', 'PT2S', '-PT1S', '-PT3S', 'PT0S'),
      fc.constantFrom('eq', 'about', 'lt', 'lte', 'gt', 'gte'),
    )
    .map(
      ([[event, other], offset, op]) =>
        ({ kind: 'relative', event, other, offset, op, zone: 'UTC' }) as const,
    ),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom('after', 'before'), stretch)
    .map(([event, kind, date]) => ({ kind, event, other: 'date', date }) as const),
);
const problem = fc.record({
  bounds: fc.tuple(stated, stated, stated).map(
    ([a, b, c]): ReadonlyMap<string, Bounds> =>
      new Map([
        ['a', a],
        ['b', b],
        ['c', c],
      ]),
  ),
  constraints: fc.array(constraint, { maxLength: 6 }),
});

function listChoices(bounds: Bounds): readonly Choice[] {
  const choices: Choice[] = [];
  const spans = bounds.spans ?? [bounds];
  for (let start = 0; start <= MOST; start += 1) {
    for (let last = start; last <= MOST; last += 1) {
      const [s, l] = [start * UNIT, last * UNIT];
      const fits = s >= bounds.earliest && s < bounds.startBefore && l >= bounds.endFrom && l < bounds.latest;
      if (fits && spans.some((span) => s >= span.earliest && l < span.latest)) choices.push({ start, last });
    }
  }
  return choices;
}

/** Whether a choice for two events keeps a constraint, as the specification words it. */
function keeps(each: Constraint, stretchy: boolean, event: Choice, other: Choice): boolean {
  if (each.kind === 'relative') {
    const [least, most] = listDistances(each);
    return event.start - other.start >= least && event.last - other.start <= most;
  }
  if (each.kind === 'after') return event.start >= other.start;
  return (stretchy ? event.last : event.start) <= other.last;
}

function listDistances({ offset, op = 'eq' }: RelativeConstraint): readonly [least: number, most: number] {
  const back = offset.startsWith('-');
  const distance = Number(/\d/.exec(offset)?.[0]) * (back ? -1 : 1);
  if (op === 'eq') return [distance, distance];
  if (op === 'about') return [distance - 1, distance + 1];
  if (op === 'lt' || op === 'lte') return back ? [distance, 0] : [0, distance];
  return back ? [-Infinity, distance] : [distance, Infinity];
}

/** Every way to choose a start and an end for all events, and for the dates that constraints name. */
function* solve(
  bounds: ReadonlyMap<string, Bounds>,
  constraints: readonly Constraint[],
  chosen: readonly Choice[] = [],
): Generator<readonly Choice[]> {
  if (chosen.length === NAMES.length) {
    yield chosen;
    return;
  }
  const name = NAMES[chosen.length] ?? '';
  for (const choice of listChoices(bounds.get(name)!)) {
    const all = [...chosen, choice];
    const find = (id: string) => all[NAMES.indexOf(id)];
    const fits = constraints.every((each) => {
      const event = find(each.event);
      if (event === undefined) return true;
      const { earliest, startBefore, endFrom, latest } = bounds.get(each.event)!;
      const stretchy = startBefore === latest && endFrom === earliest;
      if (each.kind !== 'relative' && each.date !== undefined)
        return listChoices(each.date).some((date) => keeps(each, stretchy, event, date));
      const other = find(each.other);
      return other === undefined || keeps(each, stretchy, event, other);
    });
    if (fits) yield* solve(bounds, constraints, all);
  }
}

/** Whether some way along links leads back to where it began. */
function leadsBack(links: readonly (readonly [from: string, to: string])[]): boolean {
  const reached = new Set(links.map(([from, to]) => from + to));
  for (const via of NAMES)
    for (const from of NAMES)
      for (const to of NAMES) if (reached.has(from + via) && reached.has(via + to)) reached.add(from + to);
  return NAMES.some((name) => reached.has(name + name));
}

function hasCircle(constraints: readonly Constraint[]): boolean {
  const orders = constraints.flatMap((each): [string, string][] => {
    if (each.kind === 'after' && each.date === undefined) return [[each.event, each.other]];
    if (each.kind !== 'relative' || each.offset === 'PT0S') return [];
    return each.offset.startsWith('-') ? [[each.other, each.event]] : [[each.event, each.other]];
  });
  const counts = constraints.flatMap((each): [string, string][] =>
    each.kind === 'relative' ? [[each.event, each.other]] : [],
  );
  return leadsBack(orders) || leadsBack(counts);
}

const pickFour = ({ earliest, startBefore, endFrom, latest }: Bounds) => [
  earliest,
  startBefore,
  endFrom,
  latest,
];

const sortByName = (map: ReadonlyMap<string, Bounds>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('propagate()', () => {
  test.prop([problem], { numRuns: 500 })('narrows to exactly what can be', ({ bounds, constraints }) => {
    const { bounds: narrowed, contradictions } = propagate(bounds, constraints);
    const circular = contradictions.some(({ kind }) => kind !== 'dates');
    expect(circular).toBe(hasCircle(constraints));
    if (circular) return;
    const hulls = new Map<string, [number, number, number, number]>();
    for (const solution of solve(bounds, constraints)) {
      for (const [index, { start, last }] of solution.entries()) {
        const name = NAMES[index] ?? '';
        const [a, b, c, d] = hulls.get(name) ?? [start, start, last, last];
        hulls.set(name, [Math.min(a, start), Math.max(b, start), Math.min(c, last), Math.max(d, last)]);
      }
    }
    expect(contradictions.length === 0).toBe(hulls.size > 0);
    if (contradictions.length > 0) return;
    for (const [name, each] of narrowed) {
      const [a = 0, b = 0, c = 0, d = 0] = hulls.get(name) ?? [];
      expect([name, ...pickFour(each)]).toEqual([name, a * UNIT, b * UNIT + 1, c * UNIT, d * UNIT + 1]);
    }
  });

  test.prop([problem])(
    'gives what remains without the constraints it passes over',
    ({ bounds, constraints }) => {
      const { bounds: narrowed, contradictions } = propagate(bounds, constraints);
      const passed = new Set(contradictions.map(({ constraint: index }) => index));
      const left = constraints.filter((_, index) => !passed.has(index));
      const again = propagate(bounds, left);
      expect(again.contradictions).toEqual([]);
      for (const [name, each] of narrowed) expect(again.bounds.get(name) ?? bounds.get(name)).toEqual(each);
    },
  );

  test.prop([problem, fc.infiniteStream(fc.nat())])(
    'does not depend on the order of events and constraints',
    ({ bounds, constraints }, keys) => {
      const shuffle = <T>(list: Iterable<T>): readonly T[] =>
        [...list]
          .map((value) => ({ value, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ value }) => value);
      const again = propagate(new Map(shuffle(bounds)), shuffle(constraints));
      expect(sortByName(again.bounds)).toEqual(sortByName(propagate(bounds, constraints).bounds));
    },
  );
});
