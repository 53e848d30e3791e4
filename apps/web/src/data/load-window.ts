import type { Client } from '@linimasa/client';
import {
  compareItems,
  type EventFilters,
  type EventItem,
  type Matched,
  type Page,
  stringifyDatetime,
  type Window,
} from '@linimasa/schema';

/** The events that a window shows: the most important of them, in order of start. */
export interface WindowEvents {
  readonly window: Window;
  readonly items: readonly EventItem[];
  /** How many there are in all. */
  readonly matched: Matched;
  /** Whether `items` are not all. */
  readonly more: boolean;
}

/** Asks for the `most` most important events that match and that a window shows. */
export async function loadWindow(
  client: Client,
  timeline: string,
  {
    filters,
    window,
    most,
  }: { readonly filters: EventFilters; readonly window: Window; readonly most: number },
  signal: AbortSignal,
): Promise<WindowEvents> {
  const items: EventItem[] = [];
  const query = { ...filters, datetime: stringifyDatetime(window), sort: 'importance' } as const;
  let page: Page<EventItem> | undefined;
  do {
    const cursor = page?.next === undefined ? {} : { cursor: page.next };
    page = await client.events(
      timeline,
      { ...query, ...cursor, limit: Math.min(most - items.length, 1000) },
      { signal },
    );
    items.push(...page.items);
  } while (page.next !== undefined && items.length < most);
  return {
    window,
    items: items.toSorted(compareItems),
    matched: page.matched,
    more: page.next !== undefined,
  };
}

/** Asks for the matching events nearest to a window that shows none: the last before it and the first after it. */
export async function loadNearest(
  client: Client,
  timeline: string,
  filters: EventFilters,
  { from, to }: Window,
): Promise<readonly EventItem[]> {
  const [before, after] = await Promise.all([
    client.events(timeline, {
      ...filters,
      datetime: stringifyDatetime({ to: from }),
      sort: '-start',
      limit: 1,
    }),
    client.events(timeline, {
      ...filters,
      datetime: stringifyDatetime({ from: to }),
      sort: 'start',
      limit: 1,
    }),
  ]);
  return [...before.items, ...after.items];
}
