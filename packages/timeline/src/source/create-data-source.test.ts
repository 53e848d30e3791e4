import {
  type EventItem,
  type EventSource,
  MAX_SCALE,
  type Tile,
  type TileAddress,
  type TileQuery,
} from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTileBrutally, matchBrutally } from './brute-force.suite.ts';
import { createDataSource } from './create-data-source.ts';
import { InvalidDataError } from './invalid-data-error.ts';
import type { DataEvent, TimelineData } from './timeline-data.ts';

const { signal } = new AbortController();

const edtf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .date({ min: new Date('1999-06-01'), max: new Date('2001-06-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('2000-01', '2000', '1999-12/2000-02', '2000-03-01/..', '2000-05/'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[1999-07-01,2000-11]', '-0044-03-15', '2000-02-03T04:05:06Z', 'Y12026'),
  },
);

const event: fc.Arbitrary<DataEvent> = fc
  .record({
    title: fc.constantFrom('alpha', 'beta gamma', 'gamma'),
    when: fc.option(edtf, { freq: 9 }),
    kind: fc.option(
      fc.nat({ max: 20 }).map((kind) => `kind-${Math.floor(Math.sqrt(kind * 12))}`),
      { freq: 5 },
    ),
    who: fc.uniqueArray(fc.constantFrom('ann', 'bob', 'cleo'), { maxLength: 3 }),
    importance: fc.constantFrom(0, 0.2, 0.5, 0.9),
    contested: fc.boolean(),
  })
  .map(({ when, kind, title, ...rest }) => ({
    ...rest,
    title: { en: title },
    ...(when === null ? {} : { when }),
    ...(kind === null ? {} : { kind }),
  }));
const events = fc.array(event, { maxLength: 200, size: 'max' });
const address: fc.Arbitrary<TileAddress> = fc
  .record({
    at: fc.integer({ min: Date.UTC(1999, 0), max: Date.UTC(2001, 11) }),
    scale: fc.oneof(fc.integer({ min: 24, max: 38 }), fc.nat({ max: MAX_SCALE })),
  })
  .map(({ at, scale }) => ({ scale, index: Math.floor(at / 2 ** scale) }));
const query: fc.Arbitrary<TileQuery> = fc.record(
  {
    lane: fc.constantFrom('kind', 'actor', 'status', 'place'),
    datetime: fc.constantFrom('2000', '2000-02/..', '../2000-01-15'),
    contested: fc.constant(true),
    q: fc.constantFrom('ga', 'alpha'),
  },
  { requiredKeys: [] },
);

/** Everything that a source holds, the undated with it. */
async function listAll(source: EventSource): Promise<readonly EventItem[]> {
  return (await source.events({ limit: 1000, undated: 'include' }, signal)).items;
}

const withoutLabels = ({ lanes, ...tile }: Tile) =>
  lanes === undefined ? tile : { ...tile, lanes: lanes.map(({ label: _label, ...lane }) => lane) };

describe('createDataSource()', () => {
  it('answers tiles that are what event by event gives', async () => {
    await fc.assert(
      fc.asyncProperty(events, address, query, async (some, where, asked) => {
        const source = createDataSource({ events: some });
        const tile = await source.tile(where, asked, signal);
        expect(withoutLabels(tile)).toEqual(createTileBrutally(await listAll(source), where, asked));
      }),
      { numRuns: 150 },
    );
  });

  it('gives a tile the sum of its halves, and a top that is in theirs', async () => {
    await fc.assert(
      fc.asyncProperty(events, address, query, async (some, { scale, index }, asked) => {
        if (scale === 0) return;
        const source = createDataSource({ events: some });
        const [whole, left, right] = await Promise.all(
          [
            { scale, index },
            { scale: scale - 1, index: 2 * index },
            { scale: scale - 1, index: 2 * index + 1 },
          ].map((each) => source.tile(each, asked, signal)),
        );
        if (whole === undefined || left === undefined || right === undefined) throw new Error('Three tiles');
        expect(left.count + right.count).toBe(whole.count);
        expect(whole.bins.reduce((sum, count) => sum + count, 0)).toBe(whole.count);
        const below = new Set([...left.top, ...right.top].map(({ id }) => id));
        expect(whole.top.filter(({ id }) => !below.has(id))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('pages through the events that match, in every order', async () => {
    const order = fc.constantFrom('start', '-start', 'importance', '-importance');
    const filters = fc.record(
      {
        undated: fc.constantFrom('exclude', 'include', 'only'),
        actor: fc.constant(['ann', 'bob']),
        q: fc.constant('beta'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(events, filters, order, async (some, asked, sort) => {
        const source = createDataSource({ events: some, actors: ACTORS });
        const seen: EventItem[] = [];
        let cursor: string | undefined;
        do {
          const page = await source.events(
            { ...asked, sort, limit: 37, ...(cursor === undefined ? {} : { cursor }) },
            signal,
          );
          seen.push(...page.items);
          cursor = page.next;
          expect(page.matched).toEqual({
            count: matchBrutally(await listAll(source), asked).length,
            exact: true,
          });
        } while (cursor !== undefined);
        const ids = matchBrutally(await listAll(source), asked).map(({ id }) => id);
        expect(seen.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
        if (sort === 'start') expect(seen.map(({ id }) => id)).toEqual(ids);
        if (sort === '-start') expect(seen.map(({ id }) => id)).toEqual(ids.toReversed());
        const weights = seen.map(({ weight }) => (sort === 'importance' ? -weight : weight));
        if (sort.endsWith('importance')) expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('takes what the API gives back as it is', async () => {
    const written = createDataSource({
      events: [
        { id: 'a', title: 'A', when: '2024-06-19' },
        { id: 'b', title: 'B' },
      ],
    });
    const timeline = await written.timeline(signal);
    const items = await listAll(written);
    const again = createDataSource({ timeline, events: items });
    expect(await again.timeline(signal)).toEqual(timeline);
    expect(await listAll(again)).toEqual(items);
    const tile = await written.tile({ scale: 40, index: 1 }, { lane: 'kind' }, signal);
    const [first] = await listAll(createDataSource({ events: tile.top }));
    expect(first).toMatchObject({ id: 'a', bounds: items.find(({ id }) => id === 'a')?.bounds });
  });

  it('says what a timeline is made of, with words that no vocabulary has', async () => {
    const source = createDataSource({
      timeline: {
        title: 'The harbour',
        languages: ['en', 'id'],
        vocabulary: { kinds: { works: { id: 'Pekerjaan', en: 'Works' } } },
      },
      events: [
        { title: 'First stone', when: 2031, kind: 'works' },
        { title: 'Vote', when: '2030-05-04', kind: 'Politics' },
        { title: 'Nobody knows' },
      ],
    });
    const { title, vocabulary, counts, extent } = await source.timeline(signal);
    expect([title, counts.events]).toEqual([{ en: 'The harbour' }, 3]);
    expect(extent).toEqual({ from: Date.UTC(2030, 4, 4), to: Date.UTC(2032, 0) });
    expect(vocabulary.kinds).toEqual({
      works: { label: { id: 'Pekerjaan', en: 'Works' }, order: 0 },
      Politics: { label: { en: 'Politics' }, order: 1 },
    });
  });

  it('reads dates of events that are counted from others, and reads them in the zone of the timeline', async () => {
    const source = createDataSource({
      timeline: { zone: 'Asia/Pyongyang' },
      events: [
        { id: 'first', title: 'First', when: '2024-01-31' },
        { title: 'A month later', when: { relative: { to: 'first', offset: 'P1M' } } },
      ],
    });
    const starts = (await listAll(source)).map(({ bounds }) => new Date(bounds.earliest).toISOString());
    expect(starts).toEqual(['2024-01-30T15:00:00.000Z', '2024-02-28T15:00:00.000Z']);
  });

  it.each<readonly [what: string, data: unknown, ...told: readonly (string | RegExp)[]]>([
    ['no object', [], '{ "events": [ … ] }', '[]'],
    ['no events', {}, 'events: ', 'a list of events'],
    [
      'a date that is none',
      { events: [{ title: 'A', when: 'June' }] },
      'events[0].when: ',
      'an EDTF date',
      '"June"',
    ],
    ['a member that does not exist', { events: [{ title: 'A', wen: '2024' }] }, 'events[0].wen: ', '"when"'],
    ['no title', { events: [{ when: '2024' }] }, 'events[0].title: ', 'a title'],
    [
      'a status that does not exist',
      { events: [{ title: 'A', status: 'maybe' }] },
      'events[0].status: ',
      'occurred, ongoing',
    ],
    ['a zone that does not exist', { timeline: { zone: 'Moon' }, events: [] }, 'timeline.zone: ', '"Moon"'],
    [
      'an id twice',
      {
        events: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      'events[1].id: ',
      'another id',
    ],
    [
      'an event that is not there',
      { events: [{ title: 'A', when: { relative: { to: 'b', offset: 'P1D' } } }] },
      'events[0].when.relative.to: ',
      '"b"',
    ],
    [
      'bounds that are none',
      { events: [{ title: 'A', bounds: { earliest: 'x' } }] },
      'events[0].bounds.earliest: ',
      'UTC milliseconds',
    ],
    ['a weight by hand', { events: [{ title: 'A', weight: 1 }] }, 'events[0].weight: ', 'Only the API'],
    [
      'a chapter without a date',
      { timeline: { chapters: [{ title: 'A', when: 'x' }] }, events: [] },
      'timeline.chapters[0].when: ',
    ],
    ['an actor without a name', { actors: [{ id: 'ann' }], events: [] }, 'actors[0]: ', 'name'],
  ])('refuses %s', (_, data, ...told) => {
    const refuse = () => createDataSource(data as TimelineData);
    expect(refuse).toThrow(InvalidDataError);
    for (const part of told) expect(refuse).toThrow(part);
  });

  it.each([
    [{ datetime: 'soon' }, 'datetime'],
    [{ actor: ['nobody'] }, 'has no actor "nobody"'],
    [{ match: 'certain' as const }, 'datetime beside it'],
    [{ sort: 'relevance' as const, q: 'a' }, 'relevance'],
    [{ limit: 0 }, '1 to 1000'],
    [{ cursor: 'x' }, 'cursor'],
    [{ bbox: '1,2' }, 'bbox'],
  ])('rejects a question that means nothing: %j', async (asked, told) => {
    const source = createDataSource({ events: [{ title: 'A', when: '2024' }] });
    const failure = await source.events(asked, signal).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(RangeError);
    expect(String(failure)).toContain(told);
  });

  it('rejects with the reason of the signal that abandons it', async () => {
    const source = createDataSource({ events: [] });
    const reason = new Error('moved on');
    await expect(source.tile({ scale: 40, index: 0 }, {}, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('gives texts in the language asked for', async () => {
    const source = createDataSource({ events: [{ title: { en: 'Pact', id: 'Pakta' }, when: '2024' }] });
    const { top } = await source.tile({ scale: 53, index: 0 }, { lang: ['id'] }, signal);
    expect(top[0]?.title).toEqual({ id: 'Pakta' });
  });
});

const ACTORS = ['ann', 'bob', 'cleo'].map((id) => ({ id, name: id }));
