import type { OverviewScale, Piece } from './overview-scale.ts';

/** One bar of the overview. Pixels. */
export interface Bin {
  readonly left: number;
  readonly width: number;
  readonly count: number;
}

/** Counts instants into bars about `target` pixels wide, whole ones in every piece of the scale. Empty bars too. */
export function countBins(instants: readonly number[], scale: OverviewScale, target = 9): readonly Bin[] {
  return scale.pieces.flatMap((piece) => countPiece(instants, piece, target));
}

function countPiece(instants: readonly number[], piece: Piece, target: number): readonly Bin[] {
  const size = Math.max(1, Math.round(piece.width / target));
  const counts = Array.from({ length: size }, () => 0);
  for (const at of instants) {
    if (at < piece.from || at > piece.to) continue;
    const index = Math.min(size - 1, Math.floor((size * (at - piece.from)) / (piece.to - piece.from || 1)));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const width = piece.width / size;
  return counts.map((count, index) => ({ left: piece.left + index * width, width, count }));
}
