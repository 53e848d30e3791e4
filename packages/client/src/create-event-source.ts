import type { EventSource } from '@linimasa/schema';
import type { Client } from './client.ts';

/**
 * Creates a source of one timeline of an API, for what draws events from an `EventSource`. It answers, and rejects, as the
 * client does.
 *
 * @example
 * element.source = createEventSource(createClient({ baseUrl: 'https://example.org' }), 'russia-dprk');
 */
export function createEventSource(client: Client, timeline: string): EventSource {
  return {
    timeline: (signal) => client.timeline(timeline, { signal }),
    tile: (address, query, signal) => client.tile(timeline, address, query, { signal }),
    events: (query, signal) => client.events(timeline, query, { signal }),
    async *changes(signal) {
      try {
        yield* client.followChanges(timeline, { signal });
      } catch (error) {
        // Who aborts has seen enough; anything else is news.
        if (!signal.aborted) throw error;
      }
    },
  };
}
