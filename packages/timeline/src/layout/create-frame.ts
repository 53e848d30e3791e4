import { fillText, type Texts } from '../text/texts.ts';
import type { Frame } from './arrange.ts';
import { measureLabel } from './measure-label.ts';

/** Makes the frame for arranging labels in a font family: what they measure, and how long they may be. */
export function createFrame(
  family: string,
  texts: Texts,
  frame: Pick<Frame, 'window' | 'width' | 'narrow' | 'selected' | 'boost'>,
): Frame {
  const more = fillText(texts.more, { count: '00' });
  return {
    ...frame,
    mostLabelWidth: Math.min(280, frame.width * 0.64),
    moreWidth: Math.ceil(measureLabel(more, `450 11.5px ${family}`)) + 18,
    // The heaviest weight a label may have.
    measure: (text) => measureLabel(text, `650 12.5px ${family}`),
  };
}
