import type { Random } from './create-random.ts';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** Makes distinct dates as most sources give them: a year, a month or a day. */
export function makePlainDates(random: Random, count: number): readonly string[] {
  return makeDistinct(count, () => random.pick([makeYear, makeMonth, makeDay])(random));
}

/** Makes distinct EDTF expressions of levels 1 and 2, of the kinds that every peer accepts. */
export function makeHonestDates(random: Random, count: number): readonly string[] {
  const sign = () => random.pick(['?', '~', '%']);
  const between = (from: number, to: number) => random.between(from, to);
  const forms = [
    () => makeDay(random) + sign(),
    () => makeMonth(random) + sign(),
    () => `${makeYear(random)}-${sign()}${pad(between(1, 12))}-${pad(between(1, 28))}`,
    () => `${pad(between(10, 19))}${between(0, 9)}X`,
    () => `${pad(between(10, 19))}XX-${pad(between(1, 12))}-${pad(between(1, 28))}`,
    () => `${makeMonth(random)}-XX`,
    () => `${makeYear(random)}-${between(21, 24)}`,
    () => `${between(1600, 1799)}-${pad(between(1, 12))}/${between(1800, 2024)}`,
    () => `${makeDay(random)}/..`,
    () => `[${makeYear(random)},${makeMonth(random)},${makeDay(random)}]`,
    () => `{${makeMonth(random)},${makeYear(random)}}`,
    () => `[..${makeDay(random)}]`,
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
