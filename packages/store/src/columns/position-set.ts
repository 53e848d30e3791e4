/** A set of positions, a bit for each. */
export type PositionSet = Uint32Array;

/** Creates an empty set of positions below `length`. */
export function createPositionSet(length: number): PositionSet {
  return new Uint32Array((length >> 5) + 1);
}

/** Puts a position into a set. */
export function addPosition(set: PositionSet, position: number): void {
  set[position >> 5] = (set[position >> 5] as number) | (1 << (position & 31));
}

/** Tests whether positions are in a set. */
export function testSet(set: PositionSet): (position: number) => boolean {
  return (position) => ((set[position >> 5] as number) & (1 << (position & 31))) !== 0;
}

/** The positions of a set, ascending. */
export function listSet(set: PositionSet): Uint32Array {
  let count = 0;
  for (let word of set) for (; word !== 0; word &= word - 1) count += 1;
  const list = new Uint32Array(count);
  count = 0;
  for (let at = 0; at < set.length; at += 1) {
    for (let word = set[at] as number; word !== 0; word &= word - 1) {
      list[count] = at * 32 + 31 - Math.clz32(word & -word);
      count += 1;
    }
  }
  return list;
}
