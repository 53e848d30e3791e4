import { spreadInstant } from '@linimasa/schema';
import { type Columns, type StoredColumns, UNDATED_MARK } from './columns.ts';
import { fillRuns, measureRuns } from './fill-runs.ts';
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
  const byWeight = share(sortByWeight(stored));
  return {
    ...stored,
    runStart,
    postings,
    postingsByLast: fillRuns(stored, runStart, sortByNumber(dated, stored.last)),
    lastLadder: createLadder(stored.last, postings),
    weightLadder: createLadder(stored.weight, postings),
    byWeight,
    rank: rankPositions(byWeight),
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

function sortByWeight(stored: StoredColumns): Uint32Array {
  const spread = Uint32Array.from(stored.earliest, spreadInstant);
  const positions = sortByNumber(
    listPositions(stored, () => true),
    spread,
  );
  return sortByNumber(positions, stored.weight, -1);
}

function rankPositions(byWeight: Uint32Array): Uint32Array {
  const rank = shareWords(byWeight.length);
  for (const [at, position] of byWeight.entries()) rank[position] = at;
  return rank;
}

function share(list: Uint32Array): Uint32Array {
  const shared = shareWords(list.length);
  shared.set(list);
  return shared;
}
