import type { Random } from './create-random.ts';
import { drawHour, keepWeek } from './draw-day.ts';
import { across, around, type DateForm, drawLength, withMembers } from './made-date.ts';
import { toCivil, writeDay, writeMonth, writePair, writeYear } from './write-date.ts';

const QUALIFIERS = ['?', '~', '%'] as const;
const PARTS = ['small-hours', 'morning', 'afternoon', 'evening', 'night'] as const;
const OFFSETS = ['+07:00', '+09:00', '+03:00', '+05:30', '-04:00', 'Z', '+08'] as const;
const MARGINS = ['PT5M', 'PT15M', 'PT1H'] as const;

function writeClock(random: Random): string {
  const minute = random.chance(0.5) ? random.below(4) * 15 : random.below(60);
  return `T${writePair(drawHour(random))}:${writePair(minute)}`;
}

/** Dates of EDTF’s levels 0 and 1. */
export const PLAIN_DATE_FORMS: readonly DateForm[] = [
  {
    name: 'clock with offset',
    shares: [18, 0.1, 0],
    write: (random, drawn) => {
      const day = keepWeek(random, drawn);
      const date = around(`${writeDay(day)}${writeClock(random)}${random.pick(OFFSETS)}`, day);
      return random.chance(0.2) ? withMembers(date, { margin: random.pick(MARGINS) }) : date;
    },
  },
  {
    name: 'clock of the place',
    shares: [8, 2, 0],
    write: (random, drawn) => {
      const day = keepWeek(random, drawn);
      const seconds = random.chance(0.1) ? `:${writePair(random.below(60))}` : '';
      return around(`${writeDay(day)}${writeClock(random)}${seconds}`, day);
    },
  },
  {
    name: 'day',
    shares: [36, 40, 8],
    write: (random, drawn) => {
      const day = keepWeek(random, drawn);
      const date = around(writeDay(day), day);
      if (random.chance(0.05)) return withMembers(date, { part: random.pick(PARTS) });
      return random.chance(0.02) ? withMembers(date, { fills: true }) : date;
    },
  },
  {
    name: 'day in doubt',
    shares: [2, 4, 3],
    write: (random, day) => around(`${writeDay(day)}${random.pick(QUALIFIERS)}`, day),
  },
  {
    name: 'month',
    shares: [9, 12, 6],
    write: (random, day, civil) => {
      const date = around(writeMonth(civil), day, 40);
      return random.chance(0.1) ? withMembers(date, { fills: true }) : date;
    },
  },
  {
    name: 'month in doubt',
    shares: [1, 2, 2],
    write: (random, day, civil) => around(`${writeMonth(civil)}${random.pick(QUALIFIERS)}`, day, 80),
  },
  {
    name: 'season',
    shares: [1, 2, 3],
    write: (random, day, { year }) => around(`${writeYear(year)}-${21 + random.below(4)}`, day, 800),
  },
  {
    name: 'year',
    shares: [4, 14, 26],
    write: (random, _day, { year }) => {
      const date = across(writeYear(year), year, year + 1);
      return random.chance(0.1) ? withMembers(date, { fills: true }) : date;
    },
  },
  {
    name: 'year in doubt',
    shares: [0.5, 2, 14],
    write: (random, _day, { year }) =>
      across(`${writeYear(year)}${random.pick(QUALIFIERS)}`, year, year + 1, 1),
  },
  {
    name: 'decade or century',
    shares: [0.3, 1, 7],
    write: (random, _day, { year }) => {
      const before = Math.abs(year) < 100;
      const digits = random.chance(0.5) ? 1 : 2;
      const text = writeYear(before ? year + (year < 0 ? -200 : 200) : year);
      const edtf = `${text.slice(0, -digits)}${'X'.repeat(digits)}`;
      return across(edtf, year - 300, year + 300);
    },
  },
  {
    name: 'day or month unspecified',
    shares: [1, 2, 1],
    write: (random, day, civil) => {
      const year = writeYear(civil.year);
      return around(random.pick([`${writeMonth(civil)}-XX`, `${year}-XX`, `${year}-XX-XX`]), day, 370);
    },
  },
  {
    name: 'days',
    shares: [10, 8, 2],
    write: (random, drawn) => {
      const day = keepWeek(random, drawn);
      const length = drawLength(random);
      const date = around(`${writeDay(day)}/${writeDay(day + length)}`, day, 3, length + 3);
      return random.chance(0.3) ? withMembers(date, { fills: true }) : date;
    },
  },
  {
    name: 'months',
    shares: [4, 4, 2],
    write: (random, day, civil) => {
      const length = 31 + drawLength(random);
      const edtf = `${writeMonth(civil)}/${writeMonth(toCivil(day + length))}`;
      return around(edtf, day, 40, length + 40);
    },
  },
  {
    name: 'years',
    shares: [1, 3, 12],
    write: (random, _day, { year }) => {
      const length = 1 + Math.floor(drawLength(random) / 100);
      const sign = random.chance(0.3) ? '~' : '';
      return across(
        `${writeYear(year)}${sign}/${writeYear(year + length)}${sign}`,
        year,
        year + length + 1,
        1,
      );
    },
  },
  {
    name: 'open end',
    shares: [1, 0.2, 0.1],
    write: (_random, day) => around(`${writeDay(day)}/..`, day, 3, Number.POSITIVE_INFINITY),
  },
  {
    name: 'unknown end',
    shares: [0.7, 0.5, 0.5],
    write: (_random, day, civil) => around(`${writeMonth(civil)}/`, day, 40, Number.POSITIVE_INFINITY),
  },
  {
    name: 'open or unknown start',
    shares: [0.3, 0.3, 0.3],
    write: (random, day) =>
      around(`${random.pick(['..', ''])}/${writeDay(day)}`, day, Number.POSITIVE_INFINITY, 3),
  },
];
