import type { Citation } from '@linimasa/schema';
import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';

/** Says which paragraphs are cited: "paragraph 3", "paragraphs 3 and 14"; empty where none is named. */
export function wordParagraphs(citations: readonly Citation[], texts: Texts): string {
  const numbers = citations.flatMap(({ locator }) => locator?.paragraph ?? []);
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b).map(String);
  if (sorted.length === 0) return '';
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
  return fillText(sorted.length === 1 ? texts.panel.paragraph : texts.panel.paragraphs, {
    number: list.format(sorted),
  });
}
