import type { Lane, LaneRow } from './lane.ts';

/** What the lanes have to share. Pixels. */
export interface LaneSpace {
  readonly height: number;
  readonly rowHeight: number;
  /** Kept free in every lane, above its first row and below its last. */
  readonly above: number;
  readonly below: number;
}

const MOST_ROWS = 6;
/** With fewer, a lane would show its count and no event. */
const LEAST_ROWS = 2;

/**
 * Gives every lane two rows if it can, one if it must, then the rows that are left to the lanes with the most events for each row they hold.
 * Depends on the events and the space, not on the window: lanes keep their height while one moves.
 */
export function shareRows(lanes: readonly Lane[], space: LaneSpace): readonly LaneRow[] {
  if (lanes.length === 0) return [];
  const padding = space.above + space.below;
  const room = Math.floor((space.height - lanes.length * padding) / space.rowHeight);
  const least = room >= lanes.length * LEAST_ROWS ? LEAST_ROWS : 1;
  const rows: number[] = lanes.map(() => least);
  let free = room - lanes.length * least;
  for (; free > 0; free -= 1) {
    let neediest = -1;
    let need = 0;
    for (const [index, lane] of lanes.entries()) {
      const held = rows[index] ?? 1;
      // The square of rows held evens the shares out: a lane ten times as full is not ten times as high.
      const share = held >= MOST_ROWS ? 0 : (lane.count + 1) / (held * held);
      if (share > need) [neediest, need] = [index, share];
    }
    if (neediest < 0) break;
    rows[neediest] = (rows[neediest] ?? 1) + 1;
  }
  const used = rows.reduce((sum, count) => sum + count * space.rowHeight + padding, 0);
  const spare = Math.max(0, space.height - used);
  let top = 0;
  return lanes.map((lane, index) => {
    const slack =
      Math.floor((spare * (index + 1)) / lanes.length) - Math.floor((spare * index) / lanes.length);
    const height = (rows[index] ?? 1) * space.rowHeight + padding + slack;
    const row = { ...lane, rows: rows[index] ?? 1, top, height };
    top += height;
    return row;
  });
}
