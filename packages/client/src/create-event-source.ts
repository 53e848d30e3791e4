import type { EventSource } from '@linimasa/schema';
import type { Client } from './client.ts';
import { askPatiently } from './request/ask-patiently.ts';
import { ProblemError } from './request/problem-error.ts';

/**
 * Creates a source of one timeline of an API, for what draws events from an `EventSource`. It answers, and rejects, as the
 * client does; a tile of a busy server is asked for again when the server says, twice at most.
 *
 * @example
 * element.source = createEventSource(createClient({ baseUrl: 'https://example.org' }), 'russia-dprk');
 */
export function createEventSource(client: Client, timeline: string): EventSource {
  return {
    timeline: (signal) => client.timeline(timeline, { signal }),
    tile: (address, query, signal) =>
      askPatiently(() => client.tile(timeline, address, query, { signal }), signal),
    event: (id, query, signal) => client.event(timeline, id, query, { signal }).catch(toAbsent),
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

function toAbsent(error: unknown): undefined {
  if (error instanceof ProblemError && error.status === 404) return undefined;
  throw error;
}
