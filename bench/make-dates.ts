import type { Random } from './create-random.ts';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** Makes distinct dates as most sources give them: a year, a month or a day. */
export function makePlainDates(random: Random, count: number): readonly string[] {
  return makeDistinct(count, () => random.pick([makeYear, makeMonth, makeDay])(random));
}

const SIGNS = ['?', '~', '%'];

/** Makes distinct EDTF expressions of level 1, of the kinds that every peer accepts. */
export function makeLevel1Dates(random: Random, count: number): readonly string[] {
  const between = (from: number, to: number) => random.between(from, to);
  const forms = [
    () => makeDay(random) + random.pick(SIGNS),
    () => makeMonth(random) + random.pick(SIGNS),
    () => `${makeYear(random)}-${between(21, 24)}`,
    () => `${makeMonth(random)}-XX`,
    () => `${between(1000, 1799)}-${pad(between(1, 12))}/${between(1800, 2024)}`,
    () => `${makeDay(random)}/..`,
  ];
  return makeDistinct(count, () => random.pick(forms)());
}

/** Makes distinct EDTF expressions of level 2, of the kinds that every peer accepts. */
export function makeLevel2Dates(random: Random, count: number): readonly string[] {
  const between = (from: number, to: number) => random.between(from, to);
  const forms = [
    () => `${makeYear(random)}-${random.pick(SIGNS)}${pad(between(1, 12))}-${pad(between(1, 28))}`,
    () => `${makeYear(random)}${random.pick(SIGNS)}-${pad(between(1, 12))}-${pad(between(1, 28))}`,
    () => `${pad(between(10, 19))}XX-${pad(between(1, 12))}-${pad(between(1, 28))}`,
    () => `${makeYear(random)}S${between(1, 3)}`,
    () => `[${makeYear(random)},${makeMonth(random)},${makeDay(random)}]`,
    () => `{${makeMonth(random)},${makeYear(random)}}`,
    () => `[..${makeDay(random)}]`,
    () => `[${between(1000, 1799)}..${between(1800, 2024)}]`,
  ];
  return makeDistinct(count, () => random.pick(forms)());
}

function makeDistinct(count: number, make: () => string): readonly string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

function makeYear(random: Random): string {
  return pad(random.between(1000, 2400), 4);
}

function makeMonth(random: Random): string {
  return `${makeYear(random)}-${pad(random.between(1, 12))}`;
}

function makeDay(random: Random): string {
  return `${makeMonth(random)}-${pad(random.between(1, 28))}`;
}
