import type { Window } from '@linimasa/schema';
import type { Stretch } from '../tile/stretch.ts';

/** A stretch of time drawn to scale within the overview. */
export interface Piece extends Window {
  /** Pixels from the overview's left edge. */
  readonly left: number;
  readonly width: number;
  /** The first and the last instant in it. */
  readonly first: number;
  readonly last: number;
}

/** Time to pixels and back over an axis whose empty stretches are cut out, each cut leaving a marked break. */
export interface OverviewScale {
  readonly pieces: readonly Piece[];
  /** Pixels of an instant; within a cut, somewhere in the break. */
  toX(at: number): number;
  /** UTC milliseconds of a pixel. */
  toTime(x: number): number;
}

/** Pixels that a break takes. */
export const BREAK = 14;
const MOST_PIECES = 8;
const DOMINANT = 0.18;
/** A gap must also be this share of the whole: few events would else be all gaps. */
const WORTHWHILE = 0.015;
/** Pixels at either end, so that what stands at the very ends is seen whole. */
const INSET = 8;
/** Pixels of a piece with a single event: room for its year. */
const LEAST = 36;

/**
 * Makes the scale of an overview `width` pixels wide over stretches in which events begin, in order of time. As long as
 * one gap between them takes a fifth of the time that is left it is cut out, so that decades with all their events in
 * one year show that year. What remains shares the width by how many events it holds; within a piece time runs evenly.
 */
export function toOverviewScale(stretches: readonly Stretch[], extent: Window, width: number): OverviewScale {
  const blocks = toBlocks(stretches, extent);
  const cuts = findCuts(blocks, Math.min(MOST_PIECES, Math.floor(width / (2.4 * (LEAST + BREAK)))));
  const parts = splitAt(blocks, cuts);
  const room = Math.max(0, width - 2 * INSET - (parts.length - 1) * BREAK - parts.length * LEAST);
  const weights = parts.map(({ count }) => Math.max(count - 1, 0.1));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let left = INSET;
  const pieces = parts.map(({ from, to, first, last }, index) => {
    const piece = { from, to, first, last, left, width: LEAST + (room * (weights[index] ?? 0)) / total };
    left += piece.width + BREAK;
    return piece;
  });
  return { pieces, toX: (at) => mapTime(pieces, at), toTime: (x) => mapX(pieces, x) };
}

/** What is not empty, between the two ends of the whole; those of one instant as one. */
function toBlocks(stretches: readonly Stretch[], { from, to }: Window): readonly Stretch[] {
  const blocks: Stretch[] = [{ from, to: from, count: 0 }];
  for (const each of [...stretches.filter(({ count }) => count > 0), { from: to, to, count: 0 }]) {
    const last = blocks.at(-1);
    if (last !== undefined && each.from <= last.to)
      blocks[blocks.length - 1] = {
        from: last.from,
        to: Math.max(last.to, each.to),
        count: last.count + each.count,
      };
    else blocks.push(each);
  }
  return blocks;
}

function findCuts(blocks: readonly Stretch[], most: number): readonly number[] {
  const gaps = blocks
    .slice(1)
    .map(({ from }, index) => ({ index, length: from - (blocks[index]?.to ?? from) }));
  let left = (blocks.at(-1)?.to ?? 0) - (blocks[0]?.from ?? 0);
  const cuts: number[] = [];
  const least = left * WORTHWHILE;
  for (const gap of gaps.toSorted((a, b) => b.length - a.length)) {
    if (cuts.length >= most - 1 || gap.length <= Math.max(left * DOMINANT, least)) break;
    cuts.push(gap.index);
    left -= gap.length;
  }
  return cuts.toSorted((a, b) => a - b);
}

/** Splits blocks after the cut gaps; every piece gets a margin out of the gaps beside it. */
function splitAt(blocks: readonly Stretch[], cuts: readonly number[]) {
  const starts = [0, ...cuts.map((cut) => cut + 1)];
  return starts.map((start, index) => {
    const last = cuts[index] ?? blocks.length - 1;
    const own = blocks.slice(start, last + 1);
    const from = own[0]?.from ?? 0;
    const to = own.at(-1)?.to ?? from;
    const before = index === 0 ? Infinity : from - (blocks[start - 1]?.to ?? from);
    const after = (blocks[last + 1]?.from ?? Infinity) - to;
    const margin = Math.max((to - from) * 0.04, 86_400_000 * 20);
    return {
      from: from - Math.min(margin, before / 3),
      to: to + Math.min(margin, after / 3),
      first: from,
      last: to,
      count: own.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

function mapTime(pieces: readonly Piece[], at: number): number {
  const [first] = pieces;
  if (first === undefined) return 0;
  if (at <= first.from) return first.left;
  let before = first;
  for (const piece of pieces) {
    if (at < piece.from) {
      const share = (at - before.to) / (piece.from - before.to);
      return before.left + before.width + share * (piece.left - before.left - before.width);
    }
    if (at <= piece.to) return piece.left + (piece.width * (at - piece.from)) / (piece.to - piece.from || 1);
    before = piece;
  }
  return before.left + before.width;
}

function mapX(pieces: readonly Piece[], x: number): number {
  const [first] = pieces;
  if (first === undefined) return 0;
  if (x <= first.left) return first.from;
  let before = first;
  for (const piece of pieces) {
    if (x < piece.left) {
      const end = before.left + before.width;
      return before.to + ((x - end) / (piece.left - end)) * (piece.from - before.to);
    }
    if (x <= piece.left + piece.width)
      return piece.from + ((x - piece.left) / piece.width) * (piece.to - piece.from);
    before = piece;
  }
  return before.to;
}
