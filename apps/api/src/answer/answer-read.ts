import type { Context } from 'hono';
import { createTag, matchesTag } from './tag.ts';

/**
 * Answers a read as JSON with its `ETag`, or 304 without asking where the reader holds the answer already: an answer
 * depends on `state` (revision and build) and on the address, on nothing else.
 */
export async function answerRead(
  c: Context,
  state: readonly string[],
  read: () => Promise<object>,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const headers = { ETag: createTag([...state, pathname, search]), 'Cache-Control': 'no-cache' };
  if (matchesTag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
  return c.body(JSON.stringify(await read()), 200, { ...headers, 'Content-Type': 'application/json' });
}
