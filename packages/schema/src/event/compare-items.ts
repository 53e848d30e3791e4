import type { Bounds } from '../time/bounds.ts';

/** What events are ordered by. */
interface Ordered {
  readonly bounds: Bounds;
  readonly sequence: number;
  readonly id: string;
}

/** Orders events by earliest instant, then sequence, then id by code point. */
export function compareItems(a: Ordered, b: Ordered): number {
  return (
    a.bounds.earliest - b.bounds.earliest ||
    a.sequence - b.sequence ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
