import type { Stretch } from '../tile/stretch.ts';
import type { OverviewScale } from './overview-scale.ts';

/** One bar of the overview. Pixels. */
export interface Bin {
  readonly left: number;
  readonly width: number;
  /** Not whole where it shares a stretch with its neighbours. */
  readonly count: number;
}

/** Spreads stretches over bars about `target` pixels wide, whole ones in every piece of the scale. Empty bars too. */
export function countBins(stretches: readonly Stretch[], scale: OverviewScale, target = 9): readonly Bin[] {
  const bars = scale.pieces.flatMap(({ left, width }) => {
    const size = Math.max(1, Math.round(width / target));
    const length = width / size;
    return Array.from({ length: size }, (_, index) => ({
      left: left + index * length,
      width: length,
      count: 0,
    }));
  });
  for (const { from, to, count } of stretches) {
    if (count === 0) continue;
    const start = scale.toX(from);
    const end = scale.toX(to);
    const own = bars.filter(({ left, width }) => left < end && left + width > start);
    const shares = own.map(({ left, width }) => Math.min(left + width, end) - Math.max(left, start));
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (total <= 0) findBar(bars, start).count += count;
    else for (const [index, bar] of own.entries()) bar.count += (count * (shares[index] ?? 0)) / total;
  }
  return bars;
}

/** The bar in which, or else nearest to which, a pixel lies. */
function findBar<T extends Omit<Bin, 'count'>>(bars: readonly T[], x: number): T {
  const distance = ({ left, width }: T) => Math.max(left - x, x - (left + width), 0);
  const [first, ...rest] = bars;
  if (first === undefined) throw new RangeError('Cannot find a bar: the scale has no pieces');
  return rest.reduce((best, bar) => (distance(bar) < distance(best) ? bar : best), first);
}
