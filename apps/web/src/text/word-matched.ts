import type { Matched } from '@linimasa/schema';
import { fillCount, fillText } from './fill-text.ts';
import type { Plural } from './plural.ts';
import type { Texts } from './texts.ts';

/** Writes a count; one that is not exact as "more than". */
export function wordNumber(texts: Texts, { count, exact }: Matched): string {
  const number = new Intl.NumberFormat(texts.locale).format(count);
  return exact ? number : fillText(texts.moreThan, { count: number });
}

/** Fills a pattern with a count, as {@link wordNumber} writes it. */
export function wordMatched(
  texts: Texts,
  plural: Plural,
  matched: Matched,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillCount(texts, plural, matched.count, { ...values, count: wordNumber(texts, matched) });
}
