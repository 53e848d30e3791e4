import type { EventItem } from '@linimasa/schema';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { EventOf } from './client.ts';
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

/** A commit as a stream tells it. */
const change = (ordinal: number) => `id: ${ordinal}\nevent: change\ndata: {"ordinal":${ordinal}}\n\n`;

describe('createClient()', () => {
  it('writes ids and parameters so that they survive the way', async () => {
    const { client, urls } = clientOf(page([]), {}, page([]), {}, page([]), {});
    await client.events('a b', { datetime: '2024-06/..', q: '"a & b"', actor: ['x', 'y'], limit: 2 });
    await client.event('a b', 'c/d');
    await client.claims('t', { event: ['e'], stance: ['denies', 'alleges'], contested: true, source: ['s'] });
    await client.claim('t', 'c/d', { review: 'unconfirmed' });
    await client.disputes('t', { standing: ['denied'], review: 'unconfirmed', limit: 2 });
    await client.actor('t', 'c/d');
    expect(urls).toEqual([
      'http://example.org/v1/timelines/a%20b/events?datetime=2024-06%2F..&q=%22a%20%26%20b%22&actor=x&actor=y&limit=2',
      'http://example.org/v1/timelines/a%20b/events/c%2Fd',
      'http://example.org/v1/timelines/t/claims?event=e&stance=denies&stance=alleges&source=s&contested=true',
      'http://example.org/v1/timelines/t/claims/c%2Fd?review=unconfirmed',
      'http://example.org/v1/timelines/t/disputes?standing=denied&review=unconfirmed&limit=2',
      'http://example.org/v1/timelines/t/actors/c%2Fd',
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

  it('writes tiles, own fields, languages and members as the API reads them', async () => {
    const { client, urls } = clientOf({}, {}, {}, page([]), {});
    await client.tile(
      't',
      { scale: 35, index: -2 },
      { lane: 'kind', extra: { port: ['a', 'b&'] }, lang: ['id'] },
    );
    await client.facets('t', { bbox: '1,2,3,4', lang: ['en', 'id'] });
    await client.event('t', 'e', { lang: ['id'] });
    const picked = await client.events('t', { fields: ['title', 'kind'] });
    await client.changes('t', { after: 7 });
    expect(urls.map((url) => url.replace('http://example.org/v1/timelines/t', ''))).toEqual([
      '/tiles/35/-2?lane=kind&lang=id&extra.port=a&extra.port=b%26',
      '/facets?bbox=1%2C2%2C3%2C4&lang=en&lang=id',
      '/events/e?lang=id',
      '/events?fields=title&fields=kind',
      '/changes?after=7',
    ]);
    expectTypeOf(picked.items).toEqualTypeOf<readonly Pick<EventItem, 'id' | 'title' | 'kind'>[]>();
    expectTypeOf<EventOf<{ readonly q: string }>>().toEqualTypeOf<EventItem>();
  });
});

/** A client that is answered pieces of a body, one after another, of that type. */
function streamOf(type: string, ...bodies: readonly (readonly string[])[]) {
  const urls: string[] = [];
  const rest = [...bodies];
  const client = createClient({
    baseUrl: '',
    fetch: (url, { headers }) => {
      urls.push(`${url} ${headers['accept']?.split(',')[0]}`);
      const pieces = rest.shift();
      if (pieces === undefined)
        return Response.json(
          { status: 404 },
          { status: 404, headers: { 'content-type': 'application/problem+json' } },
        );
      const encoder = new TextEncoder();
      const body = new ReadableStream({
        start(controller) {
          for (const piece of pieces) controller.enqueue(encoder.encode(piece));
          controller.close();
        },
      });
      return new Response(body, { headers: { 'content-type': type } });
    },
  });
  return { client, urls };
}

const refuse = (status: number, seconds: number) =>
  Response.json(
    { status },
    { status, headers: { 'content-type': 'application/problem+json', 'retry-after': `${seconds}` } },
  );
const breakOff = (retry = 1) =>
  new Response(`id: 1\nretry: ${retry}\n\n`, { headers: { 'content-type': 'text/event-stream' } });

/** A client with those answers, and when it asked for them. */
function answered(...answers: readonly Response[]) {
  const times: number[] = [];
  const fetch = () => answers[times.push(performance.now()) - 1] ?? refuse(404, 0);
  return { client: createClient({ baseUrl: '', fetch }), times };
}

describe('streams of createClient()', () => {
  it('reads events a line each, wherever the body is cut', async () => {
    const { client, urls } = streamOf('application/x-ndjson', [
      '{"id":',
      '"a"}\n{"id":"b"}',
      '\n',
      '{"id":"c"}',
    ]);
    const ids: string[] = [];
    for await (const { id } of client.streamEvents('t', { kind: ['work'] })) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(urls).toEqual(['/v1/timelines/t/events.ndjson?kind=work application/x-ndjson']);
  });

  it('gives the bytes of a file as they come', async () => {
    const { client } = streamOf('text/csv; charset=utf-8', ['id\r\n', 'a\r\n']);
    expect(await new Response(await client.exportEvents('t', 'csv')).text()).toBe('id\r\na\r\n');
  });

  it('connects again where a stream of commits broke off, and leaves out what was cut', async () => {
    const { client, urls } = streamOf(
      'text/event-stream',
      ['id: 4\nretry: 1\n\n:\n\n'],
      [`id: 4\nretry: 1\n\n${change(5)}`, change(6).slice(0, -2)],
      [change(6), change(7)],
    );
    const seen: number[] = [];
    const follow = async () => {
      for await (const { ordinal } of client.followChanges('t')) seen.push(ordinal);
    };
    await expect(follow()).rejects.toMatchObject({ status: 404 });
    expect(seen).toEqual([5, 6, 7]);
    expect(
      urls.map((url) => url.replace('/v1/timelines/t/changes', '').replace(' text/event-stream', '')),
    ).toEqual(['', '?after=4', '?after=5', '?after=7']);
  });

  it('stops following with the reason of its signal', async () => {
    const { client } = streamOf('text/event-stream', ['id: 1\nretry: 60000\n\n']);
    const stop = new AbortController();
    const next = client.followChanges('t', { signal: stop.signal }).next();
    const reason = new Error('enough');
    setTimeout(() => stop.abort(reason), 50);
    await expect(next).rejects.toBe(reason);
  });

  it('ends where the first stream of commits is refused, and says when to come again', async () => {
    const { client, times } = answered(refuse(429, 15));
    const following = client.followChanges('t').next();
    await expect(following).rejects.toMatchObject({ status: 429, retryAfter: 15 });
    expect(times.length).toBe(1);
  });

  it.each([429, 503])('waits as long as a refusal with %s asks for once it has followed', async (status) => {
    const { client, times } = answered(breakOff(), refuse(status, 1));
    await expect(client.followChanges('t').next()).rejects.toMatchObject({ status: 404 });
    const [, refused = 0, next = 0] = times;
    expect(times.length).toBe(3);
    // A timer may be early by what its clock leaves out.
    expect(next - refused).toBeGreaterThan(990);
  });

  it('leaves nothing behind on the signal of a stream', async () => {
    const { client } = answered(breakOff(), breakOff(), breakOff());
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await expect(client.followChanges('t', { signal }).next()).rejects.toMatchObject({ status: 404 });
    expect(added).toHaveBeenCalledTimes(3);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });

  it('does not wait where the signal has aborted meanwhile', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const fetch = () => {
      stop.abort(reason);
      return breakOff(3_600_000);
    };
    const following = createClient({ baseUrl: '', fetch }).followChanges('t', { signal: stop.signal });
    await expect(following.next()).rejects.toBe(reason);
  });
});
