import { type Bounds, type TileEvent, toBounds } from '@linimasa/schema';
import { type Shape, toShape } from './to-shape.ts';
import { type DateContext, wordDate } from './word-date.ts';

/** A date of an event besides the one it is drawn at. */
export interface OtherDate {
  /** `alternative`: somebody else says so. `planned`: it was to be then. */
  readonly kind: 'alternative' | 'planned';
  readonly shape: Shape;
  /** In words: "18 June 2024". */
  readonly text: string;
}

/** Lists the dates of an event that differ from its own and have a place on the axis, each once. */
export function listOtherDates(item: TileEvent, context: DateContext): readonly OtherDate[] {
  const { alternatives = [], scheduled = [] } = item;
  const dates = [
    // First, so that whoever announced it is not taken for somebody who says that it was then.
    ...scheduled.map((when) => ({ kind: 'planned' as const, when, bounds: toBounds(when, context) })),
    ...alternatives.map(({ when, bounds }) => ({ kind: 'alternative' as const, when, bounds })),
  ];
  const seen = new Set([toKey(item.bounds)]);
  return dates.flatMap(({ kind, when, bounds }) => {
    const shape = toShape(bounds);
    const key = toKey(bounds);
    if (shape === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ kind, shape, text: wordDate(when, context) }];
  });
}

function toKey({ earliest, startBefore, endFrom, latest }: Bounds): string {
  return [earliest, startBefore, endFrom, latest].join(' ');
}
