import { parseEdtf } from '@linimasa/schema';
import { anyOf, MONTH_NUMBERS } from './calendar-words.ts';
import { DATE_FORMS } from './date-forms.ts';
import { DateFailure, type DateOrder, type DateReading } from './date-reading.ts';
import { fillMoment, type Moment } from './moment.ts';
import { parseMoment } from './parse-moment.ts';
import { toEdtf } from './to-edtf.ts';

type Stated = Omit<Extract<DateReading, { ok: true }>, 'ok'>;

/** The longest text that can be a date, in UTF-16 units. */
const LONGEST = 256;
/** How far "about" a time of the day reaches. */
const ABOUT_TIME = 'PT15M';
const MONTH = anyOf(MONTH_NUMBERS.keys());
/** The dash of "June-July 2024" and "30 Jun-2 Jul 2024", but not of "2024-Jun-30". */
const MONTHS_APART = new RegExp(`(?<=${MONTH}|\\b\\d{4})-(?=(?:\\d{1,2} )?${MONTH}(?!-))`, 'g');
/** What EDTF is written with: most texts need not be tried as such. */
const EDTF = /^[-\d.Y[{][\dEPSTXYZ~?%/.,:[\]{}+-]*$/;
const ALL_OF = /^(?:all of|all|throughout|sepanjang|selama) (.+)$/;

/**
 * Reads a date in English or Indonesian words, numbers or EDTF: "19 June 2024", "Rabu, 19 Juni 2024, sekitar pukul 02.45
 * WIB", "early June 2024", "18–19/6/2024", "sejak 1990-an". What the words leave open stays open. Never throws.
 *
 * @param order which comes first where day and month are both numbers and could be either
 */
export function parseDateWords(text: string, order: DateOrder = 'day'): DateReading {
  const trimmed = text.trim();
  if (EDTF.test(trimmed) && parseEdtf(trimmed).ok) return { ok: true, when: { edtf: trimmed } };
  try {
    if (trimmed === '' || trimmed.length > LONGEST) throw new DateFailure({ kind: 'words', rest: trimmed });
    const stated = read(foldDate(trimmed), order);
    if (!parseEdtf(stated.when.edtf).ok) throw new DateFailure({ kind: 'words', rest: trimmed });
    return { ok: true, ...stated };
  } catch (error) {
    if (error instanceof DateFailure) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Lower case and single spaces; a dash between two dates gets spaces, one within a date has none. */
function foldDate(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*[–—]\s*/g, ' - ')
    .replace(/\s+/g, ' ')
    .replace(/^(\d{1,2})-(\d{1,2})(?=[ /.]\w)/, '$1 - $2')
    .replace(/(?<=[a-z.] )(\d{1,2})-(\d{1,2})(?=,? \d{4}$)/, '$1 - $2')
    .replace(/^(\d{4})-(\d{4})$/, '$1 - $2')
    .replace(MONTHS_APART, ' - ');
}

function read(text: string, order: DateOrder): Stated {
  for (const [pattern, write] of DATE_FORMS) {
    const words = pattern.exec(text)?.slice(1);
    if (words === undefined) continue;
    const moments = words.map((each) => parseMoment(each, order));
    return withOrder({ edtf: write(...writeEnds(moments)) }, moments);
  }
  const whole = ALL_OF.exec(text)?.[1];
  const moment = parseMoment(whole ?? text, order);
  return withOrder({ ...readMoment(moment), ...(whole === undefined ? {} : { fills: true }) }, [moment]);
}

/** One date, or two that may have said once what is the same for both. */
function writeEnds([first = {}, last = first]: readonly Moment[]): readonly [first: string, last: string] {
  const [from, to] = [writeEnd(fillMoment(first, last)), writeEnd(fillMoment(last, first))];
  if (parseEdtf(from).ok && parseEdtf(to).ok && !parseEdtf(`${from}/${to}`).ok)
    throw new DateFailure({ kind: 'order' });
  return [from, to];
}

/** A date that can be an end of a span, in which there is no place for parts of a day. */
function writeEnd(moment: Moment): string {
  const edtf = toEdtf(moment);
  if (moment.part !== undefined || moment.aboutTime === true || edtf.startsWith('['))
    throw new DateFailure({ kind: 'words', rest: edtf });
  return edtf;
}

function readMoment(moment: Moment): Stated['when'] {
  const { part, aboutTime } = moment;
  return {
    edtf: toEdtf(moment),
    ...(part === undefined ? {} : { part }),
    ...(aboutTime === true ? { margin: ABOUT_TIME } : {}),
  };
}

function withOrder(when: Stated['when'], moments: readonly Moment[]): Stated {
  const order = moments.find((moment) => moment.order !== undefined)?.order;
  return { when, ...(order === undefined ? {} : { order }) };
}
