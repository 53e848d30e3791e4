import { labelTick } from '../axis/label-tick.ts';
import type { ShownChapter } from '../chapters/list-chapters.ts';
import { toBands } from '../chapters/to-bands.ts';
import { type ArrangedHidden, toX } from '../layout/arrange.ts';
import { MORE_FONT } from '../layout/create-frame.ts';
import type { TextFont } from '../layout/measure-text.ts';
import type { Scene } from '../layout/scene.ts';
import { RIBBON_HEIGHT, RIBBON_LENGTH } from '../ribbon/draw-ribbon.ts';
import { fillText } from '../text/fill-text.ts';
import { formatCount } from '../text/format-count.ts';
import type { Texts } from '../text/texts.ts';
import { drawMark, type MarkPen } from './draw-mark.ts';
import { drawText, fitText } from './draw-text.ts';
import { type Markup, xml } from './xml.ts';

/** Where the parts of a timeline stand. Pixels from the left edge of the lanes and the top of the first. */
export interface SceneBox {
  /** Of the names of lanes, to the left of them; 0 where these stand in the lanes. */
  readonly column: number;
  readonly width: number;
  readonly lanesHeight: number;
  readonly ribbonHeight: number;
  readonly axisHeight: number;
}

/** How a scene is drawn. */
export interface ScenePen extends MarkPen {
  readonly box: SceneBox;
  readonly texts: Texts;
  /** IANA zone of the axis. */
  readonly zone: string;
  readonly chapters: readonly ShownChapter[];
}

const NAME_FONT: TextFont = { family: 'sans', weight: 500, size: 12.5 };
const AXIS_FONT: TextFont = { family: 'sans', weight: 400, size: 11.5 };
const STRONG_FONT: TextFont = { family: 'sans', weight: 600, size: 11.5 };
/** Pixels: a label that begins closer to the end of the axis would be cut off. */
const LAST_LABEL = 38;

/** Draws a scene: lanes with their marks, the ribbon under them and the axis. */
export function drawScene(scene: Scene, pen: ScenePen): Markup {
  const { box, colours, selected } = pen;
  const bottom = box.lanesHeight + box.ribbonHeight;
  const { from, to } = scene.window;
  // What is chosen lies over its neighbours; what lies beside the frame was arranged for one that moves.
  const marks = scene.marks
    .filter((mark) => mark.box.from < to && mark.box.to >= from)
    .toSorted((a, b) => Number(a.mark.item.id === selected) - Number(b.mark.item.id === selected));
  return xml`<clipPath id="frame"><rect width="${box.width}" height="${bottom + box.axisHeight}"/></clipPath>
<g clip-path="url(#frame)">${drawBackdrop(scene, pen)}
${marks.map((mark) => drawMark(mark, pen))}
${!pen.mute && scene.hidden.map((hidden) => drawHidden(hidden, pen))}
${drawOnward(scene, pen)}${drawRibbonPath(scene, pen)}</g>
<path d="M${-box.column} ${bottom}H${box.width}" stroke="${colours.line}"/>
${drawAxis(scene, bottom, pen)}${!pen.mute && drawNames(scene, pen)}`;
}

function drawBackdrop({ ticks, rows }: Scene, { box, colours, frame, chapters }: ScenePen): Markup {
  const height = box.lanesHeight;
  const bands = toBands(chapters, frame.window).map(({ left, width, index }) => {
    const fill =
      index % 2 === 1
        ? xml`fill="${colours.soft}" fill-opacity="0.06"`
        : xml`fill="${colours.accent}" fill-opacity="0.05"`;
    return xml`<rect x="${(left / 100) * box.width}" width="${(width / 100) * box.width}" height="${height}" ${fill}/>`;
  });
  const lines = ticks.map(
    ({ at, begins }) =>
      xml`<path d="M${toX(at, frame)} 0V${height}" stroke="${begins === undefined ? colours.hairline : colours.line}"/>`,
  );
  const floors = rows
    .slice(0, -1)
    .map(
      ({ top, height: own }) =>
        xml`<path d="M0 ${top + own - 0.5}H${box.width}" stroke="${colours.hairline}"/>`,
    );
  return xml`${bands}${lines}${floors}`;
}

function drawHidden({ count: hidden, row, left, lane }: ArrangedHidden, pen: ScenePen): Markup {
  const { colours, measure, texts, above, rowHeight } = pen;
  const count = formatCount(Math.ceil(hidden), texts.locale);
  const text = fillText(lane.overlaps ? texts.upTo : texts.more, { count });
  const top = lane.top + above + row * rowHeight + 1;
  return xml`<rect x="${left + 0.5}" y="${top + 0.5}" width="${measure(text, MORE_FONT) + 16}" height="19" rx="6" fill="${colours.card}" stroke="${colours.soft}" stroke-opacity="0.45" stroke-dasharray="3 3"/>${drawText({ x: left + 8.5, y: top + 14, text, font: MORE_FONT, fill: colours.soft }, measure)}`;
}

/** An arrow at the frame's end for every labelled event that goes on beyond it. */
function drawOnward(
  { marks, window }: Scene,
  { box, colours, above, rowHeight }: ScenePen,
): readonly Markup[] {
  return marks.flatMap(({ mark: { shape }, lane, placed }) => {
    if (shape.end !== 'open' || placed === undefined || shape.from >= window.to) return [];
    const middle = lane.top + above + placed.row * rowHeight + (rowHeight - 3) / 2;
    const fill = colours.lanes[lane.hue]?.hue ?? colours.soft;
    return [xml`<path d="M${box.width - 11} ${middle - 6}l8 6l-8 6l2 -6z" fill="${fill}"/>`];
  });
}

function drawRibbonPath({ ribbon, strip }: Scene, { box, colours, frame }: ScenePen): Markup {
  if (ribbon === '' || box.ribbonHeight === 0) return xml``;
  const [left, right] = [toX(strip.from, frame), toX(strip.to, frame)];
  const across = ((right - left) / RIBBON_LENGTH).toFixed(6);
  const up = ((box.ribbonHeight - 3) / RIBBON_HEIGHT).toFixed(4);
  return xml`<path transform="translate(${left} ${box.lanesHeight + 3}) scale(${across} ${up})" d="${ribbon}" fill="${colours.soft}" fill-opacity="0.32"/>`;
}

function drawAxis({ ticks }: Scene, top: number, pen: ScenePen): readonly Markup[] {
  const { box, colours, measure, texts, frame, zone } = pen;
  if (box.axisHeight === 0) return [];
  return ticks.flatMap((tick) => {
    const x = toX(tick.at, frame);
    if (x < 0 || x > box.width - LAST_LABEL) return [];
    const [font, fill] = tick.begins === undefined ? [AXIS_FONT, colours.soft] : [STRONG_FONT, colours.ink];
    return [
      drawText({ x: x + 6, y: top + 19, text: labelTick(tick, texts.locale, zone), font, fill }, measure),
    ];
  });
}

/** The names of lanes: beside them, or in their first row where there is no column. */
function drawNames({ rows }: Scene, { box, colours, measure }: ScenePen): Markup {
  const isBeside = box.column > 0;
  const names = rows.map(({ label, hue, top }) => {
    const y = top + (isBeside ? 21.5 : 18);
    const x = isBeside ? 14 - box.column : 10;
    const font = isBeside ? NAME_FONT : AXIS_FONT;
    const text = isBeside ? fitText(label, box.column - 40, font, measure) : label;
    const fill = isBeside ? colours.ink : colours.soft;
    return xml`<rect x="${x}" y="${y - 8.5}" width="9" height="9" rx="3" fill="${colours.lanes[hue]?.hue ?? colours.soft}"/>${drawText({ x: x + 17, y, text, font, fill }, measure)}`;
  });
  const rule = xml`<path d="M0 0V${box.lanesHeight + box.ribbonHeight + box.axisHeight}" stroke="${colours.line}"/>`;
  return xml`${isBeside && rule}${names}`;
}
