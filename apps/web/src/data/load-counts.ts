import type { Client } from '@linimasa/client';
import type { EventFilters, EventItem, Matched } from '@linimasa/schema';

/** How many of the undated events are shown. */
const MOST_UNDATED = 200;

/** What matches, over all of time. */
export interface MatchingCounts {
  /** With those without a date. */
  readonly all: Matched;
  readonly contested: Matched;
  readonly undated: { readonly items: readonly EventItem[]; readonly matched: Matched };
}

/** Asks how many events match, and for those that have no date. */
export async function loadCounts(
  client: Client,
  timeline: string,
  filters: EventFilters,
  signal: AbortSignal,
): Promise<MatchingCounts> {
  const count = async (more: EventFilters) => {
    const query = { ...filters, undated: 'include', ...more, limit: 1, fields: ['id'] } as const;
    return (await client.events(timeline, query, { signal })).matched;
  };
  const [all, contested, undated] = await Promise.all([
    count({}),
    count({ contested: true }),
    client.events(timeline, { ...filters, undated: 'only', limit: MOST_UNDATED }, { signal }),
  ]);
  return { all, contested, undated };
}
