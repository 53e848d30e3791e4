import type { EventSource, Signal } from '@linimasa/schema';
import { ChapterList } from '../chapters/chapter-list.ts';
import { toShownClock } from '../clock/clock.ts';
import type { MeasureText, TextFont } from '../layout/measure-text.ts';
import { SceneMaker } from '../layout/scene.ts';
import { pickTexts } from '../text/languages.ts';
import { type Colours, createColours, type Theme } from './colours.ts';
import { drawScene } from './draw-scene.ts';
import { drawText, wrapText } from './draw-text.ts';
import { Paints } from './paints.ts';
import { readStill, type Still, type StillView } from './read-still.ts';
import { type Markup, xml } from './xml.ts';

/** What a picture says around the timeline. */
export interface PictureWords {
  readonly title: string;
  /** What of it is shown: "Aug 2023 – Jul 2024 · 62 of 96 events". */
  readonly note: string;
  /** On what it rests. */
  readonly sources: string;
  /** Where it comes from. */
  readonly address: string;
}

/** What is drawn, and how. */
export interface PictureOptions extends StillView {
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: Theme;
  /** The id of the event that stands out. */
  readonly selected?: string | undefined;
  /** Measures words in the fonts that the picture will be read in: Inter, and Source Serif 4. */
  readonly measure: MeasureText;
  /** Words what was read. Absent: a picture without a word, of marks alone. */
  readonly words?:
    | ((still: Pick<Still, 'timeline' | 'window' | 'matched' | 'whole'>) => PictureWords)
    | undefined;
}

const TITLE: TextFont = { family: 'serif', weight: 600, size: 24 };
const NOTE: TextFont = { family: 'sans', weight: 400, size: 13 };
const FOOT: TextFont = { family: 'sans', weight: 400, size: 11.5 };
const TITLE_LINE = 29;
const FOOT_LINE = 16;
const PADDING = 24;
/** Pixels: narrower, lanes have their names within them. */
const NARROW = 640;

/**
 * Draws what an element would show of a source as a picture that needs nothing besides, an SVG document. Rejects as the
 * source does.
 */
export async function drawPicture(
  source: EventSource,
  options: PictureOptions,
  signal: Signal,
): Promise<string> {
  const still = await readStill(source, options, signal);
  const { size, words } = options;
  const colours = createColours(options.theme);
  const said = words?.(still);
  const content =
    said === undefined
      ? drawTimeline(still, options, { x: 0, y: 0, ...size }, colours)
      : drawPage(still, options, said, colours);
  const name = said && xml`<title>${said.title}</title><desc>${said.note}. ${said.sources}</desc>`;
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img">${name}
<rect width="100%" height="100%" fill="${said === undefined ? colours.card : colours.paper}"/>
${content}
</svg>
`.text;
}

/** The timeline on a card, what it is above, on what it rests and whence it comes below. */
function drawPage(still: Still, options: PictureOptions, words: PictureWords, colours: Colours): Markup {
  const { size, measure } = options;
  const width = size.width - 2 * PADDING;
  const titles = wrapText(words.title, { width, most: 2 }, TITLE, measure);
  const note = wrapText(words.note, { width, most: 1 }, NOTE, measure);
  const top = PADDING + titles.length * TITLE_LINE + 32;
  const address = wrapText(words.address, { width, most: 1 }, FOOT, measure);
  const beside = width - measure(address[0] ?? '', FOOT) - PADDING;
  const isBeside = size.width >= NARROW && beside > width / 3;
  const sources = wrapText(words.sources, { width: isBeside ? beside : width, most: 2 }, FOOT, measure);
  const foot = PADDING + FOOT_LINE * (sources.length + (isBeside ? 0 : address.length));
  const card = { x: PADDING, y: top, width, height: size.height - top - foot };
  const place = (line: number) => card.y + card.height + 20 + line * FOOT_LINE;
  return xml`${titles.map((text, line) =>
    drawText(
      { x: PADDING, y: PADDING + 18 + line * TITLE_LINE, text, font: TITLE, fill: colours.ink },
      measure,
    ),
  )}${note.map((text) => drawText({ x: PADDING, y: top - 18, text, font: NOTE, fill: colours.soft }, measure))}
<rect x="${card.x - 0.5}" y="${card.y - 0.5}" width="${card.width + 1}" height="${card.height + 1}" rx="12" fill="${colours.card}" stroke="${colours.line}"/>
${drawTimeline(still, options, card, colours)}
${sources.map((text, line) => drawText({ x: PADDING, y: place(line), text, font: FOOT, fill: colours.soft }, measure))}${address.map(
  (text) =>
    drawText(
      isBeside
        ? { x: size.width - PADDING, y: place(0), text, font: FOOT, fill: colours.accent, anchor: 'end' }
        : { x: PADDING, y: place(sources.length), text, font: FOOT, fill: colours.accent },
      measure,
    ),
)}`;
}

/** Where something stands. Pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawTimeline(still: Still, options: PictureOptions, box: Box, colours: Colours): Markup {
  const { language, selected, measure, words } = options;
  const mute = words === undefined;
  const narrow = mute || box.width < NARROW - 2 * PADDING;
  const column = narrow ? 0 : 150;
  const [ribbonHeight, axisHeight] = mute ? [14, 0] : [22, 30];
  const [rowHeight, above, below] = mute ? [11, 2, 3] : narrow ? [24, 3, 4] : [24, 5, 7];
  const width = box.width - column;
  const lanesHeight = box.height - ribbonHeight - axisHeight;
  const { zone, in: read } = toShownClock('event', still.timeline.zone, still.timeline.zone);
  const texts = pickTexts(language);
  const scene = new SceneMaker(still).make({
    window: still.window,
    width,
    height: lanesHeight,
    narrow,
    texts,
    language,
    zone,
    dates: { zone, in: read },
    selected,
    focused: undefined,
    guests: [],
    measure: mute ? () => 0 : measure,
    rowHeight,
    above,
    below,
    tickSpacing: narrow ? 56 : 72,
  });
  const paints = new Paints();
  const drawn = drawScene(scene, {
    colours,
    paints,
    frame: { window: still.window, width },
    measure,
    rowHeight,
    above,
    selected,
    mute,
    box: { column, width, lanesHeight, ribbonHeight, axisHeight },
    texts,
    zone,
    chapters: new ChapterList().read(still.timeline, language),
  });
  return xml`<defs>${paints.markup}</defs><g transform="translate(${box.x + column} ${box.y})">${drawn}</g>`;
}
