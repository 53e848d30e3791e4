import { type TimelineAnswer, toAsOf } from '@linimasa/schema';
import { listChapters, type ShownChapter } from './list-chapters.ts';

/** UTC milliseconds up to which a timeline knows. */
export function findAsOf(timeline: TimelineAnswer): number | undefined {
  return toAsOf({ timeline, sources: [] }) ?? timeline.extent?.to;
}

/** Lists chapters once for each timeline and language: whoever is given the same list has nothing to do. */
export class ChapterList {
  #timeline: TimelineAnswer | undefined;
  #language = '';
  #chapters: readonly ShownChapter[] = [];

  /** The chapters of a timeline, titled in a language; none where there is no timeline. */
  read(timeline: TimelineAnswer | undefined, language: string): readonly ShownChapter[] {
    if (timeline !== this.#timeline || language !== this.#language) {
      this.#timeline = timeline;
      this.#language = language;
      this.#chapters = timeline === undefined ? [] : listChapters(timeline, language, findAsOf(timeline));
    }
    return this.#chapters;
  }
}
