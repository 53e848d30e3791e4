import { pickText, type TileEvent } from '@linimasa/schema';
import { fillText } from '../text/fill-text.ts';
import { formatCount } from '../text/format-count.ts';
import type { Rank } from '../tile/find-rank.ts';
import { type DateContext, wordDate } from './word-date.ts';

/** Says where one is: "19 June 2024: The pact is signed, 3 of 74". */
export function wordHere(
  { title, when }: Pick<TileEvent, 'title' | 'when'>,
  { position, total }: Rank,
  context: DateContext,
): string {
  const { texts, language } = context;
  return fillText(texts.here, {
    date: when === undefined ? '' : wordDate(when, context),
    title: pickText(title, [language]).value,
    position: formatCount(position, texts.locale),
    total: formatCount(total, texts.locale),
  });
}
