import type { Window } from '@linimasa/schema';
import type { LaneRow } from '../lane/lane.ts';
import type { Mark } from '../mark/mark.ts';
import type { OtherDate } from '../mark/other-date.ts';
import { type Hidden, type Placed, placeLabels } from './place-labels.ts';

/** The screen on which marks are arranged. */
export interface Frame {
  readonly window: Window;
  /** Pixels. */
  readonly width: number;
  readonly mostLabelWidth: number;
  readonly moreWidth: number;
  /** Lane names stand in the lanes' first row instead of a column. */
  readonly narrow: boolean;
  /** The id of the event whose plans are drawn too. */
  readonly selected?: string | undefined;
  /** Pixels of a text in the labels' font. */
  measure(text: string): number;
  /** Added to a mark's rank: the selected and the focused one are shown before all others. */
  boost(id: string): number;
}

/** A mark in its place. Pixels from the frame's left edge, milliseconds for what vis keeps. */
export interface Arranged {
  readonly mark: Mark;
  readonly lane: LaneRow;
  readonly placed?: Placed | undefined;
  /** The other dates that are drawn with it. */
  readonly others: readonly OtherDate[];
  /** What vis is given: all that is drawn, cut to a few frames around the window. UTC milliseconds. */
  readonly box: Window;
  /** The event's own part of the box. UTC milliseconds. */
  readonly extent: Window;
}

/** Hidden labels of one lane, counted in one place. */
export interface ArrangedHidden extends Hidden {
  readonly lane: LaneRow;
}

/** Everything in its place. */
export interface Arrangement {
  readonly marks: readonly Arranged[];
  readonly hidden: readonly ArrangedHidden[];
  /** How many marks touch the window. */
  readonly inSight: number;
}

/** Turns an instant into pixels from the frame's left edge. */
export function toX(at: number, { window, width }: Pick<Frame, 'window' | 'width'>): number {
  return ((at - window.from) / (window.to - window.from)) * width;
}

/** Arranges marks in their lanes for one window. Marks out of sight keep a box but have no label. */
export function arrange(marks: readonly Mark[], lanes: readonly LaneRow[], frame: Frame): Arrangement {
  const arranged: Arranged[] = [];
  const hidden: ArrangedHidden[] = [];
  let inSight = 0;
  for (const lane of lanes) {
    const members = marks.filter((mark) => mark.lane === lane.id).map((mark) => gather(mark, frame));
    const isSeen = ({ from, to }: Window) => from < frame.window.to && to > frame.window.from;
    const seen = members.filter(({ mark, others }) => [mark, ...others].some(({ shape }) => isSeen(shape)));
    inSight += members.filter(({ mark }) => isSeen(mark.shape)).length;
    const layout = placeLabels(
      seen.map((member) => toCandidate(member, frame)),
      {
        rows: lane.rows,
        width: frame.width,
        moreWidth: frame.moreWidth,
        reserved: frame.narrow ? frame.measure(lane.label) + LANE_NAME : 0,
      },
    );
    for (const each of layout.hidden) hidden.push({ ...each, lane });
    for (const { mark, others, hull } of members) {
      const placed = layout.placed.get(mark.item.id);
      const [box, extent] = [cut(hull, frame.window), cut(mark.shape, frame.window)];
      arranged.push({ mark, lane, placed, others, box, extent });
    }
  }
  return { marks: arranged, hidden, inSight };
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

/**
 * Boxes as long as time itself would break the browser: they end a few frames beyond the window, at multiples of
 * its length, so that they do not change with every step of a movement.
 */
function cut(hull: Window, { from, to }: Window): Window {
  const unit = 2 ** Math.ceil(Math.log2(Math.max(1, to - from)));
  const low = (Math.floor(from / unit) - 2) * unit;
  const high = (Math.ceil(to / unit) + 2) * unit;
  return { from: Math.min(Math.max(hull.from, low), high), to: Math.min(Math.max(hull.to, low), high) };
}
