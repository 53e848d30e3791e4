import { type Chapter, pickText, type TimelineAnswer, toBounds, type Window } from '@linimasa/schema';

/** A chapter with its place on the axis. */
export interface ShownChapter {
  readonly title: string;
  /** BCP 47, of the title. */
  readonly language: string;
  /** From its first instant to its last. UTC milliseconds. */
  readonly window: Window;
}

/** Lists the chapters of a timeline that have a place on the axis, in its order, titled in a language. */
export function listChapters(
  { chapters, zone, languages }: Pick<TimelineAnswer, 'chapters' | 'zone' | 'languages'>,
  language: string,
  asOf?: number,
): readonly ShownChapter[] {
  return chapters.flatMap(({ title, when }) => {
    const window = findWindow(when, zone, asOf);
    if (window === undefined) return [];
    const { value, language: written } = pickText(title, [language, ...languages]);
    return [{ title: value, language: written, window }];
  });
}

function findWindow(when: Chapter['when'], zone: string, asOf: number | undefined): Window | undefined {
  const bounds = toBounds(when, { zone, ...(asOf === undefined ? {} : { asOf }) });
  if (bounds.undated) return undefined;
  const { earliest, latest, end, startBefore, endFrom } = bounds;
  const to = end === 'known' ? latest : Math.max(startBefore, endFrom);
  return earliest < to ? { from: earliest, to } : undefined;
}

/**
 * The chapter that a window shows: most of the window lies in it and most of it in the window; of several the one
 * that fits best. -1 for none.
 */
export function findCurrent(chapters: readonly ShownChapter[], shown: Window): number {
  let best = -1;
  let fit = 0.5;
  for (const [index, { window }] of chapters.entries()) {
    const both = Math.min(window.to, shown.to) - Math.max(window.from, shown.from);
    const either = Math.max(window.to, shown.to) - Math.min(window.from, shown.from);
    if (both / either > fit) [best, fit] = [index, both / either];
  }
  return best;
}
