import { compareItems } from '../event/compare-items.ts';
import { spreadInstant } from '../tile/spread-instant.ts';
import type { TileEvent } from './answer.ts';

/** A weight in whole millionths, in which weights are compared: it has no more to tell events apart by. */
export function toMillionths(weight: number): number {
  return Math.round(weight * 1_000_000);
}

/**
 * Orders events by importance: the heaviest first, those of one weight spread evenly over time, those that start at one
 * instant as `compareItems` does.
 */
export function compareWeights(
  a: Pick<TileEvent, 'weight' | 'bounds' | 'sequence' | 'id'>,
  b: Pick<TileEvent, 'weight' | 'bounds' | 'sequence' | 'id'>,
): number {
  return (
    toMillionths(b.weight) - toMillionths(a.weight) ||
    spreadInstant(a.bounds.earliest) - spreadInstant(b.bounds.earliest) ||
    compareItems(a, b)
  );
}
