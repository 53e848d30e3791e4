import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import type { CslDate, CslItem } from './create-bibliography.ts';

/** Writes works as text, one a line: who, what, where, when, and at which address. */
export function wordBibliography(items: readonly CslItem[], texts: Texts): string {
  return items.map((item) => wordItem(item, texts)).join('\n');
}

function wordItem(item: CslItem, texts: Texts): string {
  const who = item.author?.map(({ literal }) => literal).join(', ');
  const where = item['container-title'] ?? item.publisher;
  const parts = [
    who,
    fillText(texts.cite.title, { title: item.title }),
    where,
    item.issued && wordDate(item.issued, texts),
  ].filter((part) => part !== undefined && part !== '');
  const seen = item.accessed && fillText(texts.cite.accessed, { date: wordDate(item.accessed, texts) });
  return [`${parts.join(', ')}.`, item.URL, seen].filter((part) => part !== undefined).join(' ');
}

function wordDate({ 'date-parts': [parts] }: CslDate, { locale }: Texts): string {
  const [year = 0, month = 1, day = 1] = parts;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(parts.length > 1 ? { month: 'long' } : {}),
    ...(parts.length > 2 ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  };
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return new Intl.DateTimeFormat(locale, options).format(date);
}
