import type { DayPart } from '@linimasa/schema';

/** What was said of one date, before anybody asks whether it is enough. */
export interface Moment {
  /** Four digits or `X`, with a minus before them where it lies before the year 0. */
  year?: string;
  month?: number;
  day?: number;
  /** As EDTF numbers them: 21 to 41. */
  season?: number;
  /** The first, second or last third of the month or year: 0 to 2. */
  third?: number;
  /** `02:45`, with seconds where they are known. */
  time?: string;
  /** `Z` or `+07:00`. */
  offset?: string;
  part?: DayPart;
  /** 0 is Sunday. */
  weekday?: number;
  /** About that day, month or year. */
  approximate?: boolean;
  /** About that time of the day. */
  aboutTime?: boolean;
  uncertain?: boolean;
  /** Set where day and month were numbers, and only this order makes a date of them. */
  order?: 'day' | 'month';
}

const COMPONENTS = ['year', 'month', 'day', 'time'] as const;

/** Gives a date what was said once for two, such as month and year of "18" in "18 to 19 June 2024". */
export function fillMoment(moment: Moment, other: Moment): Moment {
  const { season, third, year, time, offset } = moment;
  const finest = Math.max(
    COMPONENTS.findLastIndex((name) => moment[name] !== undefined),
    season === undefined ? -1 : COMPONENTS.indexOf('month'),
    third === undefined || year !== undefined ? -1 : COMPONENTS.indexOf('day'),
  );
  const missing = COMPONENTS.slice(0, Math.max(finest, 0)).filter((name) => moment[name] === undefined);
  const filled = missing.flatMap((name) => (other[name] === undefined ? [] : [[name, other[name]] as const]));
  const zone = time !== undefined && offset === undefined && other.offset !== undefined;
  return { ...moment, ...Object.fromEntries(filled), ...(zone ? { offset: other.offset } : {}) };
}
