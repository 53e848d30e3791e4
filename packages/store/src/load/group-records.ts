/** Two numbers of records, one of which names the other. */
export type RecordPair = readonly [number, number];

/**
 * Lists the numbers from 1 to `count` in batches of `size` or more, those that name each other, directly or not, always
 * in one batch, in ascending order of the least number of each such group; ascending within a batch. A group of `size`
 * makes a batch as large as itself.
 */
export function* groupRecords(
  count: number,
  pairs: Iterable<RecordPair>,
  size: number,
): Generator<Uint32Array> {
  // The group of each is told by its least number; members of a group hang on each other in a row.
  const least = Uint32Array.from({ length: count + 1 }, (_, number) => number);
  const find = (number: number): number => {
    let at = number;
    while (least[at] !== at) {
      least[at] = least[least[at] ?? 0] ?? 0;
      at = least[at] ?? 0;
    }
    return at;
  };
  for (const [one, other] of pairs) {
    const [low, high] = [find(one), find(other)].toSorted((a, b) => a - b);
    if (low !== undefined && high !== undefined) least[high] = low;
  }
  const next = new Uint32Array(count + 1);
  const last = Uint32Array.from({ length: count + 1 }, (_, number) => number);
  for (let number = 1; number <= count; number += 1) {
    const first = find(number);
    if (first === number) continue;
    next[last[first] ?? 0] = number;
    last[first] = number;
  }
  let batch: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    if (least[number] !== number) continue;
    for (let member = number; member !== 0; member = next[member] ?? 0) batch.push(member);
    if (batch.length < size) continue;
    yield Uint32Array.from(batch).toSorted();
    batch = [];
  }
  if (batch.length > 0) yield Uint32Array.from(batch).toSorted();
}
