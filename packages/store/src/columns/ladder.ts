import type { Ladder } from './columns.ts';
import { shareFloats } from './thread-arrays.ts';

/** How many members a block has, as a shift. */
const STEP = 4;
const BLOCK = 2 ** STEP;

/**
 * Creates the ladder of a list, whose places have the values that stand in `values` under them.
 * @param list absent where the values are the list
 */
export function createLadder(values: Float64Array | Uint32Array, list?: Uint32Array): Ladder {
  const levels = [list === undefined ? raiseLevel(values) : raiseList(values, list)];
  while (true) {
    const top = levels.at(-1) as Float64Array;
    if (top.length <= 1) return levels;
    levels.push(raiseLevel(top));
  }
}

function raiseLevel(values: Float64Array | Uint32Array): Float64Array {
  const level = shareLevel(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value > (level[at >> STEP] as number)) level[at >> STEP] = value;
  }
  return level;
}

function raiseList(values: Float64Array | Uint32Array, list: Uint32Array): Float64Array {
  const level = shareLevel(list.length);
  for (let at = 0; at < list.length; at += 1) {
    const value = values[list[at] as number] as number;
    if (value > (level[at >> STEP] as number)) level[at >> STEP] = value;
  }
  return level;
}

function shareLevel(length: number): Float64Array {
  return shareFloats(Math.ceil(length / BLOCK)).fill(Number.NEGATIVE_INFINITY);
}

/** What the places of a list that are looked for have at least. */
export interface Bar {
  readonly ladder: Ladder;
  readonly values: Float64Array | Uint32Array;
  readonly list?: Uint32Array;
  readonly floor: number;
}

/** The first place from `at` to before `end` that meets a bar, and another one; `end` if there is none. */
export function findForward(at: number, end: number, bar: Bar, other?: Bar): number {
  let next = at < end ? climbForward(at, bar, other) : end;
  while (next < end) {
    if (isMet(bar, next) && (other === undefined || isMet(other, next))) return next;
    next += 1;
    if (next % BLOCK === 0) next = climbForward(next, bar, other);
  }
  return end;
}

/** The last place from `at` down to `start` that meets a bar; `start - 1` if there is none. */
export function findBackward(at: number, start: number, bar: Bar): number {
  let next = at >= start ? climbBackward(at, bar) : start - 1;
  while (next >= start) {
    if (isMet(bar, next)) return next;
    next -= 1;
    if (next % BLOCK === BLOCK - 1) next = climbBackward(next, bar);
  }
  return start - 1;
}

function isMet({ values, list, floor }: Bar, at: number): boolean {
  return (values[list === undefined ? at : (list[at] as number)] as number) >= floor;
}

/** The first place from `at` on whose block may hold one that meets a bar, and another bar; `Infinity` if there is none. */
function climbForward(at: number, { ladder, floor }: Bar, other?: Bar): number {
  let [level, block] = [0, at >> STEP];
  while (true) {
    const maxima = ladder[level] as Float64Array;
    if (block >= maxima.length) return Number.POSITIVE_INFINITY;
    if ((maxima[block] as number) >= floor && (other === undefined || mayMeet(other, level, block))) {
      if (level === 0) return Math.max(at, block << STEP);
      level -= 1;
      block <<= STEP;
      continue;
    }
    block += 1;
    while (block % BLOCK === 0 && level + 1 < ladder.length) {
      level += 1;
      block >>= STEP;
    }
  }
}

function mayMeet({ ladder, floor }: Bar, level: number, block: number): boolean {
  return ((ladder[level] as Float64Array)[block] as number) >= floor;
}

/** The last place up to `at` whose block holds one that meets a bar; -1 if there is none. */
function climbBackward(at: number, { ladder, floor }: Bar): number {
  let [level, block] = [0, at >> STEP];
  while (block >= 0) {
    const maxima = ladder[level] as Float64Array;
    if ((maxima[block] as number) >= floor) {
      if (level === 0) return Math.min(at, (block << STEP) + BLOCK - 1);
      level -= 1;
      block = Math.min((block << STEP) + BLOCK - 1, (ladder[level] as Float64Array).length - 1);
      continue;
    }
    block -= 1;
    while (block >= 0 && block % BLOCK === BLOCK - 1 && level + 1 < ladder.length) {
      level += 1;
      block >>= STEP;
    }
  }
  return -1;
}
