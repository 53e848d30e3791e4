import { compareItems, type EventItem, type Page } from '@linimasa/schema';

/** What two sides carry, each part in order of time. */
export interface Division<T = EventItem> {
  readonly both: readonly T[];
  readonly onlyLeft: readonly T[];
  readonly onlyRight: readonly T[];
  /** There is more, beyond what was read of either side. */
  readonly more: boolean;
}

/** What it takes to put events in order. */
type Comparable = Pick<EventItem, 'id' | 'bounds' | 'sequence'>;

/**
 * Divides the first pages of two sides, each in order of start. Where one of them goes on, what the other has beyond its
 * last event is left out: nobody knows whether the first has it, too.
 */
export function divideEvents<T extends Comparable>(
  left: Pick<Page<T>, 'items' | 'next'>,
  right: Pick<Page<T>, 'items' | 'next'>,
): Division<T> {
  const ends = [left, right].flatMap(({ items, next }) => (next === undefined ? [] : items.slice(-1)));
  const isRead = (item: T) => ends.every((end) => compareItems(item, end) <= 0);
  const [ofLeft, ofRight] = [left, right].map(({ items }) => items.filter(isRead));
  const inLeft = new Set(ofLeft?.map(({ id }) => id));
  const inRight = new Set(ofRight?.map(({ id }) => id));
  return {
    both: ofLeft?.filter(({ id }) => inRight.has(id)) ?? [],
    onlyLeft: ofLeft?.filter(({ id }) => !inRight.has(id)) ?? [],
    onlyRight: ofRight?.filter(({ id }) => !inLeft.has(id)) ?? [],
    more: ends.length > 0,
  };
}
