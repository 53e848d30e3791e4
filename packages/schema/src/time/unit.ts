import type { Precision } from './bounds.ts';
import { addDays, addMonths, type Civil, countDays, isLeap } from './civil.ts';
import { matchesDigits, toYearRange } from './digits.ts';
import type { EdtfDate } from './edtf.ts';

/** The civil days [`from`, `to`) that a date without a clock time can mean, widened by its `~`. */
export interface CivilRange {
  readonly from: Civil;
  readonly to: Civil;
}

/** First months of the seasons 21 to 41, meteorological; 25 to 28 north, 29 to 32 south. */
const SEASONS = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7];

/** The stretch of civil days that a date stands for. */
export function toCivilRange(date: EdtfDate): CivilRange {
  const { from, to } = toStatedRange(date);
  if (isApproximate(date.day?.qualifier)) return { from: addDays(from, -1), to: addDays(to, 1) };
  if (isApproximate(date.month?.qualifier)) return { from: addMonths(from, -1), to: addMonths(to, 1) };
  if (isApproximate(date.season?.qualifier)) {
    const months = findSeason(date)[1];
    return { from: addMonths(from, -months), to: addMonths(to, months) };
  }
  if (isApproximate(date.year.qualifier)) return { from: addMonths(from, -12), to: addMonths(to, 12) };
  return { from, to };
}

/** The finest unit to which a date is known, through unspecified digits. */
export function toPrecision(date: EdtfDate): Precision {
  const unspecified = date.year.digits.includes('X') ? date.year.digits.split('X').length - 1 : 0;
  if (date.year.exponent !== undefined || date.year.significant !== undefined) return toYearPrecision(date);
  if (unspecified > 0)
    return (['year', 'decade', 'century', 'millennium', 'unknown'] as const)[unspecified] ?? 'unknown';
  if (date.time !== undefined) return date.time.second === undefined ? 'minute' : 'second';
  if (date.season !== undefined) return 'season';
  if (date.month === undefined || date.month.digits.includes('X')) return 'year';
  return date.day === undefined || date.day.digits.includes('X') ? 'month' : 'day';
}

function toYearPrecision({ year }: EdtfDate): Precision {
  const { from, to } = toYearRange(year);
  const years = to - from + 1;
  if (years <= 1) return 'year';
  return years <= 10 ? 'decade' : years <= 100 ? 'century' : years <= 1000 ? 'millennium' : 'unknown';
}

function toStatedRange(date: EdtfDate): CivilRange {
  if (date.season !== undefined) {
    const [month, months] = findSeason(date);
    const years = toYearRange(date.year);
    const from = { year: years.from, month, day: 1 };
    return { from, to: addMonths({ year: years.to, month, day: 1 }, months) };
  }
  if (date.month === undefined) {
    const { from, to } = toYearRange(date.year);
    return { from: { year: from, month: 1, day: 1 }, to: { year: to + 1, month: 1, day: 1 } };
  }
  const first = findDay(date, 1);
  const last = findDay(date, -1);
  return date.day === undefined
    ? { from: { ...first, day: 1 }, to: addMonths({ ...last, day: 1 }, 1) }
    : { from: first, to: addDays(last, 1) };
}

/** The first (1) or last (-1) day that the digits can mean; the parser has made sure there is one. */
function findDay({ year, month, day }: EdtfDate, step: 1 | -1): Civil {
  const years = toYearRange(year);
  const open = year.digits.includes('X') || month?.digits.includes('X') || day?.digits.includes('X');
  if (open !== true) return { year: years.from, month: Number(month?.digits), day: Number(day?.digits ?? 1) };
  for (let y = step === 1 ? years.from : years.to; y >= years.from && y <= years.to; y += step) {
    if (!matchesDigits(year.digits, Math.abs(y))) continue;
    for (let m = step === 1 ? 1 : 12; m >= 1 && m <= 12; m += step) {
      if (!matchesDigits(month?.digits ?? 'XX', m)) continue;
      const days = countDays(y, m);
      if (day === undefined) return { year: y, month: m, day: 1 };
      for (let d = step === 1 ? 1 : days; d >= 1 && d <= days; d += step) {
        if (matchesDigits(day.digits, d)) return { year: y, month: m, day: d };
      }
    }
    // Only a 29 February can fail in one year and fit in another.
    if (isLeap(y)) break;
  }
  throw new RangeError('Cannot bound a date that no calendar day matches');
}

/** Seasons and quarters have three months, 37 to 39 have four, half-years six. */
function findSeason({ season }: EdtfDate): readonly [month: number, months: number] {
  const number = Number(season?.digits);
  return [SEASONS[number - 21] ?? Number.NaN, number < 37 ? 3 : number < 40 ? 4 : 6];
}

function isApproximate(qualifier: string | undefined): boolean {
  return qualifier === '~' || qualifier === '%';
}
