import { fillText } from '../text/fill-text.ts';
import { formatCount } from '../text/format-count.ts';
import type { Texts } from '../text/texts.ts';
import type { Frame } from './arrange.ts';
import { measureLabel } from './measure-label.ts';

/** Pixels that "+12 more" takes besides its letters. */
const MORE_PADDING = 18;

/** Makes the frame for arranging labels in a font family: what they measure, and how long they may be. */
export function createFrame(
  family: string,
  texts: Texts,
  frame: Omit<Frame, 'mostLabelWidth' | 'measure' | 'measureMore'>,
): Frame {
  return {
    ...frame,
    mostLabelWidth: Math.min(280, frame.width * 0.64),
    // The heaviest weight a label may have.
    measure: (text) => measureLabel(text, `650 12.5px ${family}`),
    measureMore(count) {
      // Digits are of one width; two at least, so that few and many stand alike.
      const digits = formatCount(Math.max(count, 10), texts.locale).replace(/\d/g, '0');
      const more = fillText(texts.moreAtMost, { count: digits });
      return Math.ceil(measureLabel(more, `450 11.5px ${family}`)) + MORE_PADDING;
    },
  };
}
