import type { Client } from '@linimasa/client';
import {
  type Actor,
  compareItems,
  type EventFilters,
  type EventItem,
  type Source,
  stringifyDatetime,
  type TimelineAnswer,
  type Window,
} from '@linimasa/schema';

/** As many as a hundred sheets or so hold. */
const MOST_EVENTS = 2000;
const MOST_RECORDS = 5000;

/** What is printed of a timeline. */
export interface Paper {
  readonly timeline: TimelineAnswer;
  readonly window: Window | undefined;
  readonly filtered: boolean;
  /** In order of time, those without a date last. */
  readonly events: readonly EventItem[];
  /** There are more than are printed. */
  readonly more: boolean;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  /** Where the same view is found. */
  readonly address: string;
}

/** Reads the events of a view, the most important where there are too many, with the sources that they cite. */
export async function loadPaper(
  client: Client,
  view: Pick<Paper, 'timeline' | 'window' | 'address'> & { readonly filters: EventFilters },
): Promise<Paper> {
  const { timeline, window, filters, address } = view;
  const { id } = timeline;
  const time =
    window === undefined ? ({ undated: 'include' } as const) : { datetime: stringifyDatetime(window) };
  const query = { ...filters, ...time, sort: 'importance', limit: 1000 } as const;
  const [events, sources, actors] = await Promise.all([
    take(client.iterateEvents(id, query), MOST_EVENTS + 1),
    take(client.iterateSources(id, { limit: 1000 }), MOST_RECORDS),
    take(client.iterateActors(id, { limit: 1000 }), MOST_RECORDS),
  ]);
  return {
    timeline,
    window,
    address,
    filtered: Object.values(filters).some((value) => String(value) !== ''),
    events: events.slice(0, MOST_EVENTS).toSorted(compareItems),
    more: events.length > MOST_EVENTS,
    sources,
    actors,
  };
}

async function take<T>(items: AsyncIterable<T>, most: number): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length === most) break;
  }
  return taken;
}
