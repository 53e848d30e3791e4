import type { Status } from '@linimasa/schema';
import { type Frame, isWide, toX, UNKNOWN_TAIL } from '../layout/arrange.ts';
import type { Shape } from '../mark/to-shape.ts';
import { type Colours, type Hue, mixColours } from './colours.ts';
import type { Paints, Stop } from './paints.ts';
import { type Markup, xml } from './xml.ts';

/** What shapes are drawn with. */
export interface Pen {
  readonly colours: Colours;
  readonly paints: Paints;
  readonly frame: Pick<Frame, 'window' | 'width'>;
}

/** What is drawn of an event, and how. Pixels. */
export interface DrawnShape {
  readonly shape: Shape;
  readonly status: Status;
  readonly lane: Hue;
  readonly top: number;
  readonly height: number;
}

/** Pixels: a narrower extent would be all fading and nothing to see. */
const THIN = 8;

/** Draws an event's place on the axis: a tick or a bracket for a moment, a surface with a foot for a stretch of time. */
export function drawShape(drawn: DrawnShape, pen: Pen): Markup {
  const { shape, lane, top, height } = drawn;
  const x = (at: number) => toX(at, pen.frame);
  const [from, to] = [x(shape.from), x(shape.to)];
  if (shape.kind !== 'moment') {
    const isThin = to - from < THIN && shape.end === 'known';
    return isThin ? drawStroke(drawn, (from + to) / 2, Math.max(3, to - from)) : drawStretch(drawn, pen);
  }
  const bottom = top + height;
  if (isWide(shape, pen.frame))
    return xml`<path d="M${from + 1} ${bottom - 5}V${bottom - 1}H${to - 1}V${bottom - 5}" fill="none" stroke="${lane.hue}" stroke-width="2"/>`;
  const possible = xml`<rect x="${from}" y="${bottom - 2}" width="${to - from}" height="2" fill="${lane.hue}" fill-opacity="0.45"/>`;
  return xml`${to - from > 3 && possible}${drawStroke(drawn, x(shape.at), 3)}`;
}

/** An upright stroke, its line saying what became of the event. */
function drawStroke({ status, lane, top, height }: DrawnShape, x: number, width: number): Markup {
  const [first, last, middle] = [top + 1, top + height - 1, top + height / 2];
  const line = (more: Markup) =>
    xml`<path d="M${x} ${first}V${last}" fill="none" stroke="${lane.hue}" stroke-width="${width}"${more}/>`;
  switch (status) {
    case 'planned':
      return line(xml` stroke-dasharray="4 3"`);
    case 'alleged':
      return line(xml` stroke-dasharray="0 5" stroke-linecap="round"`);
    case 'cancelled':
      return xml`<path d="M${x - 4} ${middle - 4}l8 8m0 -8l-8 8" fill="none" stroke="${lane.hue}" stroke-width="1.6"/>`;
    default:
      return xml`<rect x="${x - width / 2}" y="${first}" width="${width}" height="${last - first}" rx="1.5" fill="${lane.hue}"/>`;
  }
}

/** A surface with a line along its foot; both fade where it is not certain. */
function drawStretch(
  { shape, status, lane, top, height }: DrawnShape,
  { colours, paints, frame }: Pen,
): Markup {
  const cut = (at: number) => Math.min(Math.max(toX(at, frame), -frame.width), 2 * frame.width);
  const hasTail = shape.end === 'unknown';
  const from = cut(shape.from);
  const to = cut(shape.to) + (hasTail ? UNKNOWN_TAIL : 0);
  const [fullFrom, fullTo] = [cut(shape.fullFrom), hasTail ? to - UNKNOWN_TAIL : cut(shape.fullTo)];
  const goesOn = shape.end === 'open';
  const paint = (colour: string, full = colour) => {
    const beyond = goesOn ? mixColours(colour, 55, colours.card) : colour;
    const stops: readonly Stop[] = [
      { x: from, colour, opacity: fullFrom > from ? 0 : 1 },
      { x: fullFrom, colour, opacity: 1 },
      { x: fullFrom, colour: full, opacity: 1 },
      { x: fullTo, colour: full, opacity: 1 },
      { x: fullTo, colour: goesOn ? beyond : colour, opacity: 1 },
      { x: to, colour: beyond, opacity: goesOn || (fullTo >= to && !hasTail) ? 1 : 0 },
    ];
    return paints.fade(from, to, stops);
  };
  const box = xml`x="${from}" y="${top}" width="${to - from}" height="${height}" rx="4"`;
  const line = paint(lane.hue);
  if (status === 'planned' || status === 'cancelled') {
    const frameOf = xml`<rect x="${from + 0.75}" y="${top + 0.75}" width="${to - from - 1.5}" height="${height - 1.5}" rx="4" fill="none" stroke="${line}" stroke-width="1.5"${status === 'planned' && xml` stroke-dasharray="5 4"`}/>`;
    const across = xml`<rect x="${from}" y="${top + height / 2 - 0.5}" width="${to - from}" height="1" fill="${line}"/>`;
    return xml`${frameOf}${status === 'cancelled' && across}`;
  }
  const foot = xml`<rect x="${from}" y="${top + height - 2}" width="${to - from}" height="2" fill="${line}"/>`;
  const surface = xml`<rect ${box} fill="${paint(lane.tint, shape.certain ? lane.firm : lane.tint)}"/>`;
  const edge = hasTail && shape.kind === 'bar' && fullFrom <= from;
  return xml`${surface}${status === 'alleged' && xml`<rect ${box} fill="${paints.hatch(colours.card)}"/>`}${foot}${
    edge && xml`<rect x="${from}" y="${top}" width="3" height="${height}" fill="${lane.hue}"/>`
  }`;
}

/** Draws a short stroke on the floor of its lane for an event whose name found no room. */
export function drawFloorStroke({ shape, lane, top, height }: DrawnShape, { frame }: Pen): Markup {
  const cut = (at: number) => Math.min(Math.max(toX(at, frame), -frame.width), 2 * frame.width);
  const [from, to] = [cut(shape.from), cut(shape.to)];
  const bottom = top + height;
  return shape.kind === 'moment'
    ? xml`<rect x="${toX(shape.at, frame) - 1}" y="${top}" width="2" height="${height}" rx="1" fill="${lane.hue}" fill-opacity="0.75"/>`
    : xml`<rect x="${from}" y="${bottom - 3}" width="${Math.max(to - from, 2)}" height="2" rx="1" fill="${lane.hue}" fill-opacity="0.3"/>`;
}
