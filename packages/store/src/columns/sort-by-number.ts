const BITS = 14;
const DIGIT = 2 ** BITS;
/** Where a key is parted in two: its distance from the least one is too large for one number. */
const PART = 2 ** 27;
const HALF = 2 ** 26;

/**
 * Puts a list in order of whole numbers between ±2^53, smallest first; equal ones keep their order. A radix sort: a
 * million take some 50 ms, which comparing them would take ten times over.
 * @param keys the number of each of the list's places
 */
export function sortByNumber(list: Uint32Array, keys: Float64Array): Uint32Array {
  const [low, high] = partKeys(keys);
  let ranks = new Uint32Array(list.length).map((_, at) => at);
  for (const [part, shift] of [
    [low, 0],
    [low, BITS],
    [high, 0],
    [high, BITS],
  ] as const) {
    ranks = sortByDigit(ranks, part, shift);
  }
  return ranks.map((rank) => list[rank] as number);
}

function partKeys(keys: Float64Array): readonly [low: Uint32Array, high: Uint32Array] {
  const [low, high] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    const above = Math.floor(key / PART);
    low[at] = key - above * PART;
    high[at] = above + HALF;
  }
  return [low, high];
}

function sortByDigit(ranks: Uint32Array<ArrayBuffer>, part: Uint32Array, shift: number) {
  const next = new Uint32Array(DIGIT + 1);
  for (let at = 0; at < part.length; at += 1) {
    const digit = ((part[at] as number) >>> shift) & (DIGIT - 1);
    next[digit + 1] = (next[digit + 1] as number) + 1;
  }
  if (next.includes(part.length)) return ranks;
  for (let digit = 0; digit < DIGIT; digit += 1) {
    next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  }
  const sorted = new Uint32Array(ranks.length);
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] as number;
    const digit = ((part[rank] as number) >>> shift) & (DIGIT - 1);
    const place = next[digit] as number;
    sorted[place] = rank;
    next[digit] = place + 1;
  }
  return sorted;
}
