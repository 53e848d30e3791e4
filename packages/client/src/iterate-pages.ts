import type { Page, PageQuery } from '@linimasa/schema';

/**
 * Goes through every item of a list, asking for the next page only when the one before is used up.
 * Begins at `query.cursor`, if given; `query.limit` is how many a page holds.
 */
export async function* iteratePages<T, Q extends PageQuery>(
  query: Q | undefined,
  ask: (query: Q | undefined) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  let page = await ask(query);
  yield* page.items;
  while (page.next !== undefined) {
    page = await ask({ ...(query as Q), cursor: page.next });
    yield* page.items;
  }
}
