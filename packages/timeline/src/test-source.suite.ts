import type { EventItem, EventSource } from '@linimasa/schema';
import { createDataSource } from './source/create-data-source.ts';
import type { DataTimeline } from './source/timeline-data.ts';
import { VOCABULARY } from './test-items.suite.ts';

/** What a source of a test does besides answering. */
export interface TestSourceOptions {
  readonly timeline?: DataTimeline;
  /** Every question, in order: `timeline`, a tile's `scale/index`, an event's id, or `events`. */
  readonly asked?: string[];
  /** Waits before the answer to a question. */
  readonly wait?: (question: string, signal: AbortSignal) => Promise<unknown>;
}

/** A source of items in the page that tells what it is asked and can be made to wait. */
export function createItemSource(items: readonly EventItem[], options: TestSourceOptions = {}): EventSource {
  const timeline = { title: 'Test', languages: ['en'], vocabulary: VOCABULARY, ...options.timeline };
  const source = createDataSource({ timeline, events: items });
  const answer = async <T>(question: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> => {
    options.asked?.push(question);
    await options.wait?.(question, signal);
    return ask();
  };
  return {
    timeline: (signal) => answer('timeline', signal, () => source.timeline(signal)),
    tile: (address, query, signal) =>
      answer(`${address.scale}/${address.index}`, signal, () => source.tile(address, query, signal)),
    event: async (id, query, signal) => answer(id, signal, async () => source.event?.(id, query, signal)),
    events: (query, signal) => answer('events', signal, () => source.events(query, signal)),
  };
}
