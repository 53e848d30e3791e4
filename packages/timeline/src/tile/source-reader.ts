import {
  coverView,
  type EventFilters,
  type EventSource,
  type Lanes,
  type Tile,
  type TileAddress,
  type TimelineAnswer,
  type Window,
} from '@linimasa/schema';
import { findLanes } from './find-lanes.ts';
import { type Heading, listWanted } from './list-wanted.ts';
import { readView, type TileView } from './read-view.ts';
import { TileBook } from './tile-book.ts';

/** What is to be read. */
export interface Reading {
  readonly source: EventSource;
  /** Absent: the timeline's own. */
  readonly lanes: Lanes | undefined;
  readonly filters: EventFilters;
  /** BCP 47. */
  readonly language: string;
}

/** What a reader tells its owner. */
export interface ReadingListener {
  /** The timeline is known, though none of its events yet: the place to say what to look at. */
  onTimeline(timeline: TimelineAnswer): void;
  /** There is more to draw. */
  onChange(): void;
  onError(error: unknown): void;
}

/** One question being read: its book, and what it is about. */
export interface OpenBook {
  readonly reading: Reading;
  readonly timeline: TimelineAnswer;
  /** What rows mean in it; absent where the source tells no lanes apart. */
  readonly lanes: Lanes;
  readonly book: TileBook;
  /** The tiles of the whole timeline, coarse, in order. */
  readonly roots: readonly TileAddress[];
}

/**
 * Reads a source for whoever draws it. A new question is read while the old picture stays, and takes its place once
 * all that is looked at is there.
 */
export class SourceReader {
  readonly #listener: ReadingListener;
  #reading: Reading | undefined;
  #open: OpenBook | undefined;
  #next: OpenBook | undefined;
  #stop = new AbortController();
  #follow = new AbortController();
  #answer: { readonly source: EventSource; readonly timeline: TimelineAnswer } | undefined;
  #window: Window = { from: 0, to: 1 };
  #heading: Heading = 0;
  #finer: readonly TileAddress[] = [];

  constructor(listener: ReadingListener) {
    this.#listener = listener;
  }

  /** What is drawn; absent until the first question is answered. */
  get open(): OpenBook | undefined {
    return this.#open;
  }

  /** What is drawn or about to be. */
  get latest(): OpenBook | undefined {
    return this.#next ?? this.#open;
  }

  /** Whether a question is being read that is not drawn yet. */
  get waiting(): boolean {
    return this.#reading !== undefined && this.#open?.reading !== this.#reading;
  }

  /** Puts a new question; none stops reading. */
  read(reading: Reading | undefined): void {
    const isNew = reading?.source !== this.#reading?.source;
    this.#reading = reading;
    if (isNew) {
      this.#follow.abort();
      this.#follow = new AbortController();
      if (reading?.source.changes !== undefined)
        void this.#followChanges(reading.source, this.#follow.signal);
    }
    void this.#start();
  }

  /** Says what is looked at. Cheap where nothing new is wanted. */
  look(window: Window, heading: Heading): void {
    this.#window = window;
    this.#heading = heading;
    this.#want();
  }

  /** Asks for finer tiles here and there besides, for the overview. */
  refine(addresses: readonly TileAddress[]): void {
    this.#finer = addresses;
    this.#want();
  }

  /** Reads a view of what is drawn, with `share` of its length before and after. */
  view(window: Window, share: number): TileView | undefined {
    return this.#open && readView(this.#open.book, window, share);
  }

  /** The tiles that hold all of the timeline, as far as they are there. */
  get whole(): readonly Tile[] {
    return this.#open?.roots.flatMap((address) => this.#open?.book.find(address) ?? []) ?? [];
  }

  /** Asks again for what failed. */
  retry(): void {
    const book = this.#next?.book ?? (this.waiting ? undefined : this.#open?.book);
    if (book === undefined) void this.#start();
    else book.retry();
  }

  /** Abandons every question and forgets every answer. */
  close(): void {
    this.#stop.abort();
    this.#follow.abort();
    this.#next?.book.close();
    this.#open?.book.close();
    this.#next = undefined;
    this.#open = undefined;
    this.#answer = undefined;
    this.#reading = undefined;
  }

  async #start(): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const reading = this.#reading;
    this.#next?.book.close();
    this.#next = undefined;
    if (reading === undefined) return;
    try {
      const known = this.#answer?.source === reading.source ? this.#answer.timeline : undefined;
      const timeline = known ?? (await reading.source.timeline(signal));
      if (signal.aborted) return;
      this.#answer = { source: reading.source, timeline };
      this.#next = this.#createBook(reading, timeline);
      this.#listener.onTimeline(timeline);
      this.#want();
      this.#turn();
    } catch (error) {
      if (!signal.aborted) this.#listener.onError(error);
    }
  }

  #createBook(reading: Reading, timeline: TimelineAnswer): OpenBook {
    const { source, filters, language } = reading;
    const lanes = findLanes(source, reading.lanes ?? timeline.lanes);
    const query = { ...filters, lane: lanes, lang: [language] };
    const book = new TileBook(source, query, {
      onTile: () => this.#turn(),
      onError: (error) => this.#listener.onError(error),
    });
    const roots = timeline.extent === undefined ? [] : coverView(timeline.extent);
    return { reading, timeline, lanes, book, roots };
  }

  #want(): void {
    const { latest } = this;
    latest?.book.want([...listWanted(this.#window, this.#heading), ...latest.roots, ...this.#finer]);
  }

  /** Turns to the next book once it can be drawn. */
  #turn(): void {
    const next = this.#next;
    if (next !== undefined) {
      const needed = [...coverView(this.#window), ...next.roots];
      const isThere = (address: TileAddress) =>
        next.book.find(address) !== undefined || next.book.hasFailed(address);
      if (!needed.every(isThere)) return;
      this.#open?.book.close();
      this.#open = next;
      this.#next = undefined;
    }
    this.#listener.onChange();
  }

  async #followChanges(source: EventSource, signal: AbortSignal): Promise<void> {
    try {
      for await (const _ of source.changes?.(signal) ?? []) {
        if (signal.aborted) return;
        this.#answer = undefined;
        void this.#start();
      }
    } catch (error) {
      if (!signal.aborted) this.#listener.onError(error);
    }
  }
}
