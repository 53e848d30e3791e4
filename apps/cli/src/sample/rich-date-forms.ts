import { across, around, type DateForm, drawLength, withMembers } from './made-date.ts';
import { toCivil, writeDay, writeMonth, writePair, writeYear } from './write-date.ts';

/** A year or more around a day: what is qualified or unspecified in its year. */
const WIDE = 800;

/** Dates of EDTF’s level 2. */
export const RICH_DATE_FORMS: readonly DateForm[] = [
  {
    name: 'quarter, half-year or season of a hemisphere',
    shares: [0.6, 0.2, 0.1],
    write: (random, day, { year }) => around(`${writeYear(year)}-${25 + random.below(17)}`, day, WIDE),
  },
  {
    name: 'one of some',
    shares: [0.5, 1, 1],
    write: (random, day, civil) => {
      const other = day + drawLength(random);
      const [one, two] = [writeDay(day), writeDay(other + 1)];
      const months = `${writeMonth(civil)},${writeMonth(toCivil(other + 40))}`;
      const edtf = random.pick([
        `[${one},${two}]`,
        `[${months}]`,
        `[${one}..${two}]`,
        `[${one},${two}..${writeDay(other + 5)}]`,
      ]);
      return around(edtf, day, 40, other - day + 80);
    },
  },
  {
    name: 'all of some',
    shares: [0.8, 1, 1],
    write: (random, day, civil) => {
      const [two, three] = [day + 2 + drawLength(random), day + 60 + 2 * drawLength(random)];
      const gap = Math.max(two, three);
      const years = `${writeYear(civil.year)},${writeYear(civil.year + 2)},${writeYear(civil.year + 5)}`;
      const days = `${writeDay(day)},${writeDay(two)}..${writeDay(gap + 3)}`;
      const edtf = random.pick([`{${writeDay(day)},${writeDay(two)}}`, `{${days}}`, `{${years}}`]);
      return around(edtf, day, WIDE, gap - day + 6 * 366);
    },
  },
  {
    name: 'set without a last',
    shares: [0.1, 0.1, 0.1],
    write: (random, day) =>
      around(random.pick([`[${writeDay(day)}..]`, `{${writeDay(day)}..}`]), day, 3, Number.POSITIVE_INFINITY),
  },
  {
    name: 'set without a first',
    shares: [0.1, 0.1, 0.1],
    write: (random, day) =>
      around(random.pick([`[..${writeDay(day)}]`, `{..${writeDay(day)}}`]), day, Number.POSITIVE_INFINITY, 3),
  },
  {
    name: 'parts in doubt',
    shares: [0.6, 0.8, 0.8],
    write: (random, day, civil) => {
      const [year, month, date] = [writeYear(civil.year), writePair(civil.month), writePair(civil.day)];
      const edtf = random.pick([
        `${year}-${month}~-${date}`,
        `${year}~-${month}-${date}`,
        `?${year}-${month}-~${date}`,
        `${year}-%${month}-${date}`,
        `${year}-${month}-~${date}/${writeDay(day + 20)}`,
      ]);
      return around(edtf, day, WIDE);
    },
  },
  {
    name: 'digits unspecified within',
    shares: [0.2, 0.3, 0.3],
    write: (random, day, civil) => {
      const year = Math.abs(civil.year) < 1000 ? 1000 + (Math.abs(civil.year) % 1000) : civil.year;
      const text = writeYear(year);
      const ending = `${writePair(civil.month)}-${writePair(Math.min(civil.day, 28))}`;
      const edtf = random.pick([
        `${text.slice(0, -1)}X-${ending}`,
        `${text.slice(0, -2)}XX-${writePair(civil.month)}`,
        `${text}-1X-${writePair(1 + random.below(28))}`,
        `${text}-${writePair(civil.month)}-1X`,
      ]);
      const far = Math.abs(year - civil.year) + 200;
      return around(edtf, day, far * 366);
    },
  },
  {
    name: 'significant digits',
    shares: [0.1, 0.2, 1],
    write: (random, _day, { year }) => across(`${writeYear(year)}S${1 + random.below(3)}`, -9999, 9999),
  },
  {
    name: 'deep past',
    shares: [0.01, 0.01, 4],
    write: (random) => {
      const edtf = random.pick([
        `Y-${11 + random.below(80)}E3`,
        `Y-${12_000 + random.below(80_000)}`,
        `Y-${11_000 + random.below(9000)}S2`,
      ]);
      return across(edtf, -200_000, -9000);
    },
  },
  {
    name: 'filled set',
    shares: [0.1, 0.1, 0.1],
    write: (_random, day, { year }) =>
      withMembers(around(`{${writeYear(year)},${writeYear(year + 3)}}`, day, WIDE, 6 * 366), { fills: true }),
  },
];
