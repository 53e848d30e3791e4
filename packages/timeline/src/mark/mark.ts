import { IMPORTANCE_RANK, pickText, type TileEvent } from '@linimasa/schema';
import { fillText } from '../text/fill-text.ts';
import { listOtherDates, type OtherDate } from './other-date.ts';
import { type Shape, toShape } from './to-shape.ts';
import { type DateContext, wordDate } from './word-date.ts';

/** An event as it is drawn. */
export interface Mark {
  readonly item: TileEvent;
  readonly shape: Shape;
  readonly lane: string;
  readonly label: string;
  readonly labelLanguage: string;
  /** Signs beside the label: `≠` where it is contested, `?` where it is unconfirmed. */
  readonly signs: string;
  /** Other dates given for it, and those planned. */
  readonly others: readonly OtherDate[];
  /** Title, date, status and signs in words, for those who hear it. */
  readonly description: string;
  readonly rank: number;
}

/** What marks are made with. */
export interface MarkContext extends DateContext {
  readonly toLane: (item: TileEvent) => string;
}

/** Makes the mark of an event; undefined for one that has no place on the axis. */
export function toMark(item: TileEvent, context: MarkContext): Mark | undefined {
  const { language, texts, toLane } = context;
  const shape = toShape(item.bounds);
  if (shape === undefined) return undefined;
  const { value, language: labelLanguage } = pickText(item.title, [language]);
  const others = listOtherDates(item, context);
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
  const wordOthers = (pattern: string, kind: OtherDate['kind']) => {
    const dates = others.filter((other) => other.kind === kind).map(({ text }) => text);
    return dates.length === 0 ? [] : [fillText(pattern, { dates: list.format(dates) })];
  };
  const unconfirmed = item.review === 'unconfirmed';
  return {
    item,
    shape,
    lane: toLane(item),
    label: value,
    labelLanguage,
    signs: `${item.contested ? '≠' : ''}${unconfirmed ? '?' : ''}`,
    others,
    description: [
      value,
      ...(item.when === undefined ? [] : [wordDate(item.when, context)]),
      ...(item.status === 'occurred' ? [] : [texts.status[item.status]]),
      ...(item.contested ? [texts.contested] : []),
      ...(unconfirmed ? [texts.unconfirmed] : []),
      ...wordOthers(texts.otherDates, 'alternative'),
      ...wordOthers(texts.plannedFor, 'planned'),
    ].join(', '),
    rank: IMPORTANCE_RANK[item.importance] + item.weight,
  };
}
