import { type EventItem, pickText, type Text, type When, type WordedWhen, wordWhen } from '@linimasa/schema';
import type { Texts } from '../text/texts.ts';

/** What dates are put into words with. */
export interface DateContext {
  readonly texts: Texts;
  /** IANA zone of dates that name none. */
  readonly zone: string;
  /** The title of an event that a date counts from, as far as it is known. */
  readonly titleOf?: ((event: string) => Text | undefined) | undefined;
}

/** Says a date in the reader's language. */
export function wordAnyDate(when: When, { texts, zone, titleOf }: DateContext): WordedWhen {
  return wordWhen(when, {
    language: texts.language,
    zone,
    titleOf: (event) => {
      const title = titleOf?.(event);
      return title === undefined ? undefined : pickText(title, [texts.language]).value;
    },
  });
}

/** A date for the left margin of a list: the date itself, and below it what narrows it. */
export interface DateWords {
  readonly date: string;
  readonly note: string;
}

const WEEKDAY = 86_400_000;
/** Before it, people counted days by another calendar than dates are written in here: no weekday is safe to say. */
const GREGORIAN = Date.UTC(1582, 9, 15);

/** Says a date in two lines: "19 June 2024" and "about 02:45, Pyongyang time", or the weekday. */
export function wordDate(
  when: When | undefined,
  bounds: EventItem['bounds'] | undefined,
  context: DateContext,
): DateWords {
  const { texts, zone } = context;
  if (when === undefined) return { date: texts.list.noDate, note: '' };
  const words = wordAnyDate(when, context);
  if (words.time !== undefined) return { date: words.date, note: `${words.time}, ${words.zone}` };
  const single =
    when.edtf !== undefined &&
    bounds !== undefined &&
    bounds.earliest >= GREGORIAN &&
    bounds.precision === 'day' &&
    bounds.end === 'known' &&
    bounds.latest - bounds.earliest <= WEEKDAY * 1.1;
  if (!single) return { date: words.date, note: '' };
  const weekday = new Intl.DateTimeFormat(texts.locale, { weekday: 'long', timeZone: when.zone ?? zone });
  return { date: words.date, note: weekday.format((bounds.earliest + bounds.latest) / 2) };
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
    texts.precision[bounds.precision],
    ...(bounds.approximate ? [texts.approximate] : []),
    ...(bounds.uncertain ? [texts.uncertain] : []),
    // A clock time has said already whose it is.
    ...(words.time === undefined ? [words.zone] : []),
  ];
}
