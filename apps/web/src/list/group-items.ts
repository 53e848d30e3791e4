import type { EventItem, Window } from '@linimasa/schema';
import { beginsIn } from '../view/find-window.ts';

/** The events that a window shows, by what is known of their beginning; each group in the order given. */
export interface ItemGroups<T> {
  /** Begins within the window. */
  readonly began: readonly T[];
  /** Begins within the window, but nobody knows when: the beginning could be anywhere in half of it or more. */
  readonly vague: readonly T[];
  /** Began before the window, or may have. */
  readonly earlier: readonly T[];
}

/** Groups events so that those which a window is about come first. */
export function groupItems<T extends Pick<EventItem, 'bounds'>>(
  items: readonly T[],
  window: Window,
): ItemGroups<T> {
  const groups: { [K in keyof ItemGroups<T>]: T[] } = { began: [], vague: [], earlier: [] };
  const half = (window.to - window.from) / 2;
  for (const item of items) {
    const { earliest, startBefore } = item.bounds;
    if (!beginsIn(item, window)) groups.earlier.push(item);
    else if (startBefore - earliest >= half) groups.vague.push(item);
    else groups.began.push(item);
  }
  return groups;
}
