import type { Random } from './create-random.ts';

/** Creates a draw from a list by weights: one number for each entry, none below 0, not all 0. */
export function createWeightedPick<T>(
  list: readonly T[],
  weigh: (entry: T, index: number) => number,
): (random: Random) => T {
  const sums = new Float64Array(list.length);
  let total = 0;
  for (const [index, entry] of list.entries()) {
    total += weigh(entry, index);
    sums[index] = total;
  }
  return (random) => {
    const drawn = random.next() * total;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return list[low] as T;
  };
}

/** Creates a draw in which the n-th entry comes up an n-th as often as the first, as words and names do (Zipf). */
export function createZipfPick<T>(list: readonly T[]): (random: Random) => T {
  return createWeightedPick(list, (_entry, index) => 1 / (index + 1));
}

/** Draws up to so many different entries. */
export function pickSome<T>(random: Random, pick: (random: Random) => T, count: number): T[] {
  const drawn = new Set<T>();
  for (let draw = 0; draw < count; draw += 1) drawn.add(pick(random));
  return [...drawn];
}
