import type { Bounds } from '../time/bounds.ts';

/** Orders events by earliest instant, then sequence, then id by code point. */
export function compareItems(
  a: { readonly bounds: Bounds; readonly sequence: number; readonly id: string },
  b: { readonly bounds: Bounds; readonly sequence: number; readonly id: string },
): number {
  return (
    a.bounds.earliest - b.bounds.earliest ||
    a.sequence - b.sequence ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
