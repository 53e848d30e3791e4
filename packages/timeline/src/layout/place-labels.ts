/** What wants a place in a lane. Pixels from the left edge of the frame; may lie outside it. */
export interface Candidate {
  readonly id: string;
  /** What is drawn of the event itself. */
  readonly left: number;
  readonly right: number;
  /** What is drawn with it besides, other dates given for it: kept free of other labels, and of its own if near. */
  readonly reach: { readonly left: number; readonly right: number };
  readonly labelWidth: number;
  /** A label may stand on what is drawn (a bar) rather than beside it (a tick). */
  readonly holdsLabel: boolean;
  /** Where ticks stand: labels begin beside it. */
  readonly at: number;
  /** Higher is placed first. */
  readonly rank: number;
}

/** Where an event is shown. Pixels from the left edge of the frame. */
export interface Placed {
  readonly id: string;
  readonly row: number;
  readonly side: 'right' | 'left' | 'inside';
  readonly labelLeft: number;
  /** Less than the label wants where the frame ends before it does. */
  readonly labelWidth: number;
}

/** Events that found no room, and where to say so. */
export interface Hidden {
  readonly ids: readonly string[];
  readonly row: number;
  readonly left: number;
}

/** The room of one lane. */
export interface LaneRoom {
  readonly rows: number;
  readonly width: number;
  /** Pixels a "+12 more" takes. */
  readonly moreWidth: number;
  /** Pixels at the left of the first row that are taken, by the lane's own name. */
  readonly reserved: number;
}

/** Which labels are shown where, and which are counted. */
export interface Layout {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly hidden: readonly Hidden[];
}

interface Box {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly rank: number;
}

/** Pixels between a tick and its label. */
export const TICK_GAP = 7;
const INSET = 9;
const GAP = 12;
/** Events that found no room are counted together where they lie closer than this: pixels, and share of the frame. */
const CLUSTER = 150;
const CLUSTER_SHARE = 0.21;
/** A label cut to less says nothing. */
const LEGIBLE = 150;
/** A label this far from its tick still belongs to it. */
const NEAR = 90;

/** Places the labels of one lane so that none overlaps another, the highest rank first; counts those left over. */
export function placeLabels(candidates: readonly Candidate[], room: LaneRoom): Layout {
  const rows: Box[][] = Array.from({ length: room.rows }, () => []);
  if (room.reserved > 0)
    rows[0]?.push({ id: '', left: -Infinity, right: room.reserved - GAP, rank: Infinity });
  const placed = new Map<string, Placed>();
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const left: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.rank - a.rank)) {
    if (!place(candidate, rows, placed, room)) left.push(candidate);
  }
  const hidden = countHidden(left, rows, placed, byId, room);
  return { placed, hidden };
}

function place(
  candidate: Candidate,
  rows: readonly Box[][],
  placed: Map<string, Placed>,
  room: LaneRoom,
): boolean {
  const options = listOptions(candidate, room.width);
  for (const [row, boxes] of rows.entries()) {
    for (const option of options) {
      const left = Math.min(candidate.left, candidate.reach.left, option.labelLeft);
      const right = Math.max(candidate.right, candidate.reach.right, option.labelLeft + option.labelWidth);
      if (boxes.some((box) => box.left < right + GAP && box.right > left - GAP)) continue;
      boxes.push({ id: candidate.id, left, right, rank: candidate.rank });
      placed.set(candidate.id, { id: candidate.id, row, ...option });
      return true;
    }
  }
  return false;
}

/** Where a label could stand, best first; cut short where the frame leaves it no more, but never below legibility. */
function listOptions(candidate: Candidate, width: number): readonly Omit<Placed, 'id' | 'row'>[] {
  const { left, right, reach, at, labelWidth, holdsLabel } = candidate;
  const from = Math.max(left, 0);
  const to = Math.min(right, width);
  if (holdsLabel && (to - from) * 1.6 >= labelWidth) {
    const start = to - from >= labelWidth + 2 * INSET ? from + INSET : Math.max(from + INSET - 1, 4);
    const labelLeft = Math.max(4, Math.min(start, width - labelWidth - 4));
    return [{ side: 'inside', labelLeft, labelWidth: Math.min(labelWidth, width - labelLeft - 4) }];
  }
  const after = Math.max(passNear(holdsLabel ? right : at, reach.right), 0) + TICK_GAP;
  const before = Math.min(-passNear(holdsLabel ? -left : -at, -reach.left), width) - TICK_GAP;
  const rightWidth = Math.min(labelWidth, width - after - 4);
  const leftWidth = Math.min(labelWidth, before - 4);
  const options = [
    { side: 'right' as const, labelLeft: after, labelWidth: rightWidth },
    { side: 'left' as const, labelLeft: before - leftWidth, labelWidth: leftWidth },
  ];
  const least = Math.min(labelWidth, LEGIBLE);
  return options
    .filter((option) => option.labelWidth >= least)
    .toSorted(
      (a, b) => b.labelWidth - a.labelWidth || Number(covers(a, candidate)) - Number(covers(b, candidate)),
    );
}

/** Whether a label would run over other dates drawn with its event. */
function covers(
  { side, labelLeft, labelWidth }: Pick<Placed, 'side' | 'labelLeft' | 'labelWidth'>,
  { reach }: Candidate,
) {
  return side === 'right' ? reach.right > labelLeft : reach.left < labelLeft + labelWidth;
}

/** Where a label may begin: beyond what else is drawn, unless that is too far for it to belong there still. */
function passNear(edge: number, reach: number): number {
  return reach > edge && reach - edge <= NEAR ? reach : edge;
}

function countHidden(
  candidates: readonly Candidate[],
  rows: readonly Box[][],
  placed: Map<string, Placed>,
  byId: ReadonlyMap<string, Candidate>,
  room: LaneRoom,
): readonly Hidden[] {
  const left = [...candidates];
  // Where there is no room even for the count, the least of the lane joins the counted; ends, as each can only once.
  for (;;) {
    const spots = findSpots(left, rows, room);
    const homeless = spots.find(({ row }) => row === undefined);
    if (homeless === undefined)
      return spots.flatMap(({ row, ...spot }) => (row === undefined ? [] : [{ ...spot, row }]));
    const evicted = evict(rows, placed);
    const candidate = evicted === undefined ? undefined : byId.get(evicted);
    if (candidate === undefined) return spots.map((spot) => ({ ...spot, row: spot.row ?? room.rows - 1 }));
    left.push(candidate);
  }
}

function findSpots(candidates: readonly Candidate[], rows: readonly Box[][], room: LaneRoom) {
  const taken: Box[][] = rows.map((boxes) => [...boxes]);
  return toClusters(candidates, room.width).map((members) => {
    const middle = clamp(members[Math.floor(members.length / 2)]?.at ?? 0, 0, room.width);
    const wish = clamp(middle - room.moreWidth / 2, 4, Math.max(4, room.width - room.moreWidth - 4));
    const spot = findFree(taken, wish, room);
    const ids = members.map(({ id }) => id);
    if (spot === undefined) return { ids, left: wish, row: undefined };
    taken[spot.row]?.push({ id: '', left: spot.left, right: spot.left + room.moreWidth, rank: Infinity });
    return { ids, ...spot };
  });
}

function toClusters(candidates: readonly Candidate[], width: number): readonly (readonly Candidate[])[] {
  const clusters: Candidate[][] = [];
  const spanning = candidates.filter(({ left, right }) => left <= 0 && right >= width);
  let edge = -Infinity;
  for (const candidate of candidates.toSorted((a, b) => a.at - b.at)) {
    if (spanning.includes(candidate)) continue;
    const at = clamp(candidate.at, 0, width);
    if (at - edge > Math.max(CLUSTER, CLUSTER_SHARE * width)) clusters.push([]);
    clusters.at(-1)?.push(candidate);
    edge = at;
  }
  // What fills the whole frame is at home anywhere in it: it is counted with the others.
  const fullest = clusters.toSorted((a, b) => b.length - a.length)[0];
  if (fullest === undefined) return spanning.length > 0 ? [spanning] : [];
  fullest.push(...spanning);
  return clusters;
}

/** The free spot nearest to where the count wishes to stand; of equal ones the lowest. */
function findFree(
  rows: readonly Box[][],
  wish: number,
  { width, moreWidth }: LaneRoom,
): { row: number; left: number } | undefined {
  let best: { row: number; left: number } | undefined;
  let distance = Infinity;
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const boxes = rows[row] ?? [];
    const edges = [wish, ...boxes.flatMap((box) => [box.right + GAP, box.left - GAP - moreWidth])];
    for (const left of edges) {
      if (left < 4 || left + moreWidth > width - 4 || Math.abs(left - wish) >= distance) continue;
      if (boxes.some((box) => box.left < left + moreWidth + GAP - 1 && box.right > left - GAP + 1)) continue;
      best = { row, left };
      distance = Math.abs(left - wish);
    }
  }
  return best;
}

function evict(rows: readonly Box[][], placed: Map<string, Placed>): string | undefined {
  const least = rows
    .flat()
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)[0];
  if (least === undefined) return undefined;
  for (const boxes of rows) {
    const index = boxes.indexOf(least);
    if (index >= 0) boxes.splice(index, 1);
  }
  placed.delete(least.id);
  return least.id;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
