import { countDays, DAY, toDayNumber } from './civil.ts';
import { matchesDigits, toYearRange } from './digits.ts';
import type { EdtfDate, EdtfYear } from './edtf.ts';
import { formatDate, formatWithoutYear, formatYear, splitRange } from './format-date.ts';
import { toPrecision } from './unit.ts';
import type { DateWords } from './words.ts';

/** Says a date without a clock time, no more precisely than it is known. */
export function wordDate(date: EdtfDate, words: DateWords): string {
  const signs = [date.year, date.season, date.month, date.day].map((part) => part?.qualifier ?? '').join('');
  const plain = wordUnit(date, words);
  // Significant digits have said "about" already.
  const near = /[~%]/.test(signs) && date.year.significant === undefined;
  const about = near ? words.about(plain, toPrecision(date)) : plain;
  return /[?%]/.test(signs) ? words.uncertain(about) : about;
}

/** The unit of a date that is known in full and without doubt; `undefined` for any other. */
export function toPlainUnit({
  year,
  season,
  month,
  day,
  time,
}: EdtfDate): 'day' | 'month' | 'year' | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined);
  const doubtful = parts.some(({ qualifier, digits }) => qualifier !== '' || digits.includes('X'));
  const plain = !doubtful && !year.long && year.significant === undefined;
  if (!plain || season !== undefined || time !== undefined) return undefined;
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

const toFirst = (digits = '01') => Number(digits.includes('X') ? '01' : digits);

/** The first instant of a date as if in UTC; what is not specified is the first there is. */
export function toUtc({ year, month, day }: EdtfDate): number {
  return (
    toDayNumber({ year: toYearRange(year).from, month: toFirst(month?.digits), day: toFirst(day?.digits) }) *
    DAY
  );
}

function wordUnit(date: EdtfDate, words: DateWords): string {
  const { year, season } = date;
  // A last component of which nothing is known is as good as none.
  const day = date.day?.digits === 'XX' ? undefined : date.day?.digits;
  const month = date.month?.digits === 'XX' && day === undefined ? undefined : date.month?.digits;
  if (year.significant !== undefined) return words.about(formatYear(toEstimate(year), words), 'year');
  if (season !== undefined) return wordSeason(date, words);
  if (month === undefined) return wordPeriod(year, words);
  if (month === 'XX') return wordDayOfSomeMonth(date, words);
  if (`${month}${day}`.includes('X')) return wordSeveral(date, words);
  const unit = day === undefined ? 'month' : 'day';
  if (!year.digits.includes('X')) return formatDate(toUtc(date), unit, words);
  return withinPeriod(formatWithoutYear(toUtc(date), unit, words), year, words);
}

function wordSeason({ year, season }: EdtfDate, words: DateWords): string {
  const name = words.seasons[Number(season?.digits) - 21] ?? '';
  if (year.digits.includes('X')) return withinPeriod(name, year, words);
  return `${name} ${formatYear(toYearRange(year).from, words)}`;
}

function withinPeriod(date: string, year: EdtfYear, words: DateWords): string {
  return year.digits === 'XXXX' ? words.yearUnknown(date) : words.within(date, wordPeriod(year, words));
}

/** A year, or the decade, century or millennium that its unspecified digits leave. */
function wordPeriod(year: EdtfYear, words: DateWords): string {
  const { from, to } = toYearRange(year);
  if (!year.digits.includes('X')) return formatYear(from, words);
  if (year.digits === 'XXXX' && !year.negative) return words.yearUnknown('');
  const open = /^\d*(X+)$/.exec(year.digits)?.[1]?.length;
  if (open === undefined) return wordDigits({ kind: 'date', year });
  if (year.negative || (from === 0 && open === 1))
    return words.between(formatYear(from, words), formatYear(to, words));
  if (open === 1) return words.decade(from);
  return open === 2 ? words.century(from / 100 + 1) : words.millennium(from / 1000 + 1);
}

function wordDayOfSomeMonth(date: EdtfDate, words: DateWords): string {
  const { day } = date;
  if (day === undefined || day.digits.includes('X')) return wordDigits(date);
  return words.monthUnknown(Number(day.digits), wordPeriod(date.year, words));
}

/** October to December of `1984-1X`, 10 to 19 June of `2024-06-1X`. */
function wordSeveral(date: EdtfDate, words: DateWords): string {
  const unit = date.day === undefined || date.day.digits === 'XX' ? 'month' : 'day';
  const unclear = `${date.year.digits}${unit === 'day' ? date.month?.digits : ''}`.includes('X');
  if (unclear) return wordDigits(date);
  const days = listDays(date, unit);
  const [first = 0, last = first] = [days[0], days.at(-1)];
  if (first === last) return formatDate(first, unit, words);
  const open = (unit === 'day' ? date.day : date.month)?.digits.endsWith('X') === true;
  if (open && days.length > 2) return words.between(...splitRange(first, last, unit, words));
  if (days.length === 2) return wordEither(splitRange(first, last, unit, words), words);
  return wordEither(
    days.map((day) => formatDate(day, unit, words)),
    words,
  );
}

/** The first instants, as if in UTC, of the months or days that the digits can mean. */
function listDays({ year, month, day }: EdtfDate, unit: 'day' | 'month'): readonly number[] {
  const { from } = toYearRange(year);
  const most = unit === 'day' ? countDays(from, Number(month?.digits)) : 12;
  const digits = (unit === 'day' ? day : month)?.digits ?? '';
  return Array.from({ length: most }, (_, index) => index + 1)
    .filter((value) => matchesDigits(digits, value))
    .map((value) => (unit === 'day' ? [Number(month?.digits), value] : [value, 1]))
    .map(([at = 1, dayOfMonth = 1]) => toDayNumber({ year: from, month: at, day: dayOfMonth }) * DAY);
}

/** Rare patterns of digits have no natural words; the digits themselves are the honest ones. */
function wordDigits({ year, month, day }: EdtfDate): string {
  const first = `${year.negative ? '-' : ''}${year.digits}`;
  return [first, month?.digits, day?.digits].filter((part) => part !== undefined).join('-');
}

/** "18 or 19 June 2024". */
export function wordEither(texts: readonly string[], words: DateWords): string {
  return new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(texts);
}

/** `1950S2`: some year of the century, 1950 by estimate. */
function toEstimate({ negative, digits, exponent = 0 }: EdtfYear): number {
  return (negative ? -1 : 1) * Number(digits) * 10 ** exponent;
}
