import type { Precision } from './bounds.ts';
import { DAY, toDayNumber } from './civil.ts';
import { toYearRange } from './digits.ts';
import type { Edtf, EdtfDate, EdtfRange } from './edtf.ts';
import { parseEdtf } from './parse-edtf.ts';
import { toCivilRange, toPrecision } from './unit.ts';
import type { When } from './when.ts';
import type { DateWords } from './words.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ID } from './words-id.ts';
import { toCivil, toInstant } from './zone.ts';

/** A date said in words. */
export interface WordedWhen {
  /** The whole of it: "19 June 2024, about 02:45". */
  readonly text: string;
  /** The date alone: "19 June 2024". Equal to `text` where there is no more to say. */
  readonly date: string;
  /** The clock time alone: "about 02:45". */
  readonly time?: string;
  /** Whose day it is: "Pyongyang time". */
  readonly zone: string;
}

const CATALOGUES: ReadonlyMap<string, DateWords> = new Map([
  ['en', WORDS_EN],
  ['id', WORDS_ID],
]);

/**
 * Says a date naturally in `language` (English where no catalogue has it), no more precisely than it is known.
 * `zone` is the fallback for a date that names none.
 * @throws {RangeError} if `edtf` or the zone is not valid
 */
export function wordWhen(when: When, { language, zone }: { language: string; zone: string }): WordedWhen {
  const words = CATALOGUES.get(language) ?? CATALOGUES.get(language.split('-')[0] ?? '') ?? WORDS_EN;
  if (when.edtf === undefined) throw new RangeError('Cannot say a date that has no edtf');
  const parsed = parseEdtf(when.edtf);
  if (!parsed.ok) throw new RangeError(parsed.issue.message);
  const ownZone = when.zone ?? zone;
  const city = words.zoneTime((ownZone.split('/').at(-1) ?? ownZone).replaceAll('_', ' '));
  const tree = parsed.value;
  if (tree.kind === 'date' && tree.time !== undefined) {
    const clock = toWallClock(tree, ownZone);
    const date = formatDay(clock, words);
    const time = words.clock(formatTime(clock, words, tree.time.second !== undefined));
    const said = when.margin === undefined ? time : words.about(time);
    return { text: `${date}, ${said}`, date, time: said, zone: city };
  }
  const plain = sayTree(tree, words, ownZone);
  const exact = when.part === undefined ? plain : words.parts[when.part](plain);
  const date = when.margin === undefined || /[~%]/.test(when.edtf) ? exact : words.about(exact);
  return { text: date, date, zone: city };
}

function sayTree(tree: Edtf, words: DateWords, zone: string): string {
  switch (tree.kind) {
    case 'date':
      return sayDate(tree, words, zone);
    case 'interval':
      return sayInterval(tree, words, zone);
    case 'set': {
      const list = new Intl.ListFormat(words.locale, { type: tree.all ? 'conjunction' : 'disjunction' });
      return list.format(tree.members.map((member) => sayMember(member, tree.all, words, zone)));
    }
  }
}

function sayMember(member: EdtfDate | EdtfRange, all: boolean, words: DateWords, zone: string): string {
  if (member.kind === 'date') return sayDate(member, words, zone);
  const from = member.from && sayDate(member.from, words, zone);
  const to = member.to && sayDate(member.to, words, zone);
  if (from !== undefined && to !== undefined) return all ? words.span(from, to) : words.between(from, to);
  return from === undefined ? words.onOrBefore(to ?? '') : words.onOrAfter(from);
}

function sayInterval(tree: Edtf & { kind: 'interval' }, words: DateWords, zone: string): string {
  const { start, end } = tree;
  if (start.kind !== 'date') return words.until(end.kind === 'date' ? sayDate(end, words, zone) : '');
  const from = sayDate(start, words, zone);
  if (end.kind !== 'date') return end.kind === 'open' ? words.since(from) : words.from(from);
  return sayPlainRange(start, end, words) ?? words.span(from, sayDate(end, words, zone));
}

/** "18–19 June 2024" rather than the month twice, where both ends are plain days or months. */
function sayPlainRange(start: EdtfDate, end: EdtfDate, words: DateWords): string | undefined {
  const precision = toPrecision(start);
  if (precision !== toPrecision(end) || (precision !== 'day' && precision !== 'month')) return undefined;
  if (![start, end].every((date) => isPlain(date) && hasCommonYear(date))) return undefined;
  const format = formatter(words.locale, precision === 'day' ? DAY_FORMAT : MONTH_FORMAT);
  return format.formatRange(toUtc(start), toUtc(end));
}

function sayDate(date: EdtfDate, words: DateWords, zone: string): string {
  if (date.time !== undefined) {
    const clock = toWallClock(date, zone);
    return `${formatDay(clock, words)}, ${words.clock(formatTime(clock, words, date.time.second !== undefined))}`;
  }
  const signs = [date.year, date.season, date.month, date.day].map((part) => part?.qualifier ?? '').join('');
  const plain = sayUnit(date, toPrecision(date), words);
  const about = /[~%]/.test(signs) ? words.about(plain) : plain;
  return /[?%]/.test(signs) ? words.uncertain(about) : about;
}

function sayUnit(date: EdtfDate, precision: Precision, words: DateWords): string {
  const { from } = toCivilRange({ ...date, year: { ...date.year, qualifier: '' } });
  const lone = date.season === undefined && date.month === undefined;
  if (date.year.significant !== undefined) return words.about(formatYear(toEstimate(date.year), words));
  switch (precision) {
    case 'day':
      return formatDay(toUtc(date), words);
    case 'month':
      return date.day === undefined || date.day.digits === 'XX' ? formatMonth(date, words) : sayRaw(date);
    case 'season':
      return `${words.seasons[Number(date.season?.digits) - 21] ?? ''} ${formatYear(from.year, words)}`;
    case 'year': {
      const open = lone || date.month?.digits === 'XX';
      return open && (date.day === undefined || date.day.digits === 'XX')
        ? formatYear(toYear(date), words)
        : sayRaw(date);
    }
    case 'decade':
      return lone && !date.year.negative ? words.decade(from.year) : sayRaw(date);
    case 'century':
      return lone && !date.year.negative ? words.century(Math.floor(from.year / 100) + 1) : sayRaw(date);
    case 'millennium':
      return lone && !date.year.negative ? words.millennium(Math.floor(from.year / 1000) + 1) : sayRaw(date);
    case 'second':
    case 'minute':
    case 'unknown':
      return sayRaw(date);
  }
}

/** Rare patterns of digits have no natural words; the digits themselves are the honest ones. */
function sayRaw({ year, season, month, day }: EdtfDate): string {
  const first = `${year.negative ? '-' : ''}${year.digits}${year.exponent === undefined ? '' : `E${year.exponent}`}`;
  return [first, (season ?? month)?.digits, day?.digits].filter((part) => part !== undefined).join('-');
}

const DAY_FORMAT: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const MONTH_FORMAT: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formatters.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formatters.set(key, format);
  }
  return format;
}

function formatDay(instant: number, words: DateWords): string {
  const year = new Date(instant).getUTCFullYear();
  if (year > 0) return formatter(words.locale, DAY_FORMAT).format(instant);
  return `${formatter(words.locale, { day: 'numeric', month: 'long' }).format(instant)} ${formatYear(year, words)}`;
}

function formatMonth(date: EdtfDate, words: DateWords): string {
  if (hasCommonYear(date)) return formatter(words.locale, MONTH_FORMAT).format(toUtc(date));
  return `${formatter(words.locale, { month: 'long' }).format(toUtc(date))} ${formatYear(toYear(date), words)}`;
}

function formatYear(year: number, words: DateWords): string {
  const count = year > 0 ? year : 1 - year;
  const said = count < 10_000 ? String(count) : new Intl.NumberFormat(words.locale).format(count);
  return year > 0 ? said : words.beforeCommonEra(said);
}

function formatTime(instant: number, words: DateWords, seconds: boolean): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return formatter(words.locale, seconds ? { ...options, second: '2-digit' } : options).format(instant);
}

/** The wall clock reading in the date's own zone, as if it were UTC, for formatting. */
function toWallClock(date: EdtfDate, zone: string): number {
  const { hour, minute, second = 0, offset } = date.time ?? { hour: 0, minute: 0 };
  const local = toUtc(date) + ((hour * 60 + minute) * 60 + second) * 1000;
  if (offset === undefined) return local;
  const { civil, time } = toCivil(local - offset * 60_000, zone);
  return toInstant(civil, time, 'UTC');
}

function toUtc(date: EdtfDate): number {
  const month = date.month?.digits.includes('X') === true ? 1 : Number(date.month?.digits ?? 1);
  const day = date.day?.digits.includes('X') === true ? 1 : Number(date.day?.digits ?? 1);
  return toDayNumber({ year: toYear(date), month, day }) * DAY;
}

function toYear({ year }: EdtfDate): number {
  return toYearRange(year).from;
}

/** `1950S2`: some year of the century, 1950 by estimate. */
function toEstimate({ negative, digits, exponent = 0 }: EdtfDate['year']): number {
  return (negative ? -1 : 1) * Number(digits) * 10 ** exponent;
}

function hasCommonYear(date: EdtfDate): boolean {
  return toYear(date) > 0;
}

function isPlain({ year, month, day }: EdtfDate): boolean {
  return year.qualifier === '' && (month?.qualifier ?? '') === '' && (day?.qualifier ?? '') === '';
}
