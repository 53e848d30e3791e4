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
/** Pixels for every piece, at least. */
const ROOM = 75;
const DOMINANT = 0.18;
/** A gap must also be this share of the whole: few events would else be all gaps. */
const WORTHWHILE = 0.015;
/** Half of a piece's events, no fewer than this many, within so small a share of it. */
const SLIVER = 0.12;
const CROWD = 20;
const MOST_SPLIT = 5;
/** Pixels at either end, so that what stands at the very ends is seen whole. */
const INSET = 8;
/** Pixels of a piece with a single event: room for its year. */
const LEAST = 36;

/**
 * Makes the scale of an overview `width` pixels wide over stretches in which events begin, in order of time. As long as
 * one gap between them takes a fifth of the time that is left it is cut out, so that decades with all their events in
 * one year show that year. Where half of the events of a piece crowd into a sliver of it, the sliver is a piece of its
 * own. Pieces share the width by how many events they hold; within a piece time runs evenly.
 */
export function toOverviewScale(stretches: readonly Stretch[], extent: Window, width: number): OverviewScale {
  const blocks = toBlocks(stretches, extent);
  const most = Math.min(MOST_PIECES, Math.floor(width / ROOM));
  const parts = splitSlivers(splitAt(blocks, findCuts(blocks, most)), stretches, most);
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
function splitAt(blocks: readonly Stretch[], cuts: readonly number[]): readonly Part[] {
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

/** A stretch that is drawn to scale, before it has its place. */
interface Part extends Window {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Splits off slivers that hold half of what their part holds, as long as there are, and room for them. */
function splitSlivers(parts: readonly Part[], stretches: readonly Stretch[], most: number): readonly Part[] {
  const fullest = [...parts.entries()].toSorted(([, a], [, b]) => b.count - a.count);
  for (const [index, part] of fullest) {
    const own = stretches.filter(({ from, to, count }) => count > 0 && from >= part.first && to <= part.last);
    const sliver = findSliver(own, part);
    if (sliver === undefined) continue;
    const split = [{ from: part.from, to: sliver.from }, sliver, { from: sliver.to, to: part.to }].flatMap(
      (piece) => toPart(piece, own),
    );
    if (split.length === 1 || parts.length + split.length - 1 > Math.min(most, MOST_SPLIT)) continue;
    return splitSlivers([...parts.slice(0, index), ...split, ...parts.slice(index + 1)], stretches, most);
  }
  return parts;
}

/** The shortest stretch with half of all events, if it is a sliver of the whole. */
function findSliver(stretches: readonly Stretch[], { first, last }: Part): Window | undefined {
  const half = stretches.reduce((sum, { count }) => sum + count, 0) / 2;
  if (half < CROWD) return undefined;
  let best: Window = { from: first, to: last };
  let held = 0;
  let start = 0;
  for (const { to, count } of stretches) {
    held += count;
    for (
      let next = stretches[start];
      next !== undefined && held - next.count >= half;
      next = stretches[start]
    ) {
      held -= next.count;
      start += 1;
    }
    const from = stretches[start]?.from ?? first;
    if (held >= half && to - from < best.to - best.from) best = { from, to };
  }
  return best.to - best.from < SLIVER * (last - first) && best.to > best.from ? best : undefined;
}

/** A piece with what it holds, or none where it holds nothing. */
function toPart({ from, to }: Window, stretches: readonly Stretch[]): readonly Part[] {
  const own = stretches.filter((each) => each.from >= from && each.to <= to && each.from < to);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const count = own.reduce((sum, each) => sum + each.count, 0);
  return [{ from, to, first: first.from, last: last.to, count }];
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
