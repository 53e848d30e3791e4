import type { EventFilters, EventItem, Facets, Page } from '@linimasa/schema';
import { type Names, nameCounts } from '../parts/names.ts';
import { PAGE_SIZE } from './load-statements.ts';
import type { PageContext } from './page.ts';

/** A page of events, with the names of their places. */
export interface Listed {
  readonly page: Page<EventItem>;
  readonly facets: Facets;
  readonly places: Names;
}

/** Asks for a page of the events that match, in order of start, those without a date last. */
export async function loadListed(
  { client, url, view, texts }: PageContext,
  timeline: string,
  filters: EventFilters,
  limit = PAGE_SIZE,
): Promise<Listed> {
  const cursor = url.searchParams.get('cursor');
  const asked: EventFilters = {
    undated: 'include',
    ...(view.unconfirmed === undefined ? {} : { review: 'unconfirmed' }),
    ...filters,
  };
  const [page, facets] = await Promise.all([
    client.events(timeline, { ...asked, limit, ...(cursor === null ? {} : { cursor }) }),
    client.facets(timeline, asked),
  ]);
  return { page, facets, places: nameCounts(facets.place, [texts.language]) };
}
