import { describeValue, type Issue } from '../problem/issue.ts';
import { MAX_INSTANT, MIN_INSTANT, type Window } from '../time/bounds.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { toBounds } from '../time/to-bounds.ts';

/** A window, or why the text names none. */
export type DatetimeResult =
  | { readonly ok: true; readonly value: Window }
  | { readonly ok: false; readonly issue: Issue };

/** RFC 3339 with seconds, its year also as ISO 8601 expands it (±YYYYYY); everything coarser is EDTF. */
const INSTANT = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i;
const BEYOND = 'the year lies beyond what a clock can count (±271,821)';
const EXPECTED =
  'an EDTF date such as 2024-06, or an interval such as 2023-09/2024-06, 2024-06-19/.. or ../2000';

/**
 * Resolves the `datetime` parameter: OGC's `a/b`, `a/..`, `../b`, `a`, or any EDTF expression, read in `zone`.
 * Instants are inclusive at both ends; an EDTF date runs to the end of its unit.
 */
export function resolveDatetime(text: string, zone: string): DatetimeResult {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return refuse(text, 'more than one "/"');
  if (second === undefined) {
    const window = resolveEnd(text, zone);
    return typeof window === 'string' ? refuse(text, window) : finish(text, window);
  }
  if (isOpen(first) && isOpen(second)) return refuse(text, 'no date at either end');
  const from = isOpen(first) ? MIN_INSTANT : resolveEnd(first, zone);
  const to = isOpen(second) ? MAX_INSTANT : resolveEnd(second, zone);
  if (typeof from === 'string') return refuse(text, from);
  if (typeof to === 'string') return refuse(text, to);
  return finish(text, {
    from: typeof from === 'number' ? from : from.from,
    to: typeof to === 'number' ? to : to.to,
  });
}

/**
 * Writes a stretch of time as `datetime`, with instants in UTC; without an end it is open there.
 * `resolveDatetime` reads the same stretch out of it.
 */
export function stringifyDatetime({ from, to }: Partial<Window>): string {
  // Instants are inclusive, windows end before their end.
  return `${toInstant(from)}/${toInstant(to === undefined ? undefined : to - 1)}`;
}

function toInstant(at: number | undefined): string {
  return at === undefined ? '..' : new Date(at).toISOString();
}

/** A date's window, or in words what is wrong with it. */
function resolveEnd(text: string, zone: string): Window | string {
  const isInstant = INSTANT.test(text);
  // Date.parse moves days that do not exist to the next month; the calendar is checked first.
  const parsed = parseEdtf(isInstant ? toCheckable(text) : text);
  if (!parsed.ok) {
    const plus = / \d\d:\d\d$/.test(text) ? ' (in a URL, write + as %2B)' : '';
    return parsed.issue.message + plus;
  }
  if (isInstant) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? BEYOND : { from: at, to: at + 1 };
  }
  const { earliest, latest, spans, clamped } = toBounds({ edtf: text }, { zone });
  if (spans !== undefined) return 'a set of several dates is no single stretch of time';
  if (clamped && earliest === latest) return BEYOND;
  return { from: earliest, to: latest };
}

/** The same instant in a year of four digits with the same days: the calendar repeats after 400 years. */
function toCheckable(text: string): string {
  const year = /^[+-]\d{6}/.exec(text)?.[0];
  const plain = text.toUpperCase().replace(/\.\d+/, '');
  if (year === undefined) return plain;
  return `${2000 + (Number(year) % 400)}${plain.slice(year.length)}`;
}

function isOpen(text: string): boolean {
  return text === '..' || text === '';
}

function finish(text: string, window: Window): DatetimeResult {
  return window.from < window.to ? { ok: true, value: window } : refuse(text, 'it ends before it starts');
}

function refuse(text: string, reason: string): DatetimeResult {
  const issue = { path: ['datetime'], message: `Cannot read datetime: ${reason}`, expected: EXPECTED };
  return { ok: false, issue: { ...issue, received: describeValue(text) } };
}
