import {
  coverView,
  type EventFilters,
  type EventSource,
  type Lanes,
  type Matched,
  type Signal,
  type TimelineAnswer,
  type Window,
} from '@linimasa/schema';
import type { SceneSource } from '../layout/scene.ts';
import { toOpening } from '../move/to-opening.ts';
import { joinWindows } from '../move/windows.ts';
import { countInView } from '../tile/count-in-view.ts';
import { findLanes } from '../tile/find-lanes.ts';
import { readView } from '../tile/read-view.ts';
import { TileBook } from '../tile/tile-book.ts';

/** What is to be seen of a timeline. */
export interface StillView {
  /** UTC milliseconds. Default: what the timeline opens on. */
  readonly window?: Window | undefined;
  readonly filters: EventFilters;
  /** What rows mean. Default: the timeline's own. */
  readonly lanes?: Lanes | undefined;
  /** BCP 47. */
  readonly language: string;
}

/** A view that has been read whole, once. */
export interface Still extends SceneSource {
  readonly timeline: TimelineAnswer;
  readonly window: Window;
  /** How many events the window touches. */
  readonly matched: Matched;
}

/** What a timeline without a date shows: a day, of no event. */
const NOWHERE: Window = { from: 0, to: 86_400_000 };

/** Reads what a view takes to be drawn, and nothing more. Rejects as the source does. */
export async function readStill(source: EventSource, view: StillView, signal: Signal): Promise<Still> {
  const { filters, language } = view;
  const timeline = await source.timeline(signal);
  const window = view.window ?? toOpening(timeline) ?? NOWHERE;
  const lanes = findLanes(source, view.lanes ?? timeline.lanes);
  const query = { ...filters, lane: lanes, lang: [language] };
  const book = new TileBook(source, query, { onTile() {}, onError() {} });
  try {
    // What is not confirmed may lie beyond what the timeline reaches over.
    const roots = coverView(joinWindows(timeline.extent, window) ?? window);
    const [, whole] = await Promise.all([
      Promise.all(coverView(window).map((address) => book.ask(address))),
      Promise.all(roots.map((address) => book.ask(address))),
    ]);
    const reading = { source, filters, language, lanes };
    const open = { reading, timeline, lanes, book, roots };
    const matched = await countInView(readView(book, window, 0), window, open, signal);
    return { timeline, window, matched, open, whole, view: (shown, share) => readView(book, shown, share) };
  } finally {
    book.close();
  }
}
