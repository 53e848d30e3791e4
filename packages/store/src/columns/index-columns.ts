import { type Columns, type StoredColumns, UNDATED_MARK } from './columns.ts';
import { findGaps } from './find-gaps.ts';
import { createLadder } from './ladder.ts';
import { sortByNumber } from './sort-by-number.ts';
import { shareWords } from './thread-arrays.ts';
import { createSlots } from './to-position.ts';

/** Adds to columns the lists by which they are searched. */
export function indexColumns(stored: StoredColumns): Columns {
  const dated = listPositions(stored, (mark) => (mark & UNDATED_MARK) === 0);
  const runStart = measureRuns(stored, dated);
  const postings = fillRuns(stored, runStart, dated);
  const positions = listPositions(stored, () => true);
  return {
    ...stored,
    runStart,
    postings,
    postingsByLast: fillRuns(stored, runStart, sortByNumber(dated, stored.last)),
    lastLadder: createLadder(stored.last, postings),
    weightLadder: createLadder(stored.weight, postings),
    byWeight: share(sortByNumber(positions, stored.weight, -1)),
    shelf: share(listPositions(stored, (mark) => (mark & UNDATED_MARK) !== 0)),
    gaps: findGaps(stored),
    slots: createSlots(stored),
  };
}

function listPositions({ length, marks }: StoredColumns, holds: (mark: number) => boolean): Uint32Array {
  const list = new Uint32Array(length);
  let count = 0;
  for (let position = 0; position < length; position += 1) {
    if (!holds(marks[position] as number)) continue;
    list[count] = position;
    count += 1;
  }
  return list.subarray(0, count);
}

function measureRuns({ dictionary, valueStart, values }: StoredColumns, dated: Uint32Array) {
  const runStart = shareWords(dictionary + 2);
  for (const position of dated) {
    const end = valueStart[position + 1] as number;
    for (let at = valueStart[position] as number; at < end; at += 1) {
      const value = values[at] as number;
      if (value >= dictionary)
        throw new RangeError(`Cannot index value ${value}: expected one below ${dictionary}`);
      runStart[value + 1] = (runStart[value + 1] as number) + 1;
    }
  }
  runStart[dictionary + 1] = dated.length;
  for (let run = 0; run <= dictionary; run += 1) {
    runStart[run + 1] = (runStart[run + 1] as number) + (runStart[run] as number);
  }
  return runStart;
}

/** Deals the dated positions out to the runs of their values, each run in the order in which they come. */
function fillRuns(
  { dictionary, valueStart, values }: StoredColumns,
  runStart: Uint32Array,
  dated: Uint32Array,
) {
  const runs = shareWords(runStart[dictionary + 1] as number);
  const next = runStart.slice();
  for (const position of dated) {
    const end = valueStart[position + 1] as number;
    for (let at = valueStart[position] as number; at < end; at += 1) {
      const value = values[at] as number;
      const place = next[value] as number;
      runs[place] = position;
      next[value] = place + 1;
    }
  }
  runs.set(dated, runStart[dictionary]);
  return runs;
}

function share(list: Uint32Array): Uint32Array {
  const shared = shareWords(list.length);
  shared.set(list);
  return shared;
}
