import type { TileEvent, Window } from '@linimasa/schema';
import { createWalk } from './create-walk.ts';
import { findNext, type Position, type Walk } from './find-next.ts';
import { findRank, type Rank } from './find-rank.ts';
import { toPosition } from './open-walk.ts';
import type { OpenBook } from './source-reader.ts';

/** Where a step leads: along time, or to one of its ends. */
export type Step = 'next' | 'previous' | 'first' | 'last';

/** Walks through all events in order of time, one step after the other however fast they are asked for. */
export class Walker {
  #walking = Promise.resolve();
  readonly #stop = new AbortController();

  /**
   * Takes a step. `place` says where from once the steps before are done; from nowhere the next is the first to begin
   * in `shown`, if one does. `arrive` is told where it led.
   */
  async step(
    open: OpenBook,
    step: Step,
    shown: Window,
    place: () => Position | undefined,
    arrive: (event: TileEvent) => Promise<void>,
  ): Promise<void> {
    const before = this.#walking;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#walking = promise;
    await before;
    try {
      const walk = createWalk(open, this.#stop.signal);
      const event = await find(step, place(), shown, walk);
      if (event !== undefined) await arrive(event);
    } finally {
      resolve();
    }
  }

  /** The event of an id, where the source can be asked for one. */
  async find(open: OpenBook, id: string): Promise<TileEvent | undefined> {
    const { source, filters, language } = open.reading;
    const query = { lang: [language], ...(filters.review === undefined ? {} : { review: filters.review }) };
    const found = await source.event?.(id, query, this.#stop.signal);
    return found && createWalk(open, this.#stop.signal).toTileEvent(found);
  }

  /** Finds where an event stands among all of them. */
  rank(open: OpenBook, event: TileEvent): Promise<Rank> {
    return findRank(event, createWalk(open, this.#stop.signal));
  }

  /** Abandons every step. */
  stop(): void {
    this.#stop.abort();
  }
}

async function find(step: Step, place: Position | undefined, shown: Window, walk: Walk) {
  if (step === 'first') return findNext(undefined, 1, walk);
  if (step === 'last') return findNext(undefined, -1, walk);
  if (place !== undefined) return findNext(place, step === 'next' ? 1 : -1, walk);
  return (await findNext(toPosition(shown.from), 1, walk)) ?? findNext(undefined, -1, walk);
}
