import { countDays, toDayNumber } from './civil.ts';
import { matchesDigits } from './digits.ts';
import type {
  Edtf,
  EdtfComponent,
  EdtfDate,
  EdtfGap,
  EdtfRange,
  EdtfTime,
  EdtfYear,
  Qualifier,
} from './edtf.ts';
import { parsePlain } from './parse-plain.ts';
import { toCivilRange } from './unit.ts';

/** Why a text is not EDTF: where (characters from 0), what would have been right, and what stood there. */
export interface EdtfIssue {
  readonly offset: number;
  readonly message: string;
  readonly expected: string;
  readonly received: string;
}

/** A tree, or the first thing wrong. */
export type EdtfResult =
  | { readonly ok: true; readonly value: Edtf }
  | { readonly ok: false; readonly issue: EdtfIssue };

/** The longest text that is read, in UTF-16 units. */
export const MAX_EDTF_LENGTH = 256;

/** Parses an EDTF expression (ISO 8601-2, levels 0 to 2) in linear time. Never throws. */
export function parseEdtf(text: string): EdtfResult {
  const plain = parsePlain(text);
  return plain === undefined ? parseWhole(text) : { ok: true, value: plain };
}

/** {@link parseEdtf} by the whole grammar, plain dates included. */
export function parseWhole(text: string): EdtfResult {
  const scanner = new Scanner(text);
  try {
    if (text.length > MAX_EDTF_LENGTH) scanner.fail(MAX_EDTF_LENGTH, `at most ${MAX_EDTF_LENGTH} characters`);
    return { ok: true, value: parseExpression(scanner) };
  } catch (error) {
    if (error instanceof EdtfFailure) return { ok: false, issue: error.issue };
    throw error;
  }
}

/** Leaves the parser at the first fault; never leaves this file. */
class EdtfFailure extends Error {
  readonly issue: EdtfIssue;
  constructor(issue: EdtfIssue) {
    super(issue.message);
    this.issue = issue;
  }
}

class Scanner {
  readonly text: string;
  at = 0;
  constructor(text: string) {
    this.text = text;
  }
  get done(): boolean {
    return this.at >= this.text.length;
  }
  peek(length = 1): string {
    return this.text.slice(this.at, this.at + length);
  }
  take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }
  takeWhile(accepts: (char: string) => boolean): string {
    const from = this.at;
    while (!this.done && accepts(this.peek())) this.at += 1;
    return this.text.slice(from, this.at);
  }
  fail(offset: number, expected: string): never {
    const received =
      offset >= this.text.length ? 'the end' : JSON.stringify(this.text.slice(offset, offset + 12));
    const shown = this.text.length > 40 ? `${this.text.slice(0, 39)}…` : this.text;
    const message = `Cannot read the date "${shown}": expected ${expected} at character ${offset + 1}, got ${received}`;
    throw new EdtfFailure({ offset, message, expected, received });
  }
}

const isDigit = (char: string) => char >= '0' && char <= '9';
const isDigitOrX = (char: string) => isDigit(char) || char === 'X';

function parseExpression(scanner: Scanner): Edtf {
  if (scanner.text === '') scanner.fail(0, 'a date');
  if (scanner.peek() === '[' || scanner.peek() === '{') return parseSet(scanner);
  if (!scanner.text.includes('/')) {
    const date = parseDate(scanner, true);
    if (!scanner.done) scanner.fail(scanner.at, 'the end of the date');
    return date;
  }
  const start = parseEndpoint(scanner);
  if (!scanner.take('/')) scanner.fail(scanner.at, '"/"');
  const endAt = scanner.at;
  const end = parseEndpoint(scanner);
  if (!scanner.done) scanner.fail(scanner.at, 'the end of the interval');
  if (start.kind !== 'date' && end.kind !== 'date')
    scanner.fail(0, 'a date at one end of the interval at least');
  if (isBackward(start, end)) scanner.fail(endAt, 'an end that is not before the start');
  return { kind: 'interval', start, end };
}

function parseEndpoint(scanner: Scanner): EdtfDate | EdtfGap {
  if (scanner.done || scanner.peek() === '/') return { kind: 'unknown' };
  if (scanner.take('..')) return { kind: 'open' };
  return parseDate(scanner, true);
}

function parseSet(scanner: Scanner): Edtf {
  const all = scanner.take('{');
  if (!all) scanner.take('[');
  const close = all ? '}' : ']';
  const members: (EdtfDate | EdtfRange)[] = [];
  do members.push(parseMember(scanner, close));
  while (scanner.take(','));
  if (!scanner.take(close)) scanner.fail(scanner.at, `"," or "${close}"`);
  if (!scanner.done) scanner.fail(scanner.at, 'the end of the set');
  return { kind: 'set', all, members };
}

function parseMember(scanner: Scanner, close: string): EdtfDate | EdtfRange {
  if (scanner.take('..')) return { kind: 'range', to: parseDate(scanner, false) };
  const from = parseDate(scanner, false);
  if (!scanner.take('..')) return from;
  if (scanner.peek() === close || scanner.peek() === ',') return { kind: 'range', from };
  const toAt = scanner.at;
  const to = parseDate(scanner, false);
  if (isBackward(from, to)) scanner.fail(toAt, 'an end that is not before the start');
  return { kind: 'range', from, to };
}

function parseDate(scanner: Scanner, withTime: boolean): EdtfDate {
  const offset = scanner.at;
  const yearLead = takeQualifier(scanner);
  const bareYear = parseYear(scanner);
  const trail: Qualifier[] = [takeQualifier(scanner)];
  const year = (): EdtfYear => ({ ...bareYear, qualifier: joinQualifiers(yearLead, ...trail) });
  if (bareYear.long || bareYear.significant !== undefined || scanner.peek() !== '-')
    return { kind: 'date', year: year() };
  scanner.take('-');

  const monthAt = scanner.at;
  const monthLead = takeQualifier(scanner);
  const monthDigits = parsePair(scanner, 'a month or season of two digits');
  trail.push(takeQualifier(scanner));
  const month = (): EdtfComponent => ({
    digits: monthDigits,
    qualifier: joinQualifiers(monthLead, ...trail.slice(1)),
  });
  if (isSeason(monthDigits)) return { kind: 'date', year: year(), season: month() };
  if (!hasMatch(monthDigits, 1, 12)) scanner.fail(monthAt, 'a month 01 to 12 or a season 21 to 41');
  if (scanner.peek() !== '-') return { kind: 'date', year: year(), month: month() };
  scanner.take('-');

  const dayAt = scanner.at;
  const dayLead = takeQualifier(scanner);
  const dayDigits = parsePair(scanner, 'a day of two digits');
  trail.push(takeQualifier(scanner));
  const day = { digits: dayDigits, qualifier: joinQualifiers(dayLead, ...trail.slice(2)) };
  const lastDay = findLastDay(bareYear, monthDigits);
  if (!hasMatch(dayDigits, 1, lastDay)) scanner.fail(dayAt, `a day 01 to ${lastDay}`);
  const date: EdtfDate = { kind: 'date', year: year(), month: month(), day };
  if (!withTime || scanner.peek() !== 'T') return date;
  const qualified = [yearLead, monthLead, dayLead, ...trail].some((sign) => sign !== '');
  if (qualified || /X/.test(scanner.text.slice(offset, scanner.at))) {
    scanner.fail(scanner.at, 'no clock time after a date with X, ?, ~ or % (a margin says "about")');
  }
  return { ...date, time: parseTime(scanner) };
}

function parseYear(scanner: Scanner): Omit<EdtfYear, 'qualifier'> {
  const at = scanner.at;
  const long = scanner.take('Y');
  const negative = scanner.take('-');
  const digits = scanner.takeWhile(long ? isDigit : isDigitOrX);
  if (!long && digits.length !== 4) {
    scanner.fail(digits.length > 4 ? at : scanner.at, 'a year of four digits (longer ones begin with Y)');
  }
  if (long && digits === '') scanner.fail(scanner.at, 'digits after Y');
  if (negative && /^0+$/.test(digits)) scanner.fail(at, 'year 0000 without a sign');
  const exponent =
    long && scanner.take('E') ? parseCount(scanner, 'an exponent from 1, of at most 15 digits') : undefined;
  if (long && exponent === undefined && digits.length < 5) scanner.fail(at, 'more than four digits after Y');
  if (long && digits.startsWith('0')) scanner.fail(at, 'no leading zero after Y');
  const significant =
    !digits.includes('X') && scanner.take('S')
      ? parseCount(scanner, 'a number of significant digits')
      : undefined;
  if (significant !== undefined && significant > digits.length + (exponent ?? 0)) {
    scanner.fail(scanner.at - 1, `1 to ${digits.length + (exponent ?? 0)} significant digits`);
  }
  return {
    negative,
    digits,
    long,
    ...(exponent === undefined ? {} : { exponent }),
    ...(significant === undefined ? {} : { significant }),
  };
}

function parseCount(scanner: Scanner, expected: string): number {
  const at = scanner.at;
  const digits = scanner.takeWhile(isDigit);
  if (digits === '' || digits.length > 15 || digits.startsWith('0')) scanner.fail(at, expected);
  return Number(digits);
}

function parsePair(scanner: Scanner, expected: string): string {
  const at = scanner.at;
  const digits = scanner.takeWhile(isDigitOrX);
  if (digits.length !== 2) scanner.fail(at, expected);
  return digits;
}

function parseTime(scanner: Scanner): EdtfTime {
  scanner.take('T');
  const hour = parseClock(scanner, 23, 'an hour 00 to 23');
  if (!scanner.take(':')) scanner.fail(scanner.at, '":" and minutes');
  const minute = parseClock(scanner, 59, 'minutes 00 to 59');
  const second = scanner.take(':') ? parseClock(scanner, 59, 'seconds 00 to 59') : undefined;
  const offset = parseOffset(scanner);
  return {
    hour,
    minute,
    ...(second === undefined ? {} : { second }),
    ...(offset === undefined ? {} : { offset }),
  };
}

function parseClock(scanner: Scanner, most: number, expected: string): number {
  const at = scanner.at;
  const digits = scanner.takeWhile(isDigit);
  if (digits.length !== 2 || Number(digits) > most) scanner.fail(at, expected);
  return Number(digits);
}

function parseOffset(scanner: Scanner): number | undefined {
  if (scanner.take('Z')) return 0;
  const at = scanner.at;
  const sign = scanner.peek();
  if (sign !== '+' && sign !== '-') return undefined;
  scanner.take(sign);
  const hours = parseClock(scanner, 23, 'an offset such as +09:00');
  const minutes = scanner.take(':') ? parseClock(scanner, 59, 'minutes of the offset 00 to 59') : 0;
  const offset = hours * 60 + minutes;
  if (sign === '-' && offset === 0) scanner.fail(at, 'Z or +00:00 for UTC');
  return sign === '-' ? -offset : offset;
}

function takeQualifier(scanner: Scanner): Qualifier {
  const sign = scanner.peek();
  if (sign !== '?' && sign !== '~' && sign !== '%') return '';
  scanner.take(sign);
  return sign;
}

/** A sign behind a component holds for it and all before it, so signs add up. */
function joinQualifiers(...signs: Qualifier[]): Qualifier {
  const uncertain = signs.some((sign) => sign === '?' || sign === '%');
  const approximate = signs.some((sign) => sign === '~' || sign === '%');
  if (uncertain && approximate) return '%';
  return uncertain ? '?' : approximate ? '~' : '';
}

/** Whether the one can only end before the other begins. Clock times in different zones are left to the bounds. */
function isBackward(start: EdtfDate | EdtfGap, end: EdtfDate | EdtfGap): boolean {
  if (start.kind !== 'date' || end.kind !== 'date') return false;
  const [first, last] = [toCivilRange(start), toCivilRange(end)];
  if (toDayNumber(last.to) <= toDayNumber(first.from)) return true;
  if (start.time === undefined || end.time === undefined || start.time.offset !== end.time.offset)
    return false;
  return toDayNumber(first.from) === toDayNumber(last.from) && toClock(end.time) < toClock(start.time);
}

function toClock({ hour, minute, second = 0 }: EdtfTime): number {
  return (hour * 60 + minute) * 60 + second;
}

function isSeason(digits: string): boolean {
  return !digits.includes('X') && Number(digits) >= 21 && Number(digits) <= 41;
}

function hasMatch(digits: string, from: number, to: number): boolean {
  for (let value = from; value <= to; value += 1) if (matchesDigits(digits, value)) return true;
  return false;
}

function findLastDay(year: Omit<EdtfYear, 'qualifier'>, month: string): number {
  if (!month.includes('X')) return countMost(year, Number(month));
  let last = 0;
  for (let value = 1; value <= 12; value += 1) {
    if (matchesDigits(month, value)) last = Math.max(last, countMost(year, value));
  }
  return last;
}

function countMost(year: Omit<EdtfYear, 'qualifier'>, month: number): number {
  return month === 2 && canLeap(year) ? 29 : countDays(2001, month);
}

/** Whether some leap year matches: the last two digits say so, or the first two where those are 00. */
function canLeap({ digits, negative }: Omit<EdtfYear, 'qualifier'>): boolean {
  const [century, rest] = [digits.slice(0, 2), digits.slice(2)];
  for (let value = 4; value < 100; value += 4) if (matchesDigits(rest, value)) return true;
  if (!matchesDigits(rest, 0)) return false;
  for (let value = negative ? 4 : 0; value < 100; value += 4) if (matchesDigits(century, value)) return true;
  return false;
}
