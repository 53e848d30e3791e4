import {
  anyOf,
  MONTH_NUMBERS,
  ORDINAL_NUMBERS,
  PART_NAMES,
  SEASON_NUMBERS,
  WEEKDAY_NUMBERS,
} from './calendar-words.ts';
import { DateFailure, type DateOrder } from './date-reading.ts';
import type { Moment } from './moment.ts';
import { toOffset, toTime } from './to-time.ts';

/** What one pattern, where it stands next, says of a date. `about` is whether a word for "about" stands before it. */
type Rule = readonly [pattern: RegExp, read: (found: RegExpExecArray, context: Context) => Moment];

interface Context {
  readonly order: DateOrder;
  readonly about: boolean;
}

const ABOUT =
  '(?:about|around|circa|ca\\.?|c\\.|approximately|approx\\.?|roughly|sekitar|kurang lebih|kira-kira|±|~)';
const ORDINAL = `${anyOf(ORDINAL_NUMBERS.keys())}(?!\\d)`;
const CLOCK = '(?:pukul|jam|pkl\\.?|at|t)';
const TIME = '(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?';
const HALF_DAY = '\\s*([ap])\\.?m(?:\\.|(?![a-z]))';

/** In the order in which they are tried. */
const RULES: readonly Rule[] = [
  rule(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, ([, year, , month, day]) => ({
    year: String(year),
    month: Number(month),
    day: Number(day),
  })),
  rule(`(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)`, readNumbers),
  rule('\\d{1,2}([-/.])\\d{1,2}\\1\\d{2}(?!\\d)', () => {
    throw new DateFailure({ kind: 'year' });
  }),
  rule('(\\d{1,2})[-/.](\\d{4})(?!\\d)', ([, month, year]) => ({ year: String(year), month: Number(month) })),
  rule('(\\d{4})[/.](\\d{2})(?!\\d)', ([, year, month]) => ({ year: String(year), month: Number(month) })),
  rule(`${CLOCK}?\\s*${TIME}(?:${HALF_DAY})?`, ([, hour, minute, second, half], { about }) => ({
    time: toTime(hour, minute, second, half),
    ...(about ? { aboutTime: true } : {}),
  })),
  rule(
    `${CLOCK}?\\s*(\\d{1,2})${HALF_DAY}|${CLOCK}\\s*(\\d{1,2})(?!\\d)`,
    ([, hour, half, full], { about }) => ({
      time: toTime(hour ?? full, '00', undefined, half),
      ...(about ? { aboutTime: true } : {}),
    }),
  ),
  rule('(wib|wita|wit|utc|gmt|z)(?![a-z+-])|(?:utc|gmt)?([+-])(\\d{1,2})(?::?(\\d{2}))?(?!\\d)', (found) => ({
    offset: toOffset(found),
  })),
  rule("(\\d{3})0(?:['’]?s|-?an)(?![a-z])", ([, tens]) => ({ year: `${tens}X` })),
  rule('abad (?:ke-?\\s*)?(\\d{1,2})(?!\\d)|(\\d{1,2})(?:st|nd|rd|th) century', ([, some, other]) => ({
    year: `${String(Number(some ?? other) - 1).padStart(2, '0')}XX`,
  })),
  rule('(\\d{1,4})\\s*(bce|b\\.c\\.e?\\.?|bc|sm|ce|a\\.d\\.|ad|m)(?![a-z])', ([, year, era]) => ({
    year: toYear(Number(year), /^[bs]/.test(era ?? '')),
  })),
  countedRule('quarter|kuartal|triwulan|q', 33),
  countedRule('half|paruh|semester', 40),
  countedRule('third|sepertiga', 37),
  rule(anyOf(SEASON_NUMBERS.keys()), ([name]) => given('season', SEASON_NUMBERS.get(name))),
  rule(anyOf(PART_NAMES.keys()), ([name]) => given('part', PART_NAMES.get(name))),
  rule('(?:early|beginning of|start of|awal)(?![a-z])', () => ({ third: 0 })),
  rule('(?:mid|middle of|pertengahan)(?![a-z])', () => ({ third: 1 })),
  rule('(?:late|end of|akhir|penghujung)(?![a-z])', () => ({ third: 2 })),
  rule(anyOf(MONTH_NUMBERS.keys()), ([name]) => given('month', MONTH_NUMBERS.get(name))),
  rule(`jum['’]at|${anyOf(WEEKDAY_NUMBERS.keys())}`, ([name]) => ({
    weekday: WEEKDAY_NUMBERS.get(name) ?? 5,
  })),
  rule(
    '\\(?(?:uncertain|belum pasti|\\?)\\)?|(?:possibly|probably|perhaps|mungkin|barangkali)(?![a-z])',
    () => ({
      uncertain: true,
    }),
  ),
  rule('(\\d{4})(?!\\d)', ([, year]) => ({ year: String(year) })),
  rule('(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)', ([, day]) => ({ day: Number(day) })),
];

/** What says nothing of its own. */
const FILLER =
  /(?:[\s,.\-/()]|(?:the|of|on|in|year|pada|tanggal|tgl|hari|bulan|bln|tahun|thn|th)(?![a-z]))*/y;
const ABOUT_NEXT = new RegExp(`${ABOUT}\\s*`, 'y');

/**
 * Reads the words of one date, in lower case, in whatever order they stand.
 * @throws {DateFailure} at the first word that says nothing, or says something twice
 */
export function parseMoment(text: string, order: DateOrder): Moment {
  const moment: Moment = {};
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    ABOUT_NEXT.lastIndex = at;
    const about = ABOUT_NEXT.test(text);
    const from = about ? skip(text, ABOUT_NEXT.lastIndex) : at;
    const found = readNext(text, from, { order, about });
    if (found === undefined || Object.keys(found.said).some((name) => name in moment))
      throw new DateFailure({ kind: 'words', rest: text.slice(at) });
    const vague = about && found.said.aboutTime !== true ? { approximate: true } : {};
    Object.assign(moment, found.said, vague);
    at = found.end;
  }
  return moment;
}

function readNext(
  text: string,
  at: number,
  context: Context,
): { readonly said: Moment; readonly end: number } | undefined {
  for (const [pattern, read] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { said: read(found, context), end: pattern.lastIndex };
  }
  return undefined;
}

function skip(text: string, at: number): number {
  FILLER.lastIndex = at;
  FILLER.test(text);
  return FILLER.lastIndex;
}

function rule(pattern: string, read: Rule[1]): Rule {
  return [new RegExp(pattern, 'y'), read];
}

/** "First quarter", "kuartal pertama", "Q1": the EDTF seasons from `first` on. */
function countedRule(names: string, first: number): Rule {
  return rule(
    `(${ORDINAL}|last) (?:${names})(?![a-z])|(?:${names})\\s*(?:ke-)?(${ORDINAL}|terakhir)`,
    (found) => ({
      season: first - 1 + (ORDINAL_NUMBERS.get(found[1] ?? found[2] ?? '') ?? 3),
    }),
  );
}

/** 3/4/2024: one of them may be too great for a month; else the order decides. */
function readNumbers([, a, , b, year]: RegExpExecArray, { order }: Context): Moment {
  const [first, second] = [Number(a), Number(b)];
  const only = first > 12 ? 'day' : second > 12 ? 'month' : undefined;
  const [day, month] = (only ?? order) === 'day' ? [first, second] : [second, first];
  return { year: String(year), month, day, ...(only === undefined ? {} : { order: only }) };
}

function toYear(count: number, before: boolean): string {
  const year = before ? count - 1 : count;
  return `${before && year > 0 ? '-' : ''}${String(year).padStart(4, '0')}`;
}

function given<Name extends keyof Moment>(name: Name, value: Moment[Name]): Moment {
  return { [name]: value };
}
