import type { StoredColumns } from './columns.ts';
import { shareWords } from './thread-arrays.ts';

/**
 * Measures the runs of a list: one for each value of the dictionary, and a last one for all of it.
 * @param positions the position of each member of the list, under that member; absent where the members are positions
 * @returns where each run begins and, last, where the last one ends
 * @throws {RangeError} for a value beyond the dictionary
 */
export function measureRuns(
  { dictionary, valueStart, values }: StoredColumns,
  list: Uint32Array,
  positions?: Uint32Array,
): Uint32Array {
  const runStart = shareWords(dictionary + 2);
  for (const member of list) {
    const position = positions === undefined ? member : (positions[member] as number);
    const end = valueStart[position + 1] as number;
    for (let at = valueStart[position] as number; at < end; at += 1) {
      const value = values[at] as number;
      if (value >= dictionary)
        throw new RangeError(`Cannot index value ${value}: expected one below ${dictionary}`);
      runStart[value + 1] = (runStart[value + 1] as number) + 1;
    }
  }
  runStart[dictionary + 1] = list.length;
  for (let run = 0; run <= dictionary; run += 1) {
    runStart[run + 1] = (runStart[run + 1] as number) + (runStart[run] as number);
  }
  return runStart;
}

/** Deals the members of a list out to the runs of their values, each run in the order in which they come. */
export function fillRuns(
  { dictionary, valueStart, values }: StoredColumns,
  runStart: Uint32Array,
  list: Uint32Array,
  positions?: Uint32Array,
): Uint32Array {
  const runs = shareWords(runStart[dictionary + 1] as number);
  const next = runStart.slice();
  for (const member of list) {
    const position = positions === undefined ? member : (positions[member] as number);
    const end = valueStart[position + 1] as number;
    for (let at = valueStart[position] as number; at < end; at += 1) {
      const value = values[at] as number;
      const place = next[value] as number;
      runs[place] = member;
      next[value] = place + 1;
    }
  }
  runs.set(list, runStart[dictionary]);
  return runs;
}
