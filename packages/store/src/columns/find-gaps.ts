import { type Gaps, SPANNED_MARK, type StoredColumns } from './columns.ts';
import { fillRuns, measureRuns } from './fill-runs.ts';
import { toLast } from './hit-position.ts';
import { createLadder } from './ladder.ts';
import { sortByNumber } from './sort-by-number.ts';
import { shareFloats, shareWords } from './thread-arrays.ts';

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly position: number;
}

/** Finds the stretches within events dated by sets that none of their members touches. */
export function findGaps(columns: StoredColumns): Gaps {
  const found = listGaps(columns);
  const starts = Float64Array.from(found, ({ from }) => from);
  const order = sortByNumber(Uint32Array.from(found.keys()), starts);
  const [from, to] = [shareFloats(found.length), shareFloats(found.length)];
  const position = shareWords(found.length);
  for (const [at, index] of order.entries()) {
    const gap = found[index] as Gap;
    from[at] = gap.from;
    to[at] = gap.to;
    position[at] = gap.position;
  }
  const byFrom = Uint32Array.from(found.keys());
  const runStart = measureRuns(columns, byFrom, position);
  return {
    from,
    to,
    position,
    ladder: createLadder(to),
    runStart,
    byFrom: fillRuns(columns, runStart, byFrom, position),
    byTo: fillRuns(columns, runStart, sortByNumber(byFrom, to), position),
  };
}

function listGaps({ spanned, spanStart, spans, marks }: StoredColumns): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [rank, position] of spanned.entries()) {
    if (marks[position] !== SPANNED_MARK) continue;
    let end = Number.POSITIVE_INFINITY;
    for (let at = spanStart[rank] as number; at < (spanStart[rank + 1] as number); at += 1) {
      const start = spans[4 * at] as number;
      if (end < start) gaps.push({ from: end, to: start, position });
      const next = toLast(start, spans[4 * at + 3] as number) + 1;
      end = end === Number.POSITIVE_INFINITY ? next : Math.max(end, next);
    }
  }
  return gaps;
}
