import { fillCount, fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import type { DateFault } from './go-to-date.ts';

/** Says what is wrong with a date that somebody typed. */
export function wordDateFault(fault: DateFault, text: string, texts: Texts): string {
  const { dateFaults } = texts;
  const date = text.trim();
  switch (fault.kind) {
    case 'month':
      return fillText(dateFaults.month, { date, month: fault.month });
    case 'day':
      return fillCount(texts, dateFaults.day, fault.count, { date, day: fault.day });
    case 'form':
      return fillText(fault.rest === date ? dateFaults.whole : dateFaults.form, { date, rest: fault.rest });
    default:
      return fillText(dateFaults[fault.kind], { date });
  }
}
