import type { Page } from '@linimasa/schema';

/** Reads a list to its end, page after page. */
export async function readPages<T>(
  readPage: (cursor: { readonly cursor?: string }) => Promise<Page<T> | undefined>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let page = await readPage({});
  while (page !== undefined) {
    items.push(...page.items);
    page = page.next === undefined ? undefined : await readPage({ cursor: page.next });
  }
  return items;
}
