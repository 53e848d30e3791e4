const BITS = 14;
const DIGIT = 2 ** BITS;
/** Where a key is parted in two: its distance from the least one is too large for one number. */
const PART = 2 ** 27;
const HALF = 2 ** 26;

/**
 * Puts a list in order of whole numbers between ±2^53; equal ones keep their order. A radix sort: to compare a million
 * would take ten times as long.
 * @param numbers the number of each member of the list, under that member
 * @param sign 1 for the smallest first, -1 for the largest
 */
export function sortByNumber(
  list: Uint32Array,
  numbers: Float64Array | Uint32Array,
  sign: 1 | -1 = 1,
): Uint32Array {
  const { length } = list;
  const [low, high] = [new Uint32Array(length), new Uint32Array(length)];
  let ranks = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) {
    const key = sign * (numbers[list[at] as number] as number);
    const above = Math.floor(key / PART);
    low[at] = key - above * PART;
    high[at] = above + HALF;
    ranks[at] = at;
  }
  ranks = sortByDigit(ranks, low, 0);
  ranks = sortByDigit(ranks, low, BITS);
  ranks = sortByDigit(ranks, high, 0);
  ranks = sortByDigit(ranks, high, BITS);
  for (let at = 0; at < length; at += 1) ranks[at] = list[ranks[at] as number] as number;
  return ranks;
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
