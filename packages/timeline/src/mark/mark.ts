import { type EventItem, IMPORTANCE_RANK, pickText, wordWhen } from '@linimasa/schema';
import { fillText, type Texts } from '../text/texts.ts';
import { type Shape, toShape } from './to-shape.ts';

/** An event as it is drawn. */
export interface Mark {
  readonly item: EventItem;
  readonly shape: Shape;
  readonly lane: string;
  readonly label: string;
  readonly labelLanguage: string;
  /** Title, date and status in words, for those who hear it. */
  readonly description: string;
  readonly rank: number;
}

/** What marks are made with. */
export interface MarkContext {
  readonly language: string;
  readonly zone: string;
  readonly texts: Texts;
  readonly toLane: (item: EventItem) => string;
}

/** Makes the mark of an event; undefined for one that has no place on the axis. */
export function toMark(item: EventItem, { language, zone, texts, toLane }: MarkContext): Mark | undefined {
  const shape = toShape(item.bounds);
  if (shape === undefined) return undefined;
  const { value, language: labelLanguage } = pickText(item.title, [language]);
  const date = item.when === undefined ? '' : wordWhen(item.when, { language, zone }).text;
  const status = item.status === 'occurred' ? '' : `, ${texts.status[item.status]}`;
  return {
    item,
    shape,
    lane: toLane(item),
    label: value,
    labelLanguage,
    description: fillText('{title}, {date}{status}', { title: value, date, status }),
    rank: IMPORTANCE_RANK[item.importance],
  };
}
