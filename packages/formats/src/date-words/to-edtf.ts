import { addDays, addMonths, type Civil, parseEdtf, toDayNumber } from '@linimasa/schema';
import { DateFailure } from './date-reading.ts';
import type { Moment } from './moment.ts';

const TENTHS = [
  ['01', '10'],
  ['11', '20'],
  ['21', ''],
] as const;
/** The EDTF season that is the first third of a year. */
const FIRST_THIRD = 37;

/**
 * Writes a date as EDTF, no more exactly than it was said: "early June 2024" is one day of the first ten.
 * @throws {DateFailure} if there is no such date, or no year
 */
export function toEdtf(moment: Moment): string {
  const { year, month, day, season, third, time, offset = '', part } = moment;
  if (year === undefined) throw new DateFailure({ kind: 'year' });
  if (month !== undefined && (month < 1 || month > 12)) throw new DateFailure({ kind: 'month', month });
  const components = [
    year,
    ...[season ?? month, day].flatMap((each) => (each === undefined ? [] : pad(each))),
  ];
  const date = components.join('-');
  const incomplete = day !== undefined && month === undefined;
  const timed = time !== undefined || part !== undefined;
  if (incomplete || (timed && day === undefined) || (third !== undefined && (day ?? season) !== undefined))
    throw new DateFailure({ kind: 'words', rest: time ?? date });
  if (month !== undefined && day !== undefined) checkDay(moment, { year: Number(year), month, day });
  if (third !== undefined) return withSigns(narrow(date, month, year, third), moment);
  return time === undefined ? withSigns(date, moment) : `${date}T${time}${offset}`;
}

/** A third of a year is a season of EDTF, one of a month is any of its days. */
function narrow(date: string, month: number | undefined, year: string, third: number): string {
  if (month === undefined) return `${date}-${FIRST_THIRD + third}`;
  const [first = '', last = ''] = TENTHS[third] ?? [];
  const { day } = addDays(addMonths({ year: Number(year), month, day: 1 }, 1), -1);
  return `[${date}-${first}..${date}-${last || pad(day)}]`;
}

/** "About" and "perhaps", for the whole date. */
function withSigns(edtf: string, { approximate, uncertain, time }: Moment): string {
  if (approximate !== true && uncertain !== true) return edtf;
  const sign = approximate === true ? (uncertain === true ? '%' : '~') : '?';
  if (edtf.startsWith('[') || time !== undefined) throw new DateFailure({ kind: 'words', rest: edtf });
  return `${edtf}${sign}`;
}

/** @throws {DateFailure} if the month has no such day, or it is another day of the week */
function checkDay({ year = '', weekday }: Moment, civil: Civil): void {
  const month = `${year}-${pad(civil.month)}`;
  const date = `${month}-${pad(civil.day)}`;
  if (year.includes('X')) return;
  const { day: count } = addDays(addMonths({ ...civil, day: 1 }, 1), -1);
  if (!parseEdtf(date).ok) throw new DateFailure({ kind: 'day', day: civil.day, month, count });
  // The first of January 1970 was a Thursday.
  const actual = (((toDayNumber(civil) + 4) % 7) + 7) % 7;
  if (weekday !== undefined && weekday !== actual)
    throw new DateFailure({ kind: 'weekday', weekday: actual, date });
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
