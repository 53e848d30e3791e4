import type { Citation } from '@linimasa/schema';
import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';

const COUNTED = ['paragraph', 'page', 'row'] as const;

/** Says which passages are cited: "paragraph 3", "paragraphs 3 and 14", "at 00:12:30"; empty where none is named. */
export function wordPassages(citations: readonly Citation[], texts: Texts): string {
  const locators = citations.flatMap(({ locator }) => locator ?? []);
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
  const counted = COUNTED.flatMap((unit) => {
    const numbers = [...new Set(locators.flatMap((locator) => locator[unit] ?? []))].toSorted(
      (a, b) => a - b,
    );
    const [one, many] = texts.passage[unit];
    if (numbers.length === 0) return [];
    return [fillText(numbers.length === 1 ? one : many, { number: list.format(numbers.map(String)) })];
  });
  const times = locators.flatMap(({ time }) => time ?? []);
  return [...counted, ...times.map((time) => fillText(texts.passage.time, { time }))].join(', ');
}
