import { describe, expect, it } from 'vitest';
import { createClient } from './create-client.ts';

/** A client whose answers are given, and the URLs it asked for. */
function clientOf(...answers: readonly unknown[]) {
  const urls: string[] = [];
  const rest = [...answers];
  const client = createClient({
    baseUrl: 'http://example.org/',
    fetch: (url) => {
      urls.push(url);
      return Response.json(rest.shift());
    },
  });
  return { client, urls };
}

const page = (ids: readonly string[], next?: string) => ({
  items: ids.map((id) => ({ id })),
  matched: { count: 3, exact: true },
  ...(next === undefined ? {} : { next }),
});

describe('createClient()', () => {
  it('writes ids and parameters so that they survive the way', async () => {
    const { client, urls } = clientOf(page([]), {}, page([]), {}, page([]));
    await client.events('a b', { datetime: '2024-06/..', q: '"a & b"', actor: ['x', 'y'], limit: 2 });
    await client.event('a b', 'c/d');
    await client.claims('t', { event: ['e'], stance: ['denies', 'alleges'], contested: true, source: ['s'] });
    await client.claim('t', 'c/d', { review: 'unconfirmed' });
    await client.disputes('t', { standing: ['denied'], review: 'unconfirmed', limit: 2 });
    expect(urls).toEqual([
      'http://example.org/v1/timelines/a%20b/events?datetime=2024-06%2F..&q=%22a%20%26%20b%22&actor=x&actor=y&limit=2',
      'http://example.org/v1/timelines/a%20b/events/c%2Fd',
      'http://example.org/v1/timelines/t/claims?event=e&stance=denies&stance=alleges&source=s&contested=true',
      'http://example.org/v1/timelines/t/claims/c%2Fd?review=unconfirmed',
      'http://example.org/v1/timelines/t/disputes?standing=denied&review=unconfirmed&limit=2',
    ]);
  });

  it('iterates over every page, each asked for only when the one before is used up', async () => {
    const { client, urls } = clientOf(page(['a', 'b'], 'n1'), page(['c']));
    const ids: string[] = [];
    for await (const { id } of client.iterateEvents('t', { limit: 2 })) {
      ids.push(id);
      if (id === 'b') expect(urls).toHaveLength(1);
    }
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(urls).toEqual([
      'http://example.org/v1/timelines/t/events?limit=2',
      'http://example.org/v1/timelines/t/events?limit=2&cursor=n1',
    ]);
  });

  it('asks for nothing more once iteration stops', async () => {
    const { client, urls } = clientOf(page(['a'], 'n1'), page(['b']));
    for await (const source of client.iterateSources('t')) if (source.id === 'a') break;
    expect(urls).toHaveLength(1);
  });
});
