import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { OverloadedError, type ReadPool } from '@linimasa/store';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HIDDEN, openTestApp, type TestApp } from '../test-app.suite.ts';
import { get, openTestServer } from '../test-server.suite.ts';

const PATH = '/v1/timelines/harbour/events';

/** More than one page of events, a minute apart, and their timeline. */
const MANY = {
  timeline: { id: 'many', title: 'Many', languages: ['en', 'id'], zone: 'UTC', fields: {} },
  events: Array.from({ length: 2345 }, (_, index) => ({
    id: `event-${index}`,
    title: index % 2 === 0 ? { en: `Event, "${index}"` } : { id: `Peristiwa\n${index}` },
    when: new Date(Date.UTC(2000, 0, 1, 0, index)).toISOString().slice(0, 16),
  })),
};

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await test.load(MANY);
});
afterAll(() => test.close());

const readLines = (text: string) => text.split('\n').slice(0, -1);
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('events.ndjson', () => {
  it.each([
    '',
    'undated=include&sort=-start',
    'kind=work&actor=ann',
    'review=unconfirmed&sort=-importance',
    'datetime=1998&lang=id&fields=title&fields=hit',
    'datetime=1800',
  ])('holds what a list of the same question does: %s', async (query) => {
    const { body } = await test.askJson(`${PATH}?${query}`);
    const text = await (await test.ask(`${PATH}.ndjson?${query}`)).text();
    expect(readLines(text).map((line) => JSON.parse(line))).toEqual(body.items);
    expect(text).not.toContain(HIDDEN);
  });

  it('holds every event once, however many pages that is', async () => {
    const response = await test.ask('/v1/timelines/many/events.ndjson?fields=id');
    const lines = readLines(await response.text());
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids(MANY.events));
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="many.ndjson"');
  });
});

describe('events.csv', () => {
  it('is a table of every event, with the texts of every language of the timeline', async () => {
    const response = await test.ask('/v1/timelines/many/events.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const rows: readonly Readonly<Record<string, string>>[] = parse(await response.text(), { columns: true });
    expect(rows.map((row) => row['id'])).toEqual(ids(MANY.events));
    expect(rows.slice(0, 2)).toMatchObject([
      {
        'title.en': 'Event, "0"',
        'title.id': '',
        date: '2000-01-01T00:00',
        start: '2000-01-01T00:00:00.000Z',
      },
      { 'title.en': '', 'title.id': 'Peristiwa\n1', precision: 'minute', review: 'published' },
    ]);
  });

  it('has the columns of the members that are asked for, and a text where the language asked for has none', async () => {
    const text = await (
      await test.ask('/v1/timelines/many/events.csv?fields=title&fields=when&lang=id')
    ).text();
    const rows: readonly object[] = parse(text, { columns: true });
    expect(rows[0]).toEqual({
      id: 'event-0',
      'title.id': '',
      'title.en': 'Event, "0"',
      date: '2000-01-01T00:00',
      zone: 'UTC',
      title: '{"en":"Event, \\"0\\""}',
      when: expect.stringContaining('"edtf"'),
    });
  });

  it('has its first line where nothing matches', async () => {
    const text = await (await test.ask(`${PATH}.csv?datetime=1800&fields=id`)).text();
    expect(text).toBe('id\r\n');
  });
});

describe.each(['ndjson', 'csv'])('events.%s', (format) => {
  it.each([
    ['limit=10', 'limit'],
    ['cursor=x', 'cursor'],
    ['fields=notes', 'fields.0'],
    ['actor=nobody', 'actor'],
    ['sort=relevance', 'sort'],
  ])('refuses %s before the first byte', async (query, path) => {
    const { response, body } = await test.askJson(`${PATH}.${format}?${query}`);
    expect([response.status, body.issues[0].path.join('.')]).toEqual([400, path]);
  });

  it('is not there for a timeline that is not', async () => {
    expect((await test.ask(`/v1/timelines/nowhere/events.${format}`)).status).toBe(404);
  });

  it('is confirmed each time it is asked for, whatever other answers may do', async () => {
    const own = await openTestApp({ cdnSeconds: 60 });
    const ask = async (path: string, more = {}) => {
      const { status, headers } = await own.ask(path, { headers: more });
      return [status, headers.get('cache-control')];
    };
    const tag = (await own.ask(`${PATH}.${format}`)).headers.get('etag') ?? '';
    expect(await ask(PATH)).toEqual([200, 'public, max-age=0, s-maxage=60, must-revalidate']);
    expect(await ask(`${PATH}.${format}`)).toEqual([200, 'public, max-age=0, must-revalidate']);
    const held = { 'if-none-match': tag };
    expect(await ask(`${PATH}.${format}`, held)).toEqual([304, 'public, max-age=0, must-revalidate']);
    await own.close();
  });

  it('answers 304 to whoever holds it, and HEAD without a body', async () => {
    const path = `${PATH}.${format}?kind=work`;
    const tag = (await test.ask(path)).headers.get('etag') ?? '';
    const again = await test.ask(path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await test.ask(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
  });
});

/** A pool whose pages of lines are what `turn` makes of them, counted. */
type Page = NonNullable<Awaited<ReturnType<ReadPool['ask']>>>;

function withPages(turn: (page: Page, count: number) => Page | Promise<Page>) {
  const counter = { pages: 0 };
  const change = (pool: ReadPool): ReadPool => ({
    ...pool,
    async ask(method, ...args) {
      if (method !== 'eventLines') return pool.ask(method, ...args);
      const [timeline = '', query = {}] = args as unknown as [string?, object?];
      const page = await pool.ask('eventLines', timeline, { ...query, cursor: undefined } as never);
      counter.pages += 1;
      return page === undefined ? undefined : turn(page, counter.pages);
    },
  });
  return { counter, change };
}

describe('an export over a connection', () => {
  it.each([
    ['ndjson', 'identity'],
    ['csv', 'identity'],
    ['ndjson', 'gzip'],
  ])(
    'without an end (%s, %s) is read no faster than it is taken, and no longer',
    async (format, encoding) => {
      const { counter, change } = withPages((page) => ({ ...page, next: 'again' }));
      const server = await openTestServer({}, {}, change);
      await server.load(MANY);
      const socket = await server.connect();
      const headers = `Host: linimasa\r\nAccept-Encoding: ${encoding}\r\n`;
      socket.write(get(`/v1/timelines/many/events.${format}`, headers));
      await once(socket, 'data');
      socket.pause();
      // What the connection itself can hold has been filled once nothing is read any more.
      let before = -1;
      while (before !== counter.pages) {
        before = counter.pages;
        await setTimeout(500);
      }
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      socket.resume();
      while (counter.pages < before + 3) await setTimeout(20);
      socket.destroy();
      let after = -1;
      while (after !== counter.pages) {
        after = counter.pages;
        await setTimeout(200);
      }
      await setTimeout(500);
      expect(counter.pages).toBe(after);
      await server.close();
    },
  );

  it.each(['ndjson', 'csv'])('that fails midway (%s) breaks off, and says nothing of why', async (format) => {
    const taken = Promise.withResolvers<void>();
    const { change } = withPages(async (page, count) => {
      if (count < 3) return { ...page, next: 'again' };
      await taken.promise;
      throw new Error('the disk is gone');
    });
    const server = await openTestServer({}, {}, change);
    await server.load(MANY);
    const response = await fetch(`${server.url}/v1/timelines/many/events.${format}`, {
      headers: { 'Accept-Encoding': 'identity' },
    });
    expect(response.status).toBe(200);
    let text = '';
    const decoder = new TextDecoder();
    const reading = (async () => {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk);
        if (text.length > 1000) taken.resolve();
      }
    })();
    await expect(reading).rejects.toThrow();
    expect(text.length).toBeGreaterThan(1000);
    expect(text).not.toContain('disk');
    expect(server.logged).toContainEqual({
      level: 'error',
      requestId: response.headers.get('x-request-id'),
      msg: 'answer broken off',
      error: 'Error: the disk is gone',
    });
    await server.close();
  });

  it.each(['br', 'gzip', 'identity'])(
    'is packed as it goes, as who takes it wants it: %s',
    async (encoding) => {
      const server = await openTestServer();
      await server.load(MANY);
      const path = '/v1/timelines/many/events.ndjson';
      const response = await fetch(server.url + path, { headers: { 'Accept-Encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      expect(await response.text()).toBe(await (await server.ask(path)).text());
      await server.close();
    },
  );

  it('gives an event that moves meanwhile twice or not at all, and every other once and in order', async () => {
    const move = async (id: string, when: string) => {
      const record = { id, title: { en: id }, when };
      await own.store.write('many', { put: [{ kind: 'event', record }], remove: [] });
    };
    let pages = 0;
    const change = (pool: ReadPool): ReadPool => ({
      ...pool,
      async ask(method, ...args) {
        if (method === 'eventLines') pages += 1;
        if (method === 'eventLines' && pages === 2) {
          await move('event-3', '2005');
          await move('event-2000', '1999');
        }
        return pool.ask(method, ...args);
      },
    });
    const own = await openTestApp({}, change);
    await own.load(MANY);
    const text = await (await own.ask('/v1/timelines/many/events.ndjson')).text();
    const came = readLines(text).map((line) => JSON.parse(line).id);
    const stayed = ids(MANY.events).filter((id) => id !== 'event-2000');
    expect(came).toEqual([...stayed, 'event-3']);
    await own.close();
  });

  it('waits where the queue is full', async () => {
    let refused = 0;
    const change = (pool: ReadPool): ReadPool => ({
      ...pool,
      async ask(method, ...args) {
        const later = method === 'eventLines' && JSON.stringify(args).includes('cursor');
        if (later && refused < 2) {
          refused += 1;
          throw new OverloadedError('The queue is full');
        }
        return pool.ask(method, ...args);
      },
    });
    const own = await openTestApp({}, change);
    await own.load(MANY);
    const text = await (await own.ask('/v1/timelines/many/events.ndjson')).text();
    expect([readLines(text).length, refused]).toEqual([MANY.events.length, 2]);
    await own.close();
  });
});
