import { type Arranged, isWide, toX } from '../layout/arrange.ts';
import { LABEL_FONT } from '../layout/create-frame.ts';
import type { MeasureText, TextFont } from '../layout/measure-text.ts';
import type { Placed } from '../layout/place-labels.ts';
import type { OtherDate } from '../mark/other-date.ts';
import type { Hue } from './colours.ts';
import { drawFloorStroke, drawShape, type Pen } from './draw-shape.ts';
import { drawText, fitText } from './draw-text.ts';
import { type Markup, xml } from './xml.ts';

/** What marks are drawn with. */
export interface MarkPen extends Pen {
  readonly measure: MeasureText;
  /** Pixels of a row, and what a lane keeps free above its first one. */
  readonly rowHeight: number;
  readonly above: number;
  /** The id of the event that stands out. */
  readonly selected?: string | undefined;
  /** Without the names of events. */
  readonly mute: boolean;
}

/** Pixels between a label and its signs. */
const SIGN_GAP = 5;
const PLAIN_FONT: TextFont = { ...LABEL_FONT, weight: 500 };
const SIGN_FONT: TextFont = { ...LABEL_FONT, weight: 600 };
/** Pixels of a stroke on the floor of a lane. */
const FLOOR = 6;

/** Draws an event in its lane: its place in time, the other dates given for it, and its name. */
export function drawMark({ mark, lane, placed, others }: Arranged, pen: MarkPen): Markup {
  const { item, shape } = mark;
  const hue = pen.colours.lanes[lane.hue] ?? { hue: pen.colours.soft, tint: '', firm: '' };
  const drawn = { shape, status: item.status, lane: hue };
  if (placed === undefined)
    return drawFloorStroke({ ...drawn, top: lane.top + lane.height - FLOOR - 1, height: FLOOR }, pen);
  const top = lane.top + pen.above + placed.row * pen.rowHeight;
  const height = pen.rowHeight - 3;
  return xml`<g>${drawOthers(others, shape.at, top + height, hue, pen)}${drawShape({ ...drawn, top, height }, pen)}${
    !pen.mute && drawLabel(mark, placed, { top, height, hue }, pen)
  }</g>`;
}

/** The row of a mark. Pixels. */
interface Row {
  readonly top: number;
  readonly height: number;
  readonly hue: Hue;
}

function drawLabel(
  { item, label, signs }: Arranged['mark'],
  { labelLeft, labelWidth, side }: Placed,
  { top, height, hue }: Row,
  { colours, measure, selected }: MarkPen,
): Markup {
  const font = item.importance === 'headline' ? SIGN_FONT : PLAIN_FONT;
  const signsWidth = signs === '' ? 0 : SIGN_GAP + measure(signs, LABEL_FONT);
  const text = fitText(label, labelWidth - signsWidth, font, measure);
  const length = measure(text, font);
  const x = side === 'left' ? labelLeft + labelWidth - length - signsWidth : labelLeft;
  const middle = top + height / 2;
  const isChosen = item.id === selected;
  const fill = isChosen ? colours.card : colours.ink;
  const behind = xml`<rect x="${x - 7}" y="${top}" width="${length + signsWidth + 14}" height="${height}" rx="5" fill="${hue.hue}"/>`;
  const unconfirmed = item.review === 'unconfirmed';
  const dotted = xml`<path d="M${x} ${middle + 8}h${length}" stroke="${fill}" stroke-width="1.5" stroke-dasharray="1.5 2.5"/>`;
  return xml`${isChosen && behind}${drawText(
    {
      x,
      y: middle + 4.4,
      text,
      font,
      fill,
      italic: item.status === 'alleged',
      struck: item.status === 'cancelled',
    },
    measure,
  )}${unconfirmed && dotted}${item.contested && drawUnequal(x + length + SIGN_GAP, middle, isChosen ? fill : colours.contested)}${
    unconfirmed &&
    drawText(
      {
        x: x + length + SIGN_GAP + (item.contested ? measure('≠', LABEL_FONT) : 0),
        y: middle + 4.4,
        text: '?',
        font: SIGN_FONT,
        fill: isChosen ? fill : colours.soft,
      },
      measure,
    )
  }`;
}

/** The sign of what is contested: fonts at hand have none. */
function drawUnequal(x: number, y: number, stroke: string): Markup {
  return xml`<path d="M${x} ${y - 1.7}h7.5M${x} ${y + 2.1}h7.5M${x + 1.6} ${y + 5.2}L${x + 5.9} ${y - 4.8}" fill="none" stroke="${stroke}" stroke-width="1.5"/>`;
}

/** Hollow where somebody else dates it, dashed where it was planned; a dotted line links them to the event's own date. */
function drawOthers(
  others: readonly OtherDate[],
  at: number,
  bottom: number,
  { hue }: Hue,
  pen: MarkPen,
): Markup {
  if (others.length === 0) return xml``;
  const { frame, colours } = pen;
  const ends = [at, ...others.map(({ shape }) => Math.min(Math.max(at, shape.from), shape.to))];
  const [first, last] = [toX(Math.min(...ends), frame), toX(Math.max(...ends), frame)];
  const link = xml`<path d="M${first} ${bottom - 1}H${last}" stroke="${hue}" stroke-opacity="0.75" stroke-width="1.5" stroke-dasharray="1.5 2.5"/>`;
  const marks = others.map(({ kind, shape }) => {
    const dashes = kind === 'planned' && xml` stroke-dasharray="3 2"`;
    const [from, to] = [toX(shape.from, frame), toX(shape.to, frame)];
    if (shape.kind !== 'moment')
      return xml`<path d="M${from} ${bottom - 1}H${to}" stroke="${hue}" stroke-width="2"${dashes}/>`;
    if (isWide(shape, frame))
      return xml`<path d="M${from + 1} ${bottom - 7}V${bottom - 1}H${to - 1}V${bottom - 7}" fill="none" stroke="${hue}" stroke-width="1.5"${dashes}/>`;
    return xml`<rect x="${(from + to) / 2 - 3}" y="${bottom - 12}" width="6" height="11" rx="2.5" fill="${colours.card}" stroke="${hue}" stroke-width="1.5"${dashes}/>`;
  });
  return xml`${link}${marks}`;
}
