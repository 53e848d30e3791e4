import { MAX_INSTANT, MIN_INSTANT } from './bounds.ts';
import { addDays, type Civil, DAY, toDayNumber } from './civil.ts';

const CYCLE = 146_097 * DAY;
const EARLY = Date.UTC(1800, 0, 1);
const LATE = Date.UTC(2400, 0, 1);
const REMEMBERED_DAYS = 20_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Starts of civil days already worked out, by day number. */
  readonly starts: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Whether the runtime knows an IANA zone of this name. Offsets such as `+09:00` are not zones. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    findZone(name);
    return true;
  } catch {
    return false;
  }
}

function findZone(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      timeZoneName: 'longOffset',
      era: 'short',
    });
    zone = { format, starts: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

/**
 * A zone's offset from UTC at an instant, in milliseconds, through DST and history as the runtime's IANA data has it.
 * @throws {RangeError} for a zone the runtime does not know
 */
export function toOffset(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  return readOffset(findZone(zone).format, instant);
}

function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  // Before the first rule local mean time holds for ever; after the last one the rules repeat with the calendar.
  const known = instant < EARLY ? EARLY : instant < LATE ? instant : LATE + ((instant - LATE) % CYCLE);
  const text = format.format(known);
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (match === null) throw new RangeError(`Cannot read the offset in "${text}"`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -offset : offset;
}

/**
 * The instant (UTC milliseconds, clamped to a Date's range) of a wall clock reading, `time` milliseconds into a civil day.
 * A reading that comes twice gives the first or the last; one that a jump skips gives the instant of the jump.
 */
export function toInstant(
  civil: Civil,
  time: number,
  zone: string,
  which: 'first' | 'last' = 'first',
): number {
  const dayNumber = toDayNumber(civil);
  const local = dayNumber * DAY + time;
  if (local > MAX_INSTANT - DAY) return MAX_INSTANT;
  if (local < MIN_INSTANT + DAY) return MIN_INSTANT;
  if (zone === 'UTC') return local;
  const { format, starts } = findZone(zone);
  if (time !== 0 || which === 'last') return findInstant(format, local, which);
  let start = starts.get(dayNumber);
  if (start === undefined) {
    start = findInstant(format, local, 'first');
    if (starts.size >= REMEMBERED_DAYS) starts.clear();
    starts.set(dayNumber, start);
  }
  return start;
}

function findInstant(format: Intl.DateTimeFormat, local: number, which: 'first' | 'last'): number {
  const before = readOffset(format, local - DAY);
  const after = readOffset(format, local + DAY);
  if (before === after) return local - before;
  const fits = [local - before, local - after].filter(
    (instant) => instant + readOffset(format, instant) === local,
  );
  if (fits.length > 0) return which === 'first' ? Math.min(...fits) : Math.max(...fits);
  // Skipped: the jump lies between the two guesses; find its first instant.
  let low = Math.min(local - before, local - after);
  let high = Math.max(local - before, local - after);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The civil day and the milliseconds into it that a zone's wall clock shows at an instant. */
export function toCivil(instant: number, zone: string): { civil: Civil; time: number } {
  const local = instant + toOffset(zone, instant);
  const dayNumber = Math.floor(local / DAY);
  return { civil: addDays({ year: 1970, month: 1, day: 1 }, dayNumber), time: local - dayNumber * DAY };
}
