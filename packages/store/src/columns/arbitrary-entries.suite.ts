import { MAX_INSTANT, MIN_INSTANT, type Span, type TileAddress, type Window } from '@linimasa/schema';
import * as fc from 'fast-check';
import type { ColumnEntry } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { encodeSegment } from './encode-segment.ts';
import { joinSegments } from './join-segments.ts';

/** How many values the dictionary has; 0 to 15 are lanes of one field, of which the last few are rare. */
export const DICTIONARY = 24;
export const LANE: readonly number[] = Array.from({ length: 16 }, (_, value) => value);
export const LANE_FIELD = { name: 'lane', values: LANE };
const OTHERS = Array.from({ length: DICTIONARY - LANE.length }, (_, at) => LANE.length + at);
export const FIELDS: ReadonlyMap<string, readonly number[]> = new Map([
  ['lane', LANE],
  ['other', OTHERS],
]);

const BCE = -63_549_360_000_000;

/** Instants that often meet: the ends of time, around the epoch, and in antiquity. */
const instant = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -80, max: 80 }) },
  { weight: 2, arbitrary: fc.integer({ min: -4, max: 4 }).map((step) => BCE + step * 1000) },
  { weight: 1, arbitrary: fc.constantFrom(MIN_INSTANT, MAX_INSTANT) },
);

/** Many without length, and some that never end. */
const length = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 13, max: 200 }) },
  { weight: 1, arbitrary: fc.constant(2 * MAX_INSTANT) },
);

const span: fc.Arbitrary<Span> = fc
  .record({ earliest: instant, length, a: fc.nat({ max: 14 }), b: fc.nat({ max: 14 }) })
  .map(({ earliest, length: long, a, b }) => {
    const latest = Math.min(MAX_INSTANT, earliest + long);
    return {
      earliest,
      startBefore: Math.min(latest, earliest + a),
      endFrom: Math.max(earliest, latest - b),
      latest,
    };
  });

const spans = fc.array(span, { minLength: 2, maxLength: 5 }).map((members) => {
  const sorted = members.toSorted((a, b) => a.earliest - b.earliest || a.latest - b.latest);
  const hull = {
    earliest: Math.min(...members.map(({ earliest }) => earliest)),
    startBefore: Math.max(...members.map(({ startBefore }) => startBefore)),
    endFrom: Math.min(...members.map(({ endFrom }) => endFrom)),
    latest: Math.max(...members.map(({ latest }) => latest)),
  };
  return { ...hull, spans: sorted };
});

const values = fc
  .record({
    lanes: fc.array(fc.nat({ max: 255 }), { maxLength: 3 }),
    others: fc.array(fc.constantFrom(...OTHERS), { maxLength: 3 }),
  })
  // Low numbers are frequent, so that lanes differ in size.
  .map(({ lanes, others }) => [...new Set([...lanes.map((lane) => Math.floor(Math.sqrt(lane))), ...others])]);

const entry = fc
  .record({
    when: fc.oneof({ weight: 4, arbitrary: span }, { weight: 1, arbitrary: spans }),
    sequence: fc.integer({ min: 1, max: 3 }),
    weight: fc.oneof(fc.constantFrom(0, 500_000, 1_000_000), fc.nat({ max: 1_000_000 })),
    undated: fc.nat({ max: 9 }).map((chance) => chance === 0),
    values,
  })
  .map(({ when, ...rest }) => ({ ...when, ...rest }));

/** Entries in order of start; their numbers are in no order. */
export function arbitraryEntries(most: number): fc.Arbitrary<readonly ColumnEntry[]> {
  return fc.array(entry, { maxLength: most, size: 'max' }).map(putInOrder);
}

/** A timeline of many events, the same each time. */
export function sampleEntries(count: number): readonly ColumnEntry[] {
  return putInOrder(fc.sample(entry, { numRuns: count, seed: 7 }));
}

function putInOrder(entries: readonly Omit<ColumnEntry, 'number'>[]): readonly ColumnEntry[] {
  return entries
    .map((own, at) => ({ ...own, number: (at * 7919) % 10_007 }))
    .toSorted((a, b) => a.earliest - b.earliest || a.sequence - b.sequence);
}

/** Windows of some length. */
export const arbitraryWindow: fc.Arbitrary<Window> = fc
  .tuple(instant, instant)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** Tiles where there is something to see, of every scale. */
export const arbitraryTile: fc.Arbitrary<TileAddress> = fc
  .record({ at: instant, scale: fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 53 })) })
  .map(({ at, scale }) => ({ scale, index: Math.floor(at / 2 ** scale) }));

const groups = fc.array(
  fc.constantFrom('lane', 'other').chain((name) =>
    fc.record({
      name: fc.constant(name),
      values: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...(FIELDS.get(name) ?? [])).map((value) => [value]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...(FIELDS.get(name) ?? [])), { maxLength: 4 }) },
      ),
    }),
  ),
  { maxLength: 3 },
);

/** Criteria of every shape, for some number of events. */
export function arbitraryCriteria(events: number): fc.Arbitrary<Criteria> {
  return fc
    .record({
      window: fc.option(arbitraryWindow),
      match: fc.constantFrom('possible' as const, 'certain' as const),
      undated: fc.constantFrom('exclude' as const, 'include' as const, 'only' as const),
      groups,
      found: fc.option(fc.subarray(Array.from({ length: events }, (_, at) => at)), { freq: 2 }),
    })
    .map(({ window, found, ...rest }) => ({
      ...rest,
      ...(window === null ? {} : { window }),
      ...(found === null ? {} : { found: Uint32Array.from(found) }),
    }));
}

/** Joins entries in segments of a few. */
export function joinEntries(entries: readonly ColumnEntry[], few = 7) {
  const segments = Array.from({ length: Math.ceil(entries.length / few) }, (_, at) =>
    encodeSegment(entries.slice(at * few, (at + 1) * few)),
  );
  return joinSegments(segments, DICTIONARY);
}
