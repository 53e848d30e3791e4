import { MAX_INSTANT, MIN_INSTANT, parseEdtf, toBounds, type Window } from '@linimasa/schema';

/** What dates are read with. */
export interface GoContext {
  /** IANA zone of a date that names none. */
  readonly zone: string;
  /** UTC milliseconds up to which the timeline knows; where an open end is taken to be. */
  readonly asOf?: number | undefined;
}

/** Why one cannot go to a date. */
export type DateFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'day'; readonly day: string; readonly count: number }
  | { readonly kind: 'order' }
  /** Not EDTF; `rest` is what could not be read. */
  | { readonly kind: 'form'; readonly rest: string }
  /** It has no beginning, or lies beyond what a clock can count. */
  | { readonly kind: 'nowhere' };

/** A window to go to, or why there is none. */
export type GoResult =
  | { readonly ok: true; readonly window: Window }
  | { readonly ok: false; readonly fault: DateFault };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A window around a date is this much longer than the date, and never shorter than these. */
const AIR = 1.3;
const AROUND_DAY = 7 * DAY;
const AROUND_TIME = 12 * HOUR;

/**
 * Finds the window that shows a date, written as EDTF with or without blanks around it. A day stands in the middle of its week, a
 * clock time in the middle of half a day, a longer date has some air on both sides.
 */
export function goToDate(text: string, { zone, asOf }: GoContext): GoResult {
  const edtf = text.trim();
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return { ok: false, fault: findFault(edtf, parsed.issue.offset) };
  const bounds = toBounds({ edtf }, { zone, ...(asOf === undefined ? {} : { asOf }) });
  const { earliest, startBefore, endFrom, latest, undated, end, clamped } = bounds;
  if (undated || earliest <= MIN_INSTANT || (clamped && earliest >= MAX_INSTANT))
    return { ok: false, fault: { kind: 'nowhere' } };
  const known = end === 'known' ? latest : Math.max(earliest, end === 'open' ? endFrom : startBefore);
  const to = known >= MAX_INSTANT ? earliest : known;
  const length = to - earliest;
  // A day of 25 hours is a day.
  const least = length > 26 * HOUR ? 0 : length > 12 * HOUR ? AROUND_DAY : AROUND_TIME;
  const half = Math.max(length * AIR, least) / 2;
  const middle = earliest + length / 2;
  return { ok: true, window: { from: middle - half, to: middle + half } };
}

/** The commonest mistakes by name, any other by what could not be read. */
function findFault(edtf: string, offset: number): DateFault {
  if (edtf === '') return { kind: 'empty' };
  const [, year = '', month = '', day = ''] = /^(-?\d{4})-(\d\d)(?:-(\d\d))?(?:$|T)/.exec(edtf) ?? [];
  const isSeason = day === '' && Number(month) >= 21 && Number(month) <= 41;
  if (month !== '' && (Number(month) < 1 || Number(month) > 12) && !isSeason) return { kind: 'month', month };
  if (day !== '' && !parseEdtf(`${year}-${month}-${day}`).ok)
    return {
      kind: 'day',
      day,
      count: new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate(),
    };
  const ends = edtf.split('/');
  if (ends.length === 2 && ends.every((each) => parseEdtf(each).ok)) return { kind: 'order' };
  return { kind: 'form', rest: edtf.slice(offset).trim() || edtf };
}
