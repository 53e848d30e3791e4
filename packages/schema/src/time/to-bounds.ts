import { type Bounds, MAX_INSTANT, MIN_INSTANT, PRECISIONS, type Precision, type Span } from './bounds.ts';
import { addDays, type Civil, DAY, toDayNumber } from './civil.ts';
import { toYearRange } from './digits.ts';
import { moveInstant, parseDuration } from './duration.ts';
import type { Edtf, EdtfComponent, EdtfDate, EdtfGap, EdtfRange, EdtfYear } from './edtf.ts';
import { shareHull, toHull } from './hull.ts';
import { limitBounds } from './limit-bounds.ts';
import { parseEdtf } from './parse-edtf.ts';
import { toCivilRange, toPrecision } from './unit.ts';
import type { DayPart, When } from './when.ts';
import { toInstant } from './zone.ts';

/** What bounds depend on besides the date itself. */
export interface BoundsContext {
  /** IANA zone of dates that name none. */
  readonly zone: string;
  /** UTC milliseconds up to which an open end is certain; absent: no further than the start. */
  readonly asOf?: number;
  /** The bounds of an event that `relative` or `between` names; one that it does not know says nothing. */
  readonly find?: (event: string) => Bounds | undefined;
}

/** Hours [from, to) of the parts of a civil day; they overlap where people's usage does. */
export const DAY_PARTS: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  'small-hours': [0, 6],
  morning: [5, 12],
  afternoon: [12, 18],
  evening: [17, 23],
  night: [20, 30],
};

const HOUR = 3_600_000;

/** The bounds of nothing known. */
export const UNDATED: Bounds = {
  earliest: MIN_INSTANT,
  startBefore: MAX_INSTANT,
  endFrom: MIN_INSTANT,
  latest: MAX_INSTANT,
  precision: 'unknown',
  end: 'unknown',
  undated: true,
  approximate: false,
  uncertain: false,
  clamped: false,
};

/**
 * Turns a date as known into four integers of UTC milliseconds, by the rules of `spec/v1`.
 * @throws {RangeError} if `edtf`, `zone` or `margin` is not valid; validate first
 */
export function toBounds(when: When | undefined, context: BoundsContext): Bounds {
  if (when === undefined) return UNDATED;
  const stated = when.edtf === undefined ? UNDATED : readDate(when.edtf, when, context);
  if (when.relative === undefined && when.between === undefined) return stated;
  const zone = when.zone ?? context.zone;
  return limitBounds(stated, when, zone, (reference) =>
    parseEdtf(reference).ok ? readDate(reference, {}, { zone }) : context.find?.(reference),
  );
}

function readDate(edtf: string, when: When, context: BoundsContext): Bounds {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new RangeError(parsed.issue.message);
  return boundEdtf(parsed.value, when, context);
}

/**
 * {@link toBounds} for a date that has been parsed; `when` says what else is known of it.
 * @throws {RangeError} if `zone` or `margin` is not valid
 */
export function boundEdtf(tree: Edtf, when: When, context: BoundsContext): Bounds {
  const zone = when.zone ?? context.zone;
  const spans = toSpans(tree, when, zone, context.asOf).map((span) => fill(widen(span, when, zone), when));
  const all = tree.kind === 'set' && tree.all;
  const hull = toHull(spans, all);
  const dates = listDates(tree);
  const clamped = dates.some(isClamped);
  const bounds: Bounds = {
    earliest: hull.earliest,
    startBefore: hull.startBefore,
    endFrom: hull.endFrom,
    latest: hull.latest,
    precision: findPrecision(dates),
    end: findEnd(tree),
    undated: hull.earliest === MIN_INSTANT && !clamped,
    approximate: when.margin !== undefined || dates.some((date) => isQualified(date, '~')),
    uncertain: dates.some((date) => isQualified(date, '?')),
    clamped,
  };
  return spans.length > 1 ? { ...bounds, spans: shareHull(spans, all) } : bounds;
}

function toSpans(tree: Edtf, when: When, zone: string, asOf: number | undefined): readonly Span[] {
  switch (tree.kind) {
    case 'date':
      return [toSpan(tree, zone, when.part)];
    case 'interval':
      return [joinEnds(tree.start, tree.end, zone, asOf)];
    case 'set':
      return tree.members.map((member) =>
        member.kind === 'date' ? toSpan(member, zone) : toRangeSpan(member, zone, tree.all),
      );
  }
}

/** A date without `fills` happened some time within its unit: it starts and ends anywhere in it. */
function toSpan(date: EdtfDate, zone: string, part?: DayPart): Span {
  const [earliest, latest] = toExtent(date, zone, part);
  return { earliest, startBefore: latest, endFrom: earliest, latest };
}

function toExtent(date: EdtfDate, zone: string, part?: DayPart): readonly [from: number, to: number] {
  if (date.time !== undefined) return toClockExtent(date, zone);
  const { from, to } = toCivilRange(date);
  if (part === undefined) return [toInstant(from, 0, zone), toInstant(to, 0, zone)];
  const [start, end] = DAY_PARTS[part];
  const last = addDays(to, end > 24 ? 0 : -1);
  return [toInstant(from, start * HOUR, zone), toInstant(last, (end % 24) * HOUR, zone, 'last')];
}

function toClockExtent(date: EdtfDate, zone: string): readonly [from: number, to: number] {
  const { hour, minute, second, offset } = date.time ?? { hour: 0, minute: 0 };
  const day: Civil = toCivilRange(date).from;
  const clock = ((hour * 60 + minute) * 60 + (second ?? 0)) * 1000;
  const unit = second === undefined ? 60_000 : 1000;
  if (offset === undefined) return [toInstant(day, clock, zone), toInstant(day, clock, zone, 'last') + unit];
  const start = clampInstant(toDayNumber(day) * DAY + clock - offset * 60_000);
  return [start, clampInstant(start + unit)];
}

function joinEnds(start: EdtfDate | EdtfGap, end: EdtfDate | EdtfGap, zone: string, asOf?: number): Span {
  const [earliest, startBefore] = start.kind === 'date' ? toExtent(start, zone) : [MIN_INSTANT, MAX_INSTANT];
  if (end.kind === 'date') {
    const [endFrom, stated] = toExtent(end, zone);
    // Clock times of different zones can turn round by some hours what the calendar has in order.
    const latest = Math.max(stated, earliest);
    return {
      earliest,
      startBefore: Math.min(startBefore, latest),
      endFrom: Math.max(endFrom, earliest),
      latest,
    };
  }
  const certainTo = end.kind === 'open' && asOf !== undefined ? Math.max(asOf, earliest) : earliest;
  return { earliest, startBefore, endFrom: certainTo, latest: MAX_INSTANT };
}

/** `a..b` in a set: one of the units between for `[…]`, all of the time between for `{…}`. */
function toRangeSpan({ from, to }: EdtfRange, zone: string, all: boolean): Span {
  const low = from === undefined ? ([MIN_INSTANT, MAX_INSTANT] as const) : toExtent(from, zone);
  const high = to === undefined ? ([MIN_INSTANT, MAX_INSTANT] as const) : toExtent(to, zone);
  const earliest = low[0];
  const latest = high[1];
  if (!all) return { earliest, startBefore: latest, endFrom: earliest, latest };
  return { earliest, startBefore: Math.min(low[1], latest), endFrom: Math.max(high[0], earliest), latest };
}

function widen(span: Span, { margin }: When, zone: string): Span {
  if (margin === undefined) return span;
  const duration = parseDuration(margin);
  if (duration === undefined) throw new RangeError(`Cannot read the margin ${JSON.stringify(margin)}`);
  const move = (instant: number, sign: 1 | -1) =>
    instant === MIN_INSTANT || instant === MAX_INSTANT
      ? instant
      : clampInstant(moveInstant(instant, duration, sign, zone));
  return {
    earliest: move(span.earliest, -1),
    startBefore: move(span.startBefore, 1),
    endFrom: move(span.endFrom, -1),
    latest: move(span.latest, 1),
  };
}

/** What has no stated start or end cannot be said to last all of it. */
function fill(span: Span, { fills }: When): Span {
  if (fills !== true) return span;
  return {
    ...span,
    startBefore: span.earliest === MIN_INSTANT ? span.startBefore : span.earliest,
    endFrom: span.latest === MAX_INSTANT ? span.endFrom : span.latest,
  };
}

/** Every date in a tree, in the order written. */
export function listDates(tree: Edtf): readonly EdtfDate[] {
  if (tree.kind === 'date') return [tree];
  const parts =
    tree.kind === 'interval'
      ? [tree.start, tree.end]
      : tree.members.flatMap((member) => (member.kind === 'date' ? [member] : [member.from, member.to]));
  return parts.filter((part): part is EdtfDate => part?.kind === 'date');
}

/** Of several dates the coarsest counts. */
function findPrecision(dates: readonly EdtfDate[]): Precision {
  const [only] = dates;
  if (only !== undefined && dates.length === 1) return toPrecision(only);
  return PRECISIONS[Math.max(...dates.map((date) => PRECISIONS.indexOf(toPrecision(date))))] ?? 'unknown';
}

function findEnd(tree: Edtf): Bounds['end'] {
  if (tree.kind === 'interval' && tree.end.kind !== 'date') return tree.end.kind;
  if (
    tree.kind === 'set' &&
    tree.members.some((member) => member.kind === 'range' && member.to === undefined)
  ) {
    return 'unknown';
  }
  return 'known';
}

/** Only years written with `Y` can lie beyond a Date's range. */
function isClamped({ year }: EdtfDate): boolean {
  if (!year.long) return false;
  const { from, to } = toYearRange(year);
  return from <= -271_821 || to >= 275_760;
}

function isQualified({ year, season, month, day }: EdtfDate, sign: '~' | '?'): boolean {
  return carries(year, sign) || carries(season, sign) || carries(month, sign) || carries(day, sign);
}

function carries(part: EdtfYear | EdtfComponent | undefined, sign: '~' | '?'): boolean {
  return part !== undefined && (part.qualifier === sign || part.qualifier === '%');
}

function clampInstant(instant: number): number {
  return Math.min(Math.max(instant, MIN_INSTANT), MAX_INSTANT);
}
