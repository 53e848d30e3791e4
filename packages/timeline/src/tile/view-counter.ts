import type { Matched, Window } from '@linimasa/schema';
import { countInView } from './count-in-view.ts';
import type { OpenBook, SourceReader } from './source-reader.ts';

/** How many events are in view, of how many. */
export interface ViewCount {
  readonly matched: Matched;
  readonly total: number;
}

/** Counts what is in view, one view at a time. */
export class ViewCounter {
  readonly #reader: SourceReader;
  #asking = new AbortController();
  #counted: OpenBook | undefined;

  constructor(reader: SourceReader) {
    this.#reader = reader;
  }

  /** Whether something else is drawn now than when it last counted. */
  get outdated(): boolean {
    return this.#counted !== this.#reader.open;
  }

  /** Counts a window; undefined where there is nothing to count yet, or it was asked to count another meanwhile. */
  async count(window: Window): Promise<ViewCount | undefined> {
    const { open, whole } = this.#reader;
    const view = this.#reader.view(window, 0);
    if (open === undefined || view === undefined) return undefined;
    this.stop();
    this.#counted = open;
    const { signal } = this.#asking;
    try {
      const matched = await countInView(view, window, open, signal);
      const total = whole.reduce((sum, { count }) => sum + count, 0);
      return signal.aborted ? undefined : { matched, total };
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /** Abandons what it counts. */
  stop(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
  }
}
