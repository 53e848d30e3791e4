import type { Ladder } from './columns.ts';
import { shareFloats } from './shared-arrays.ts';

/** How many members a block has, as a shift. */
const STEP = 4;
/** How many members of a list one block of the lowest level tells about. */
const BLOCK = 2 ** STEP;

/** Creates the ladder of a list of `length`, whose members have the values that `read` gives. */
export function createLadder(length: number, read: (at: number) => number): Ladder {
  const levels = [];
  let [below, count] = [read, length];
  while (count > 1 || levels.length === 0) {
    const level = raiseLevel(count, below);
    levels.push(level);
    [below, count] = [(at) => level[at] as number, level.length];
  }
  return levels;
}

function raiseLevel(length: number, read: (at: number) => number) {
  const level = shareFloats(Math.ceil(length / BLOCK)).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < length; at += 1) {
    const value = read(at);
    if (value > (level[at >> STEP] as number)) level[at >> STEP] = value;
  }
  return level;
}

/** The first place from `at` on whose block has a value of at least `floor`; `Infinity` if there is none. */
function climbForward(ladder: Ladder, at: number, floor: number): number {
  let [level, block] = [0, at >> STEP];
  while (true) {
    const maxima = ladder[level] as Float64Array;
    if (block >= maxima.length) return Number.POSITIVE_INFINITY;
    if ((maxima[block] as number) >= floor) {
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

/** The last place up to `at` whose block has a value of at least `floor`; -1 if there is none. */
function climbBackward(ladder: Ladder, at: number, floor: number): number {
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

/**
 * The first place from `at` to before `end` with a value of at least `floor`; `end` if there is none.
 * @param read gives the value of a place of the list
 */
export function findReaching(
  ladder: Ladder,
  at: number,
  end: number,
  floor: number,
  read: (at: number) => number,
): number {
  let next = at < end ? climbForward(ladder, at, floor) : end;
  while (next < end) {
    if (read(next) >= floor) return next;
    next += 1;
    if (next % BLOCK === 0) next = climbForward(ladder, next, floor);
  }
  return end;
}

/** {@link findReaching} from `at` down to `start`; `start - 1` if there is none. */
export function findReachingBefore(
  ladder: Ladder,
  at: number,
  start: number,
  floor: number,
  read: (at: number) => number,
): number {
  let next = at >= start ? climbBackward(ladder, at, floor) : start - 1;
  while (next >= start) {
    if (read(next) >= floor) return next;
    next -= 1;
    if (next % BLOCK === BLOCK - 1) next = climbBackward(ladder, next, floor);
  }
  return start - 1;
}
