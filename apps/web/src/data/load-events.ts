import type { Client } from '@linimasa/client';
import type { EventFilters, EventItem } from '@linimasa/schema';

/** Events that match, those with a place on the axis apart from those without; each in order of start. */
export interface MatchingEvents {
  readonly dated: readonly EventItem[];
  readonly undated: readonly EventItem[];
}

/** Asks for every event that matches, over all of time. */
export async function loadEvents(
  client: Client,
  timeline: string,
  filters: EventFilters,
  signal: AbortSignal,
): Promise<MatchingEvents> {
  const dated: EventItem[] = [];
  const undated: EventItem[] = [];
  const query = { ...filters, undated: 'include', limit: 1000 } as const;
  for await (const item of client.iterateEvents(timeline, query, { signal })) {
    (item.bounds.undated ? undated : dated).push(item);
  }
  return { dated, undated };
}
