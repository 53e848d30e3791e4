import { type Gaps, SPANNED_MARK, type StoredColumns } from './columns.ts';
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
  const starts = Float64Array.from(found, ({ from }) => Math.max(from, -Number.MAX_SAFE_INTEGER));
  const order = sortByNumber(Uint32Array.from(found.keys()), starts);
  const [from, to] = [shareFloats(found.length), shareFloats(found.length)];
  const position = shareWords(found.length);
  for (const [at, index] of order.entries()) {
    const gap = found[index] as Gap;
    from[at] = gap.from;
    to[at] = gap.to;
    position[at] = gap.position;
  }
  return { from, to, position, ladder: createLadder(to) };
}

function listGaps({ spanned, spanStart, spans, marks, earliest }: StoredColumns): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [rank, position] of spanned.entries()) {
    if (marks[position] !== SPANNED_MARK) continue;
    const start = earliest[position] as number;
    let end = start;
    for (let at = spanStart[rank] as number; at < (spanStart[rank + 1] as number); at += 1) {
      const to = spans[4 * at] as number;
      // What lies before the first member may begin before the extent.
      if (end < to) gaps.push({ from: end === start ? Number.NEGATIVE_INFINITY : end, to, position });
      end = Math.max(end, toLast(to, spans[4 * at + 3] as number) + 1);
    }
  }
  return gaps;
}
