import type { MeasureText, TextFont } from '../layout/measure-text.ts';
import { type Markup, xml } from './xml.ts';

/** A text in its place. Pixels; `y` is its baseline. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: TextFont;
  /** A colour. */
  readonly fill: string;
  readonly anchor?: 'start' | 'end';
  readonly italic?: boolean;
  readonly struck?: boolean;
}

const FAMILIES = {
  sans: 'Inter, Inter Variable, system-ui, sans-serif',
  serif: 'Source Serif 4, Source Serif 4 Variable, Georgia, serif',
} as const;

/** Draws a text as long as it was measured, whichever font the reader has. */
export function drawText(
  { x, y, text, font, fill, anchor = 'start', italic = false, struck = false }: PlacedText,
  measure: MeasureText,
): Markup {
  if (text === '') return xml``;
  const { family, weight, size } = font;
  return xml`<text x="${x}" y="${y}" font-family="${FAMILIES[family]}" font-size="${size}" font-weight="${weight}"${
    italic && xml` font-style="italic"`
  }${struck && xml` text-decoration="line-through"`}${
    anchor === 'end' && xml` text-anchor="end"`
  } fill="${fill}" textLength="${measure(text, font)}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
}

/** As much of a text as `width` pixels hold, with an ellipsis where that is not all. */
export function fitText(text: string, width: number, font: TextFont, measure: MeasureText): string {
  if (measure(text, font) <= width) return text;
  const signs = Array.from(text);
  let [fits, more] = [0, signs.length];
  while (more - fits > 1) {
    const middle = Math.floor((fits + more) / 2);
    if (measure(`${signs.slice(0, middle).join('')}…`, font) <= width) fits = middle;
    else more = middle;
  }
  return fits === 0 ? '' : `${signs.slice(0, fits).join('').trimEnd()}…`;
}

/** Breaks a text into lines of `width` pixels between words, the last of `most` cut if need be. */
export function wrapText(
  text: string,
  { width, most }: { readonly width: number; readonly most: number },
  font: TextFont,
  measure: MeasureText,
): readonly string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).filter(Boolean);
  while (words.length > 0 && lines.length < most) {
    const count = lines.length === most - 1 ? words.length : countFitting(words, width, font, measure);
    lines.push(fitText(words.splice(0, count).join(' '), width, font, measure));
  }
  return lines;
}

/** How many words fit on a line; one at least. */
function countFitting(words: readonly string[], width: number, font: TextFont, measure: MeasureText): number {
  let count = words.length;
  while (count > 1 && measure(words.slice(0, count).join(' '), font) > width) count -= 1;
  return count;
}
