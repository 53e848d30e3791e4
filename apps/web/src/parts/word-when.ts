import {
  type EventItem,
  MAX_INSTANT,
  pickText,
  type Text,
  toCivil,
  type When,
  type WordedWhen,
  wordWhen,
} from '@linimasa/schema';
import { isolate } from '../text/isolate.ts';
import type { Texts } from '../text/texts.ts';

/** What dates are put into words with. */
export interface DateContext {
  readonly texts: Texts;
  /** IANA zone of dates that name none. */
  readonly zone: string;
  /** The title of an event that a date counts from, as far as it is known. */
  readonly titleOf?: ((event: string) => Text | undefined) | undefined;
}

/** Says a date in the reader's language; the titles of events that it counts from are isolated. */
export function wordAnyDate(when: When, { texts, zone, titleOf }: DateContext): WordedWhen {
  return wordWhen(when, {
    language: texts.language,
    zone,
    titleOf: (event) => {
      const title = titleOf?.(event);
      return title === undefined ? undefined : isolate(pickText(title, [texts.language]).value);
    },
  });
}

/** A date for the left margin of a list: the date itself, and below it what narrows it. */
export interface DateWords {
  readonly date: string;
  readonly note: string;
}

const DAY = 86_400_000;
/** Before it, people counted days by another calendar than dates are written in here: no weekday is safe to say. */
const GREGORIAN = Date.UTC(1582, 9, 15);

/**
 * Says a date in two lines: "19 June 2024" and "about 02:45, Pyongyang time", or the weekday. Of a date that counts
 * from others, the first is what follows from them, the second how it is stated.
 */
export function wordDate(
  when: When | undefined,
  bounds: EventItem['bounds'] | undefined,
  context: DateContext,
): DateWords {
  const { texts, zone } = context;
  if (when === undefined) return { date: texts.list.noDate, note: '' };
  if (when.edtf !== undefined && when.between !== undefined) {
    const { between, ...stated } = when;
    const { date, note } = wordDate(stated, bounds, context);
    const limits = wordAnyDate(
      { between, ...(when.zone === undefined ? {} : { zone: when.zone }) },
      context,
    ).text;
    return { date, note: note === '' ? limits : `${note}, ${limits}` };
  }
  const words = wordAnyDate(when, context);
  if (when.edtf === undefined && bounds !== undefined) {
    return { date: wordBounds(bounds, when, context) ?? texts.list.noDate, note: words.text };
  }
  if (words.time !== undefined) return { date: words.date, note: `${words.time}, ${words.zone}` };
  const single =
    bounds !== undefined &&
    bounds.earliest >= GREGORIAN &&
    bounds.precision === 'day' &&
    bounds.end === 'known' &&
    bounds.latest - bounds.earliest <= DAY * 1.1;
  if (!single) return { date: words.date, note: '' };
  const weekday = new Intl.DateTimeFormat(texts.locale, { weekday: 'long', timeZone: when.zone ?? zone });
  return { date: words.date, note: weekday.format((bounds.earliest + bounds.latest) / 2) };
}

/** The days, months or years that bounds reach over: "Sept 2023 – June 2024"; `undefined` where they have no floor. */
function wordBounds(
  { earliest, latest, undated }: EventItem['bounds'],
  when: When,
  { texts, zone }: DateContext,
): string | undefined {
  if (undated) return undefined;
  const timeZone = when.zone ?? zone;
  if (latest >= MAX_INSTANT) {
    const edtf = `[${stringifyDay(toCivil(earliest, timeZone).civil)}..]`;
    return wordWhen({ edtf }, { language: texts.language, zone: timeZone }).text;
  }
  const span = latest - earliest;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(span > 3 * 366 * DAY ? {} : { month: 'short' }),
    ...(span > 62 * DAY ? {} : { day: 'numeric' }),
    timeZone,
  };
  // A month of another zone begins some hours before the same month here.
  const skew = options.day === undefined ? DAY : 0;
  return new Intl.DateTimeFormat(texts.locale, options).formatRange(
    earliest + skew,
    Math.max(earliest + skew, latest - 1 - skew),
  );
}

/** A day as EDTF; the year alone where it takes more than four digits, as EDTF then has it. */
function stringifyDay({ year, month, day }: ReturnType<typeof toCivil>['civil']): string {
  const [years = '', ...rest] = [Math.abs(year), month, day].map((part) => String(part).padStart(2, '0'));
  const sign = year < 0 ? '-' : '';
  return years.length > 4 ? `Y${sign}${years}` : [sign + years.padStart(4, '0'), ...rest].join('-');
}

/** How a date came to be known, how well, and whose day it is; the parts of one line. */
export function wordKnowledge(
  when: When,
  bounds: EventItem['bounds'],
  context: DateContext,
): readonly string[] {
  const { texts } = context;
  const words = wordAnyDate(when, context);
  return [
    ...(when.basis === undefined ? [] : [texts.basis[when.basis]]),
    // Of a date that counts from others, how exact it is has been said by its limits.
    ...(when.edtf === undefined ? [] : [texts.precision[bounds.precision]]),
    ...(bounds.approximate ? [texts.approximate] : []),
    ...(bounds.uncertain ? [texts.uncertain] : []),
    // A clock time has said already whose it is.
    ...(words.time === undefined ? [words.zone] : []),
  ];
}
