import type { SheetProblem } from '@linimasa/formats/spreadsheet';
import { wordWhen } from '@linimasa/schema';
import { fillText } from '../text/fill-text.ts';
import type { NewTexts } from '../text/new-texts.ts';
import type { Texts } from '../text/texts.ts';

/** Sunday, 4 January 1970, in UTC milliseconds. */
const SUNDAY = 3 * 86_400_000;
const DAY = 86_400_000;

/** Says what is wrong in a cell, and what would be right. */
export function wordFault(
  { fault, value }: SheetProblem,
  words: NewTexts,
  { language, locale }: Texts,
): string {
  const { faults } = words;
  const say = (edtf: string) => wordWhen({ edtf }, { language, zone: 'UTC' }).text;
  const count = (number: number) => new Intl.NumberFormat(locale).format(number);
  switch (fault.kind) {
    case 'words':
      return value.toLowerCase().startsWith(fault.rest) || !value.toLowerCase().includes(fault.rest)
        ? faults.words
        : fillText(faults.part, { rest: fault.rest });
    case 'month':
      return fillText(faults.month, { month: count(fault.month) });
    case 'day':
      return fillText(faults.day, { month: say(fault.month), count: count(fault.count) });
    case 'weekday': {
      const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
      const name = weekday.format(SUNDAY + fault.weekday * DAY);
      return fillText(faults.weekday, { date: say(fault.date), weekday: name });
    }
    case 'length':
      return fillText(faults.length, { most: count(fault.most) });
    default:
      return faults[fault.kind];
  }
}
