import type { DateWords } from './words.ts';

const DAY_FORMAT: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const MONTH_FORMAT: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
const YEAR_FORMAT: Intl.DateTimeFormatOptions = { year: 'numeric' };
const FORMATS = { day: DAY_FORMAT, month: MONTH_FORMAT, year: YEAR_FORMAT };
/** Years below it do not look like years and need their era. */
const KNOWN_AS_YEAR = 100;
const formatters = new Map<string, Intl.DateTimeFormat>();

function findFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formatters.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formatters.set(key, format);
  }
  return format;
}

/** Says the day, month or year of a wall clock reading, given as if it were UTC. */
export function formatDate(instant: number, unit: 'day' | 'month' | 'year', words: DateWords): string {
  const year = new Date(instant).getUTCFullYear();
  if (unit === 'year') return formatYear(year, words);
  if (year >= KNOWN_AS_YEAR) return findFormatter(words.locale, FORMATS[unit]).format(instant);
  return `${formatWithoutYear(instant, unit, words)} ${formatYear(year, words)}`;
}

/** "25 December", "December". */
export function formatWithoutYear(instant: number, unit: 'day' | 'month', words: DateWords): string {
  const { year: _, ...options } = FORMATS[unit];
  return findFormatter(words.locale, options).format(instant);
}

/** "1948", "79 CE", "44 BCE". */
export function formatYear(year: number, words: DateWords): string {
  const count = year > 0 ? year : 1 - year;
  const said = count < 10_000 ? String(count) : new Intl.NumberFormat(words.locale).format(count);
  if (year <= 0) return words.beforeCommonEra(said);
  return year < KNOWN_AS_YEAR ? words.commonEra(said) : said;
}

/** "02:45", with seconds where they are known. */
export function formatTime(instant: number, seconds: boolean, words: DateWords): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return findFormatter(words.locale, seconds ? { ...options, second: '2-digit' } : options).format(instant);
}

/** "18–19 June 2024": two days or months, said once for what both share; `undefined` for years that need their era. */
export function formatRange(
  from: number,
  to: number,
  unit: 'day' | 'month',
  words: DateWords,
): string | undefined {
  if (new Date(from).getUTCFullYear() < KNOWN_AS_YEAR) return undefined;
  return findFormatter(words.locale, FORMATS[unit]).formatRange(from, to);
}

/** "18" and "19 June 2024", for words of one's own between the two; what both share is said once. */
export function splitRange(
  from: number,
  to: number,
  unit: 'day' | 'month' | 'year',
  words: DateWords,
): readonly [from: string, to: string] {
  const whole = [formatDate(from, unit, words), formatDate(to, unit, words)] as const;
  if (unit === 'year' || new Date(from).getUTCFullYear() < KNOWN_AS_YEAR) return whole;
  const parts = findFormatter(words.locale, FORMATS[unit]).formatRangeToParts(from, to);
  const end = parts.findLastIndex(({ source }) => source === 'startRange');
  const start = parts.findIndex(({ source }) => source === 'endRange');
  if (end === -1 || start === -1) return whole;
  const join = (some: typeof parts) => some.map(({ value }) => value).join('');
  return [join(parts.slice(0, end + 1)), join(parts.slice(start))];
}
