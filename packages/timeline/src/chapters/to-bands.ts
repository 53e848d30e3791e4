import type { Window } from '@linimasa/schema';
import type { ShownChapter } from './list-chapters.ts';

/** A chapter behind the lanes. Percent of the stretch that it is drawn in, and cut to it. */
export interface Band {
  readonly left: number;
  readonly width: number;
  readonly title: string;
  /** Its place in the list of chapters. */
  readonly index: number;
}

/** The bands of the chapters that touch a stretch of time, in the order of the chapters. */
export function toBands(chapters: readonly ShownChapter[], { from, to }: Window): readonly Band[] {
  const toShare = (at: number) => Math.min(100, Math.max(0, (100 * (at - from)) / (to - from)));
  return chapters.flatMap(({ title, window }, index) => {
    const [left, right] = [toShare(window.from), toShare(window.to)];
    return right > left ? [{ left, width: right - left, title, index }] : [];
  });
}
