import type { Client } from '@linimasa/client';
import type { ClaimItem, ClaimQuery, EventAnswer, Page } from '@linimasa/schema';

/** How many records of a list stand on a page. */
export const PAGE_SIZE = 40;

/** A page of claims, with what it takes to put each into words. */
export interface Statements {
  readonly page: Page<ClaimItem>;
  /** Every event that a claim of the page is about, by id. */
  readonly events: ReadonlyMap<string, EventAnswer>;
}

/** Asks for a page of claims and for the events that they are about. */
export async function loadStatements(
  client: Client,
  timeline: string,
  query: ClaimQuery,
): Promise<Statements> {
  const page = await client.claims(timeline, { ...query, limit: PAGE_SIZE });
  const review = query.review === undefined ? {} : { review: query.review };
  const ids = [...new Set(page.items.map(({ question }) => question.event))];
  const events = await Promise.all(ids.map((id) => client.event(timeline, id, review)));
  return { page, events: new Map(events.map((event) => [event.id, event])) };
}
