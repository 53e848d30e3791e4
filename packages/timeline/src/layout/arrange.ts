import type { Tile, TileEvent, Window } from '@linimasa/schema';
import type { LaneRow } from '../lane/lane.ts';
import type { Mark } from '../mark/mark.ts';
import type { OtherDate } from '../mark/other-date.ts';
import { countRemainders } from './count-remainders.ts';
import { type Hidden, type Placed, placeLabels } from './place-labels.ts';
import { cutTo, toStrip } from './strip.ts';

/** The screen on which marks are arranged. */
export interface Frame {
  readonly window: Window;
  /** Pixels. */
  readonly width: number;
  readonly mostLabelWidth: number;
  /** Lane names stand in the lanes' first row instead of a column. */
  readonly narrow: boolean;
  /** The id of the event whose plans are drawn too. */
  readonly selected?: string | undefined;
  /** The strip on which they stood before. */
  readonly strip?: Window | undefined;
  /** The rows in which events stood before. */
  readonly before?: ReadonlyMap<string, number>;
  /** Pixels of a text in the labels' font. */
  measure(text: string): number;
  /** Pixels of "+12 more". */
  measureMore(count: number): number;
  /** Added to a mark's rank: the selected and the focused one are shown before all others. */
  boost(id: string): number;
}

/** What is to be arranged. */
export interface Arrangeable {
  readonly marks: readonly Mark[];
  readonly lanes: readonly LaneRow[];
  /** Tiles of which `marks` does not hold all. */
  readonly partial: readonly Tile[];
}

/** A mark in its place. Pixels from the frame's left edge. */
export interface Arranged {
  readonly mark: Mark;
  readonly lane: LaneRow;
  readonly placed?: Placed | undefined;
  /** The other dates that are drawn with it. */
  readonly others: readonly OtherDate[];
  /** All that is drawn, cut to the strip. UTC milliseconds. */
  readonly box: Window;
}

/** Hidden events of one lane, counted in one place. */
export interface ArrangedHidden extends Hidden {
  readonly lane: LaneRow;
  /** Where they begin. UTC milliseconds. */
  readonly window: Window;
}

/** Everything in its place. */
export interface Arrangement {
  /** In order of time. */
  readonly marks: readonly Arranged[];
  readonly hidden: readonly ArrangedHidden[];
  /** What it is laid out over. */
  readonly strip: Window;
  /** What it was arranged for. */
  readonly window: Window;
}

/** How much of the window's length is arranged before and after it. */
export const MARGIN_SHARE = 0.5;

/** Turns an instant into pixels from the frame's left edge. */
export function toX(at: number, { window, width }: Pick<Frame, 'window' | 'width'>): number {
  return ((at - window.from) / (window.to - window.from)) * width;
}

/** Turns pixels from the frame's left edge into an instant. */
export function toTime(x: number, { window, width }: Pick<Frame, 'window' | 'width'>): number {
  return window.from + (x / width) * (window.to - window.from);
}

/** Arranges marks in their lanes for one window and somewhat around it. */
export function arrange({ marks, lanes, partial }: Arrangeable, frame: Frame): Arrangement {
  const strip = toStrip(frame.window, frame.strip);
  const air = (frame.window.to - frame.window.from) * MARGIN_SHARE;
  const around = { from: frame.window.from - air, to: frame.window.to + air };
  const held = marks.map(({ item }) => item);
  const members = Map.groupBy(
    marks.map((mark) => gather(mark, frame)).filter((member) => isSeen(member, around)),
    ({ mark }) => mark.lane,
  );
  const arranged: Arranged[] = [];
  const hidden: ArrangedHidden[] = [];
  for (const lane of lanes) {
    const own = members.get(lane.id) ?? [];
    const layout = placeLane(own, lane, partial, held, frame);
    for (const each of layout.hidden) hidden.push({ ...each, lane, window: toSpan(each, own, frame) });
    for (const { mark, others, hull } of own) {
      const placed = layout.placed.get(mark.item.id);
      arranged.push({ mark, lane, placed, others, box: cutTo(hull, strip) });
    }
  }
  // Where not all can be drawn anyhow, a stroke on the floor says little of one event: the ribbon says more of all.
  const drawn = partial.length === 0 ? arranged : keepFew(arranged);
  return {
    marks: drawn.toSorted((a, b) => a.mark.shape.from - b.mark.shape.from),
    hidden,
    strip,
    window: frame.window,
  };
}

const MOST_DRAWN = 160;

/** The labelled ones, and of the others the most important. */
function keepFew(arranged: readonly Arranged[]): readonly Arranged[] {
  const [labelled = [], others = []] = [true, false].map((wanted) =>
    arranged.filter(({ placed }) => (placed !== undefined) === wanted),
  );
  const left = others.toSorted((a, b) => b.mark.rank - a.mark.rank);
  return [...labelled, ...left.slice(0, Math.max(0, MOST_DRAWN - labelled.length))];
}

function placeLane(
  members: readonly Member[],
  lane: LaneRow,
  partial: readonly Tile[],
  held: readonly TileEvent[],
  frame: Frame,
) {
  const remainders = countRemainders(lane, partial, held, frame.window).map(({ from, to, count }) => {
    return { at: toX((from + to) / 2, frame), count };
  });
  const most = remainders.reduce((sum, { count }) => sum + count, members.length);
  const room = {
    rows: lane.rows,
    width: frame.width,
    moreWidth: frame.measureMore(most),
    reserved: frame.narrow ? frame.measure(lane.label) + LANE_NAME : 0,
    margin: frame.width * MARGIN_SHARE,
    ...(frame.before === undefined ? {} : { before: frame.before }),
  };
  const candidates = members.map((member) => toCandidate(member, frame));
  return placeLabels(candidates, room, remainders);
}

/** Where hidden events stand: the known ones from end to end, the others where their bins are. */
function toSpan({ ids, count, span }: Hidden, members: readonly Member[], frame: Frame): Window {
  const shapes = members.filter(({ mark }) => ids.includes(mark.item.id)).map(({ mark }) => mark.shape);
  const { from, to } = frame.window;
  const inside = shapes.filter((shape) => shape.from >= from && shape.to <= to);
  const known = inside.length > 0 ? inside : shapes;
  const counted = count > ids.length || known.length === 0;
  const ends = [
    ...known.flatMap((shape) => [shape.from, shape.to]),
    ...(counted ? [toTime(span.from, frame), toTime(span.to, frame)] : []),
  ];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

interface Member {
  readonly mark: Mark;
  readonly others: readonly OtherDate[];
  readonly hull: Window;
}

/** A mark with the other dates to draw. Plans are drawn for the selected event alone: most of them came true. */
function gather(mark: Mark, { selected }: Frame): Member {
  const others = mark.others.filter(({ kind }) => kind === 'alternative' || mark.item.id === selected);
  const shapes = [mark.shape, ...others.map(({ shape }) => shape)];
  const hull = {
    from: Math.min(...shapes.map(({ from }) => from)),
    to: Math.max(...shapes.map(({ to }) => to)),
  };
  return { mark, others, hull };
}

function isSeen({ mark, others }: Member, { from, to }: Window): boolean {
  return [mark, ...others].some(({ shape }) => shape.from < to && shape.to >= from);
}

/**
 * Whether a moment is seen from so near that its possible extent has a length of its own: a tick in the middle of a
 * day would then claim noon, so the day itself is shown, as a bracket.
 */
export function isWide({ kind, from, to }: Mark['shape'], frame: Pick<Frame, 'window' | 'width'>): boolean {
  return kind === 'moment' && toX(to, frame) - toX(from, frame) >= WIDE;
}

const WIDE = 16;

/** Pixels that a lane's name takes besides its letters. */
const LANE_NAME = 34;

function toCandidate({ mark, others }: Member, frame: Frame) {
  const { item, shape, rank } = mark;
  const left = toX(shape.from, frame);
  const at = isWide(shape, frame) ? left : toX(shape.at, frame);
  return {
    id: item.id,
    left,
    right: toX(shape.to, frame) + (shape.end === 'unknown' ? UNKNOWN_TAIL : 0),
    at,
    reach: {
      left: Math.min(at, ...others.map((other) => toX(other.shape.from, frame))),
      right: Math.max(at, ...others.map((other) => toX(other.shape.to, frame))),
    },
    labelWidth: Math.min(measureMark(mark, frame) + 1, frame.mostLabelWidth),
    holdsLabel: shape.kind !== 'moment',
    rank: rank + frame.boost(item.id),
  };
}

/** Pixels between a label and its signs. */
const SIGN_GAP = 5;

function measureMark({ label, signs }: Mark, frame: Frame): number {
  return frame.measure(label) + (signs === '' ? 0 : SIGN_GAP + frame.measure(signs));
}

/** Pixels over which a bar fades out whose end nobody knows. */
export const UNKNOWN_TAIL = 56;
