import { addDays, type Civil } from '@linimasa/schema';

const EPOCH: Civil = { year: 1970, month: 1, day: 1 };

/** The civil day of a day number, counted from 1970-01-01. */
export function toCivil(day: number): Civil {
  return addDays(EPOCH, day);
}

/** Writes a year as EDTF does. */
export function writeYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** Writes two digits. */
export function writePair(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Writes a year and a month. */
export function writeMonth({ year, month }: Pick<Civil, 'year' | 'month'>): string {
  return `${writeYear(year)}-${writePair(month)}`;
}

/** Writes the day of a day number. */
export function writeDay(day: number): string {
  const civil = toCivil(day);
  return `${writeMonth(civil)}-${writePair(civil.day)}`;
}
