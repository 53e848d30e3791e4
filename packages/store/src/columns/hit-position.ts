import type { Hit, Window } from '@linimasa/schema';
import { type Columns, SPANNED_MARK, UNDATED_MARK } from './columns.ts';
import { findFirst } from './find-first.ts';

/** How the event at a position meets a window of some length, by the rules of `hitWindow`. */
export function hitPosition(columns: Columns, position: number, window: Window): Hit | undefined {
  const mark = columns.marks[position] as number;
  if ((mark & UNDATED_MARK) !== 0) return undefined;
  if ((mark & SPANNED_MARK) !== 0) return hitSpans(columns, position, window);
  const { earliest, startBefore, endFrom, last } = columns;
  if ((earliest[position] as number) >= window.to || (last[position] as number) < window.from)
    return undefined;
  const certain =
    (startBefore[position] as number) <= window.to && (endFrom[position] as number) >= window.from;
  return certain ? 'certain' : 'possible';
}

/** The last instant of [`earliest`, `latest`), or the one instant of an extent without length. */
export function toLast(earliest: number, latest: number): number {
  return earliest === latest ? latest : latest - 1;
}

function hitSpans({ spanned, spanStart, spans }: Columns, position: number, { from, to }: Window) {
  const rank = findFirst(0, spanned.length, (at) => (spanned[at] as number) >= position);
  let hit: Hit | undefined;
  for (let at = spanStart[rank] as number; at < (spanStart[rank + 1] as number); at += 1) {
    const earliest = spans[4 * at] as number;
    if (earliest >= to || toLast(earliest, spans[4 * at + 3] as number) < from) continue;
    if ((spans[4 * at + 1] as number) <= to && (spans[4 * at + 2] as number) >= from) return 'certain';
    hit = 'possible';
  }
  return hit;
}
