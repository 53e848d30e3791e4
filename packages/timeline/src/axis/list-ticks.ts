import {
  addDays,
  addMonths,
  type Civil,
  toCivil,
  toDayNumber,
  toInstant,
  type Window,
} from '@linimasa/schema';

/** What the labels of an axis count. */
export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** One line of the grid. */
export interface Tick {
  /** UTC milliseconds. */
  readonly at: number;
  readonly unit: TickUnit;
  /** It also begins a larger unit (a month among days, a year among months), by which it should be named. */
  readonly begins?: 'day' | 'month' | 'year';
}

interface Step {
  readonly unit: TickUnit;
  readonly count: number;
  /** Milliseconds, about. */
  readonly length: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;

const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30].map((count) => ({ unit: 'minute' as const, count, length: count * MINUTE })),
  ...[1, 3, 6, 12].map((count) => ({ unit: 'hour' as const, count, length: count * HOUR })),
  ...[1, 2, 5, 10].map((count) => ({ unit: 'day' as const, count, length: count * DAY })),
  ...[1, 3, 6].map((count) => ({ unit: 'month' as const, count, length: (count * YEAR) / 12 })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000].map((count) => ({
    unit: 'year' as const,
    count,
    length: count * YEAR,
  })),
];

/**
 * Lists the ticks of a window in the civil calendar of a zone: as fine as leaves `spacing` pixels between two
 * on an axis `width` pixels wide. The first may lie before the window.
 */
export function listTicks(window: Window, zone: string, width: number, spacing = 68): readonly Tick[] {
  const span = window.to - window.from;
  if (!(span > 0) || !(width > 0)) return [];
  const smallest = (span / width) * spacing;
  const step = STEPS.find(({ length }) => length >= smallest) ?? STEPS.at(-1);
  if (step === undefined) return [];
  return step.unit === 'minute' || step.unit === 'hour'
    ? listClockTicks(window, zone, step)
    : listCivilTicks(window, zone, step);
}

function listClockTicks(window: Window, zone: string, { unit, count, length }: Step): readonly Tick[] {
  const ticks: Tick[] = [];
  let day = toCivil(window.from, zone).civil;
  for (let start = toInstant(day, 0, zone); start < window.to; ) {
    const next = addDays(day, 1);
    const end = toInstant(next, 0, zone);
    // Wall clock readings, so that a day of 23 or 25 hours still counts 00:00, 06:00, 12:00.
    for (let time = 0; time < DAY; time += length) {
      const at = time === 0 ? start : toInstant(day, time, zone);
      if (at >= end) break;
      // Readings that a jump of the clock skips all fall on the instant of the jump: one tick is enough.
      const isNew = at > (ticks.at(-1)?.at ?? -Infinity);
      if (isNew && at >= window.from - length && at <= window.to)
        ticks.push({ at, unit, ...(time === 0 ? { begins: 'day' as const } : {}) });
    }
    if (count <= 0 || end <= start) break;
    [day, start] = [next, end];
  }
  return ticks;
}

function listCivilTicks(window: Window, zone: string, step: Step): readonly Tick[] {
  const ticks: Tick[] = [];
  for (
    let civil = floor(toCivil(window.from, zone).civil, step);
    ticks.length < 1000;
    civil = advance(civil, step)
  ) {
    const at = toInstant(civil, 0, zone);
    if (at > window.to) break;
    const begins = beginning(civil, step.unit);
    ticks.push({ at, unit: step.unit, ...(begins === undefined ? {} : { begins }) });
  }
  return ticks;
}

function floor({ year, month, day }: Civil, { unit, count }: Step): Civil {
  if (unit === 'year') return { year: Math.floor(year / count) * count, month: 1, day: 1 };
  if (unit === 'month') return { year, month: Math.floor((month - 1) / count) * count + 1, day: 1 };
  return { year, month, day: Math.floor((day - 1) / count) * count + 1 };
}

function advance(civil: Civil, { unit, count }: Step): Civil {
  if (unit === 'year') return { ...civil, year: civil.year + count };
  if (unit === 'month') return addMonths(civil, count);
  const next = addDays(civil, count);
  const month = addMonths({ ...civil, day: 1 }, 1);
  // A month begins its own count; a tick that would crowd its first day is left out.
  return toDayNumber(next) + Math.ceil(count / 2) > toDayNumber(month) && count > 1 ? month : next;
}

function beginning({ month, day }: Civil, unit: TickUnit): 'month' | 'year' | undefined {
  if (unit === 'year' || day !== 1) return undefined;
  if (month === 1) return 'year';
  return unit === 'day' ? 'month' : undefined;
}
