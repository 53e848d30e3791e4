import type { ColumnEntry } from '../packages/store/src/columns/columns.ts';
import type { Random } from './create-random.ts';

/** How many values each field of the made entries has, and how many of them an event has on average. */
const FIELDS = {
  kind: [8, 1],
  status: [4, 1],
  actor: [200, 3],
  place: [100, 1],
  tag: [40, 1.5],
  source: [1000, 1.5],
  language: [3, 1],
} as const;

type Field = keyof typeof FIELDS;

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;
const MAX_INSTANT = 8.64e15;

/** Where the values of each field stand in the dictionary. */
export const FIELD_VALUES: ReadonlyMap<Field, readonly number[]> = (() => {
  let first = 0;
  return new Map(
    Object.entries(FIELDS).map(([name, [size]]) => {
      const values = Array.from({ length: size }, (_, at) => first + at);
      first += size;
      return [name as Field, values] as const;
    }),
  );
})();

export const DICTIONARY = Object.values(FIELDS).reduce((sum, [size]) => sum + size, 0);

/**
 * Makes entries in order of start: ever more of them towards 2025, few values that most have and many that few have,
 * nine in ten of a day or an hour, others of months, years and centuries; some still go on, some are sets.
 */
export function makeEntries(random: Random, count: number): readonly ColumnEntry[] {
  return Array.from({ length: count }, (_, at) => makeEntry(random, at + 1)).toSorted(
    (a, b) => a.earliest - b.earliest || a.sequence - b.sequence || a.number - b.number,
  );
}

function makeEntry(random: Random, number: number): ColumnEntry {
  const chance = () => random.between(0, 999_999) / 1_000_000;
  const earliest = Math.floor((55 - 2000 * chance() ** 8) * YEAR);
  const length = makeLength(random, chance);
  const latest = Math.min(MAX_INSTANT, earliest + length);
  const whole = { earliest, startBefore: latest, endFrom: earliest, latest };
  const values = Object.entries(FIELDS).flatMap(([name, [size, mean]]) => {
    const several = Math.floor(mean) + Number(chance() < mean % 1);
    return Array.from(
      { length: several },
      () => (FIELD_VALUES.get(name as Field)?.[0] ?? 0) + Math.floor(size * chance() ** 3),
    );
  });
  const rest = { number, sequence: 1, weight: random.between(0, 1_000_000), values: [...new Set(values)] };
  if (chance() < 0.01) return { ...UNDATED, ...rest };
  if (chance() > 0.02 || length === 0 || latest === MAX_INSTANT) return { ...whole, ...rest, undated: false };
  const gap = Math.floor(YEAR * (1 + 20 * chance()));
  const later = { ...whole, earliest: earliest + length + gap, latest: latest + length + gap };
  return { ...whole, ...rest, undated: false, latest: later.latest, spans: [whole, later] };
}

const UNDATED = {
  earliest: -MAX_INSTANT,
  startBefore: MAX_INSTANT,
  endFrom: -MAX_INSTANT,
  latest: MAX_INSTANT,
  undated: true,
} as const;

function makeLength(random: Random, chance: () => number): number {
  const kind = random.between(0, 99);
  if (kind < 60) return DAY;
  if (kind < 80) return 3_600_000;
  if (kind < 90) return 30 * DAY;
  if (kind < 96) return Math.floor(YEAR * (1 + 4 * chance()));
  if (kind < 98) return Math.floor(100 * YEAR * chance());
  return MAX_INSTANT * 2;
}
