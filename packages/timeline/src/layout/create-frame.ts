import { fillText } from '../text/fill-text.ts';
import { formatCount } from '../text/format-count.ts';
import type { Texts } from '../text/texts.ts';
import type { Frame } from './arrange.ts';
import type { MeasureText, TextFont } from './measure-text.ts';

/** Pixels that "+12 more" takes besides its letters. */
const MORE_PADDING = 18;

/** The heaviest that a label may be set in. */
export const LABEL_FONT: TextFont = { family: 'sans', weight: 650, size: 12.5 };

/** That of "+12 more". */
export const MORE_FONT: TextFont = { family: 'sans', weight: 450, size: 11.5 };

/** Makes the frame for arranging labels: what they measure, and how long they may be. */
export function createFrame(
  measure: MeasureText,
  texts: Texts,
  frame: Omit<Frame, 'mostLabelWidth' | 'measure' | 'measureMore'>,
): Frame {
  return {
    ...frame,
    mostLabelWidth: Math.min(280, frame.width * 0.64),
    measure: (text) => measure(text, LABEL_FONT),
    measureMore(count) {
      // Digits are of one width; two at least, so that few and many stand alike.
      const digits = formatCount(Math.max(count, 10), texts.locale).replace(/\d/g, '0');
      const more = fillText(texts.moreAtMost, { count: digits });
      return Math.ceil(measure(more, MORE_FONT)) + MORE_PADDING;
    },
  };
}
