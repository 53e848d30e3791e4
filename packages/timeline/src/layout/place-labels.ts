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

/** Events of which nothing is known but their number, and that they begin about here. */
export interface Remainder {
  /** Pixels. */
  readonly at: number;
  readonly count: number;
}

/** Events that are not shown, and where to say so. */
export interface Hidden {
  /** Those among them that are known. */
  readonly ids: readonly string[];
  readonly count: number;
  readonly row: number;
  readonly left: number;
  /** Pixels between which they stand. */
  readonly span: { readonly from: number; readonly to: number };
}

/** The room of one lane. */
export interface LaneRoom {
  readonly rows: number;
  readonly width: number;
  /** Pixels a "+12 more" takes. */
  readonly moreWidth: number;
  /** Pixels at the left of the first row that are taken, by the lane's own name. */
  readonly reserved: number;
  /** Pixels at either side of the frame in which labels stand too, to be seen when it moves. */
  readonly margin?: number;
  /** The rows in which events stood before: they stay there if they can. */
  readonly before?: ReadonlyMap<string, number>;
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
  /** What its label takes of it. */
  readonly label?: { readonly left: number; readonly right: number };
}

/** Pixels between a tick and its label. */
export const TICK_GAP = 7;
const INSET = 9;
/** Pixels that a label keeps from the end of the frame. */
const EDGE = 4;
const GAP = 12;
/** Events that found no room are counted together where they lie closer than this: pixels, and share of the frame. */
const CLUSTER = 150;
const CLUSTER_SHARE = 0.21;
/** In how many places a lane counts events that lie all over the frame, at most. */
const MOST_PLACES = 3;
/** A bar that takes more of the frame leaves no row to others, unless it is of the selected or focused event. */
const BLOCKING_SHARE = 0.6;
/** The rank from which an event is the selected or the focused one: it is shown whatever is not. */
const PRECIOUS = 50;
/** A label cut to less says nothing. */
const LEGIBLE = 150;
/** A label this far from its tick still belongs to it. */
const NEAR = 90;

/**
 * Places the labels of one lane so that none overlaps another, the highest rank first; counts those left over, together
 * with those of which only the number is known. What lies beside the frame comes last and is not counted.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  room: LaneRoom,
  remainders: readonly Remainder[] = [],
): Layout {
  const { width, margin = 0 } = room;
  const sorted = candidates.toSorted((a, b) => b.rank - a.rank);
  const [inside = [], beside = []] = [true, false].map((wanted) =>
    sorted.filter((candidate) => isInFrame(candidate, width) === wanted),
  );
  const { rows, placed, hidden } = placeInFrame(inside, room, remainders, new Set());
  for (const candidate of beside) {
    const side = candidate.left < 0 ? { from: -margin, to: 0 } : { from: width, to: width + margin };
    place(candidate, rows, placed, room, side);
  }
  return { placed, hidden };
}

/** Places what is seen; `waived` are those that have to do without a label. */
function placeInFrame(
  candidates: readonly Candidate[],
  room: LaneRoom,
  remainders: readonly Remainder[],
  waived: ReadonlySet<string>,
) {
  const rows: Box[][] = Array.from({ length: room.rows }, () => []);
  if (room.reserved > 0)
    rows[0]?.push({ id: '', left: -Infinity, right: room.reserved - GAP, rank: Infinity });
  const placed = new Map<string, Placed>();
  const left = candidates.filter(
    (candidate) =>
      waived.has(candidate.id) || !place(candidate, rows, placed, room, { from: 0, to: room.width }),
  );
  const unshown = { known: left, remainders };
  const blocking = findBlocking(unshown, rows, room);
  if (blocking !== undefined)
    return placeInFrame(candidates, room, remainders, new Set([...waived, blocking]));
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return { rows, placed, hidden: countHidden(unshown, rows, placed, byId, room) };
}

/** Where there is no room for a count: the least event whose bar fills most of a row, and so keeps out all others. */
function findBlocking(unshown: Unshown, rows: readonly Box[][], room: LaneRoom): string | undefined {
  if (findSpots(unshown, rows, room).every(({ row }) => row !== undefined)) return undefined;
  const length = (box: Box) => Math.min(box.right, room.width) - Math.max(box.left, 0);
  return rows
    .flat()
    .filter((box) => box.rank < PRECIOUS && length(box) > BLOCKING_SHARE * room.width)
    .toSorted((a, b) => a.rank - b.rank)[0]?.id;
}

function isInFrame({ left, right, reach }: Candidate, width: number): boolean {
  return Math.max(right, reach.right) >= 0 && Math.min(left, reach.left) <= width;
}

/** Pixels between which labels stand. */
interface Side {
  readonly from: number;
  readonly to: number;
}

function place(
  candidate: Candidate,
  rows: readonly Box[][],
  placed: Map<string, Placed>,
  room: LaneRoom,
  side: Side,
): boolean {
  const options = listOptions(candidate, side);
  const usual = room.before?.get(candidate.id) ?? 0;
  const order = [...rows.entries()].toSorted(
    ([a], [b]) => Number(b === usual) - Number(a === usual) || a - b,
  );
  for (const [row, boxes] of order) {
    for (const option of options) {
      const left = Math.min(candidate.left, candidate.reach.left, option.labelLeft);
      const right = Math.max(candidate.right, candidate.reach.right, option.labelLeft + option.labelWidth);
      if (boxes.some((box) => box.left < right + GAP && box.right > left - GAP)) continue;
      const label = { left: option.labelLeft, right: option.labelLeft + option.labelWidth };
      boxes.push({ id: candidate.id, left, right, rank: candidate.rank, label });
      placed.set(candidate.id, { id: candidate.id, row, ...option });
      return true;
    }
  }
  return false;
}

/** Where a label could stand, best first; cut short where the frame leaves it no more, but never below legibility. */
function listOptions(candidate: Candidate, side: Side): readonly Omit<Placed, 'id' | 'row'>[] {
  const { left, right, reach, at, labelWidth, holdsLabel } = candidate;
  const [first, last] = [side.from + EDGE, side.to - EDGE];
  const from = Math.max(left, side.from);
  const to = Math.min(right, side.to);
  if (holdsLabel && (to - from) * 1.6 >= labelWidth) {
    const start = to - from >= labelWidth + 2 * INSET ? from + INSET : Math.max(from + INSET - 1, first);
    const labelLeft = Math.max(first, Math.min(start, last - labelWidth));
    return [{ side: 'inside', labelLeft, labelWidth: Math.min(labelWidth, last - labelLeft) }];
  }
  const after = Math.max(passNear(holdsLabel ? right : at, reach.right), side.from) + TICK_GAP;
  const before = Math.min(-passNear(holdsLabel ? -left : -at, -reach.left), side.to) - TICK_GAP;
  const rightWidth = Math.min(labelWidth, last - after);
  const leftWidth = Math.min(labelWidth, before - first);
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

/** What is not shown: events that found no room, and those of which only the number is known. */
interface Unshown {
  readonly known: readonly Candidate[];
  readonly remainders: readonly Remainder[];
}

function countHidden(
  { known, remainders }: Unshown,
  rows: readonly Box[][],
  placed: Map<string, Placed>,
  byId: ReadonlyMap<string, Candidate>,
  room: LaneRoom,
): readonly Hidden[] {
  const left = [...known];
  // Where there is no room even for the count, the least of the lane joins the counted; ends, as each can only once.
  for (;;) {
    const spots = findSpots({ known: left, remainders }, rows, room);
    const homeless = spots.find(({ row }) => row === undefined);
    if (homeless === undefined)
      return spots.flatMap(({ row, ...spot }) => (row === undefined ? [] : [{ ...spot, row }]));
    const evicted = evict(rows, placed);
    const candidate = evicted === undefined ? undefined : byId.get(evicted);
    if (candidate === undefined) return spots.map((spot) => ({ ...spot, row: spot.row ?? room.rows - 1 }));
    left.push(candidate);
  }
}

function findSpots(unshown: Unshown, rows: readonly Box[][], room: LaneRoom) {
  // A count may stand on the bar of the selected or focused event, which keeps its label, but not on that.
  const taken: Box[][] = rows.map((boxes) =>
    boxes.map((box) => (box.rank < PRECIOUS ? box : { ...box, ...box.label })),
  );
  return toClusters(unshown, room).map(({ spots, ids, count }) => {
    const [from, to] = [spots[0] ?? 0, spots.at(-1) ?? 0];
    const middle = spots[Math.floor(spots.length / 2)] ?? 0;
    const wish = clamp(middle - room.moreWidth / 2, EDGE, Math.max(EDGE, room.width - room.moreWidth - EDGE));
    const spot = findFree(taken, wish, room);
    const hidden = { ids, count, span: { from, to } };
    if (spot === undefined) return { ...hidden, left: wish, row: undefined };
    taken[spot.row]?.push({ id: '', left: spot.left, right: spot.left + room.moreWidth, rank: Infinity });
    return { ...hidden, ...spot };
  });
}

/** Hidden events that are counted together. */
interface Cluster {
  /** Pixels, in order. */
  readonly spots: number[];
  readonly ids: string[];
  count: number;
}

function toClusters({ known, remainders }: Unshown, { width, rows }: LaneRoom): readonly Cluster[] {
  const spanning = known.filter(({ left, right }) => left <= 0 && right >= width);
  const points = [
    ...known
      .filter((candidate) => !spanning.includes(candidate))
      .map(({ id, at }) => ({ at: clamp(at, 0, width), ids: [id], count: 1 })),
    ...remainders.map(({ at, count }) => ({ at, ids: [], count })),
  ];
  const longest = width / Math.min(rows, MOST_PLACES);
  const clusters: Cluster[] = [];
  for (const { at, ids, count } of points.toSorted((a, b) => a.at - b.at)) {
    let cluster = clusters.at(-1);
    const isFar = at - (cluster?.spots.at(-1) ?? -Infinity) > Math.max(CLUSTER, CLUSTER_SHARE * width);
    const isLong = at - (cluster?.spots[0] ?? at) > longest;
    if (cluster === undefined || isFar || isLong) {
      cluster = { spots: [], ids: [], count: 0 };
      clusters.push(cluster);
    }
    cluster.spots.push(at);
    cluster.ids.push(...ids);
    cluster.count += count;
  }
  if (spanning.length === 0) return clusters;
  // What fills the whole frame is at home anywhere in it: it is counted with the others.
  const fullest = clusters.toSorted((a, b) => b.count - a.count)[0];
  const own = fullest ?? { spots: [width / 2], ids: [], count: 0 };
  own.ids.push(...spanning.map(({ id }) => id));
  own.count += spanning.length;
  return fullest === undefined ? [own] : clusters;
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
      if (left < EDGE || left + moreWidth > width - EDGE || Math.abs(left - wish) >= distance) continue;
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
