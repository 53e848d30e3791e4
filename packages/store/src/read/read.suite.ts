import { describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import type { TestEngine } from '../engines.suite.ts';
import { readPages } from '../pages.suite.ts';
import { refusalOf } from '../refusals.suite.ts';
import type { Store } from '../store.ts';

/** Text that breaks what is careless: quotes, controls, lone surrogates, bidi, SQL, capitals against small letters. */
const HOSTILE = [
  '',
  "'",
  '"',
  '\\',
  '\0',
  '\ud800',
  '\u202e',
  '%',
  'A',
  'a',
  'Z',
  'é',
  'ﬀ',
  '𞤀',
  '￿',
  "'; drop table event; --",
  '{"x":',
  '\u2028',
];

const CHRONICLE = createChronicle([
  createEvent('meeting', { when: { edtf: '2023-09-13' }, kind: 'talks', importance: 'major' }),
  createEvent('invitation', {
    when: { edtf: '2023-09-13' },
    formerIds: ['invited'],
    relations: [{ type: 'follows', to: 'meeting' }],
  }),
  createEvent('visit', {
    when: { edtf: '2024-06-19T02:45+09:00', zone: 'Asia/Pyongyang' },
    scheduled: [{ edtf: '2024-06-18', citations: [{ source: 'tass' }] }],
    where: ['pyongyang'],
    who: [{ actor: 'putin' }, { name: { en: 'A crowd' } }],
    citations: [{ source: 'kontan', via: ['kim'] }],
    relations: [
      { type: 'response-to', to: 'invitation' },
      { type: 'part-of', to: 'meeting' },
    ],
  }),
  createEvent('shelf'),
]);

function forge(cursor: unknown): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

export function describeReading(test: TestEngine): void {
  const open = async (chronicle = CHRONICLE): Promise<Store> => {
    const store = await test.createStore();
    await store.load(chronicle);
    return store;
  };
  describe('timeline()', () => {
    it('answers the record with its words, counts and extent', async () => {
      const store = await open();
      expect(await store.timeline('made')).toMatchObject({
        title: { en: 'Made' },
        vocabulary: CHRONICLE.vocabulary,
        counts: { events: 4, sources: 3, actors: 3, places: 2 },
        extent: { from: Date.UTC(2023, 8, 13), to: Date.UTC(2024, 5, 18, 17, 46) },
      });
      expect(await store.timeline('nothing')).toBeUndefined();
      expect(await store.timeline('a\0')).toBeUndefined();
    });
  });

  describe('event()', () => {
    it('answers the event whole: every record it names, and its relations both ways', async () => {
      const store = await open();
      const visit = await store.event('made', 'visit');
      expect(visit).toMatchObject({
        sources: [{ id: 'kontan' }, { id: 'tass' }],
        actors: [{ id: 'kim' }, { id: 'putin' }],
        places: [{ id: 'pyongyang' }],
        relations: [
          { type: 'response-to', direction: 'to', event: { id: 'invitation' } },
          { type: 'part-of', direction: 'to', event: { id: 'meeting', kind: 'talks', importance: 'major' } },
        ],
      });
      const meeting = await store.event('made', 'meeting');
      expect(
        meeting?.relations.map(({ type, direction, event }) => `${type} ${direction} ${event.id}`),
      ).toEqual(['follows from invitation', 'part-of from visit']);
    });

    it('finds an event by a former id', async () => {
      const store = await open();
      expect(await store.event('made', 'invited')).toEqual(await store.event('made', 'invitation'));
    });

    it('answers nothing for what is not there', async () => {
      const store = await open();
      expect(await store.event('made', 'nothing')).toBeUndefined();
      expect(await store.event('nothing', 'visit')).toBeUndefined();
      expect(await store.event('made', 'a\0')).toBeUndefined();
    });
  });

  describe('events()', () => {
    it('says how an event meets the window', async () => {
      const store = await open();
      const page = await store.events('made', { datetime: '2023-09-13/2024-06-19', undated: 'include' });
      expect(page?.items.map(({ id, hit }) => [id, hit])).toEqual([
        ['shelf', undefined],
        ['meeting', 'certain'],
        ['invitation', 'certain'],
        ['visit', 'certain'],
      ]);
    });

    it('names everything wrong with a question at once', async () => {
      const store = await open();
      const asked = {
        actor: ['putin', 'x'],
        place: ['y\0'],
        kind: ['z'],
        tag: ['x', 'y'],
        source: ['x'],
        q: '-',
        datetime: '2024-13',
      };
      expect((await refusalOf(store.events('made', asked))).map(({ path }) => path)).toEqual([
        ['datetime'],
        ['q'],
        ['actor'],
        ['place'],
        ['kind'],
        ['tag'],
        ['tag'],
        ['source'],
      ]);
      expect(await refusalOf(store.facets('made', { actor: ['x'] }))).toMatchObject([
        { path: ['actor'], received: '"x"' },
      ]);
      expect(await refusalOf(store.events('made', { sort: 'relevance' }))).toMatchObject([
        { path: ['sort'] },
      ]);
    });

    it.each([
      [{ match: 'certain' }, ['match']],
      [{ match: 'possible', undated: 'include' }, ['match']],
      [{ match: 'possible', undated: 'only' }, ['match']],
      [{ datetime: '2024', undated: 'only' }, ['datetime']],
      [{ datetime: '2024', match: 'certain', undated: 'only' }, ['datetime', 'match']],
    ] as const)('refuses %j, of which a part would change nothing', async (asked, names) => {
      const store = await open();
      expect((await refusalOf(store.events('made', asked))).map(({ path }) => path?.[0])).toEqual(names);
      expect((await refusalOf(store.facets('made', asked))).map(({ path }) => path?.[0])).toEqual(names);
    });

    it.each([0, 1001, 1.5, Number.NaN])('refuses a page of %s', async (limit) => {
      const store = await open();
      expect(await refusalOf(store.events('made', { limit }))).toMatchObject([{ path: ['limit'] }]);
      expect(await refusalOf(store.actors('made', { limit }))).toMatchObject([{ path: ['limit'] }]);
    });

    it('refuses a broken cursor and one of another question', async () => {
      const store = await open();
      const cursor = (await store.events('made', { limit: 1 }))?.next ?? '';
      const [digest] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string];
      const broken = [
        '',
        ' ',
        'x',
        '../..',
        `${cursor}=`,
        cursor.slice(0, -3),
        'W10',
        forge({}),
        forge(null),
        forge([digest]),
        forge([digest, 1, 1, 1]),
        forge([digest, '1', 1, 'a']),
        forge([digest, 1.5, 1, 'a']),
        forge([digest, 1, 1, 'a\0']),
        forge([digest, 1, 1, 'a', 1]),
        forge([digest, 1e300, 1, 'a']),
        'a'.repeat(10_000),
      ];
      for (const text of broken) {
        expect(await refusalOf(store.events('made', { cursor: text })), text).toMatchObject([
          { path: ['cursor'] },
        ]);
      }
      for (const other of [
        { sort: '-start' },
        { kind: ['talks'] },
        { undated: 'include' },
        { q: 'x' },
      ] as const) {
        expect(await refusalOf(store.events('made', { ...other, cursor }))).toMatchObject([
          { path: ['cursor'] },
        ]);
      }
      expect(await refusalOf(store.sources('made', { cursor }))).toMatchObject([{ path: ['cursor'] }]);
      expect(
        await store.events('made', { cursor: forge([digest, Number.MAX_SAFE_INTEGER, -1, 'a']) }),
      ).toMatchObject({ items: [] });
    });

    it('takes a cursor with another page length, and the same filters said in another way', async () => {
      const store = await open();
      const cursor = (await store.events('made', { limit: 1, status: ['ongoing', 'occurred'] }))?.next ?? '';
      const page = await store.events('made', {
        limit: 9,
        status: ['occurred', 'ongoing', 'ongoing'],
        undated: 'exclude',
        cursor,
      });
      expect(page?.items.map(({ id }) => id)).toEqual(['invitation', 'visit']);
    });

    it('goes on where it was when events come and go between pages', async () => {
      const days = Array.from({ length: 9 }, (_, day) =>
        createEvent(`day-${day + 1}`, { when: { edtf: `2024-01-0${day + 1}` } }),
      );
      const store = await open(createChronicle(days));
      const first = await store.events('made', { limit: 4 });
      const changed = days.filter(({ id }) => id !== 'day-4' && id !== 'day-6');
      await store.load(
        createChronicle([
          createEvent('early', { when: { edtf: '2023' } }),
          createEvent('late', { when: { edtf: '2024-01-08T12:00Z' } }),
          ...changed,
        ]),
      );
      const rest = await readPages(({ cursor = first?.next ?? '' }) =>
        store.events('made', { limit: 2, cursor }),
      );
      expect(rest.map(({ id }) => id)).toEqual(['day-5', 'day-7', 'day-8', 'late', 'day-9']);
    });

    it('counts exactly up to 10,000, and pages 10,001 hostile titles whole', async () => {
      const titles = Array.from(
        { length: 10_001 },
        (_, index) => `${HOSTILE[index % HOSTILE.length]}${index % 7}`,
      );
      const events = titles.map((en, index) =>
        createEvent(`e${index}`, { title: { en }, when: { edtf: `${1000 + (index % 1000)}` } }),
      );
      const store = await open(createChronicle(events));
      expect(await store.events('made', { limit: 1 })).toMatchObject({
        matched: { count: 10_000, exact: false },
      });
      const items = await readPages((cursor) =>
        store.events('made', { limit: 1000, sort: '-start', ...cursor }),
      );
      expect(new Map(items.map(({ id, title }) => [id, title['en']]))).toEqual(
        new Map(titles.map((en, index) => [`e${index}`, en])),
      );
      await store.load(createChronicle(events.slice(1)));
      expect(await store.events('made', { limit: 1 })).toMatchObject({
        matched: { count: 10_000, exact: true },
      });
    });
  });

  describe('facets()', () => {
    it('says how values read, and leaves the wording of statuses and languages to interfaces', async () => {
      const store = await open();
      expect(await store.facets('made', {})).toEqual({
        actor: [{ value: 'putin', label: { en: 'Vladimir Putin' }, count: 1 }],
        place: [{ value: 'pyongyang', label: { en: 'Pyongyang' }, count: 1 }],
        kind: [{ value: 'talks', label: { en: 'Talks' }, count: 1 }],
        status: [{ value: 'occurred', count: 3 }],
        tag: [],
        source: [
          { value: 'kontan', label: { en: 'Article of kontan' }, count: 1 },
          { value: 'tass', label: { en: 'Article of tass' }, count: 1 },
        ],
        language: [
          { value: 'id', count: 1 },
          { value: 'ru', count: 1 },
        ],
      });
      expect(await store.facets('nothing', {})).toBeUndefined();
    });
  });

  describe('sources(), actors(), places()', () => {
    it('page the records by id in order of code points', async () => {
      const ids = ['a', 'B', 'b', 'Z', 'a-b', 'a_b', 'ab', 'é', '𞤀', '￿'];
      const [actor] = CHRONICLE.actors;
      const actors = ids.map((id) => ({ ...actor!, id }));
      const store = await open({ ...CHRONICLE, events: [], actors });
      const items = await readPages((cursor) => store.actors('made', { limit: 3, ...cursor }));
      expect(items.map(({ id }) => id)).toEqual(['B', 'Z', 'a', 'a-b', 'a_b', 'ab', 'b', 'é', '￿', '𞤀']);
      expect(await store.sources('made', { limit: 2 })).toMatchObject({
        items: [{ id: 'kontan' }, { id: 'tass' }],
        matched: { count: 3, exact: true },
      });
      expect((await store.places('made', {}))?.items).toEqual(CHRONICLE.places);
      expect(await store.places('nothing', {})).toBeUndefined();
    });

    it('find one by its id', async () => {
      const store = await open();
      expect(await store.place('made', CHRONICLE.places[0]?.id ?? '')).toEqual(CHRONICLE.places[0]);
      expect(await store.actor('made', CHRONICLE.actors[0]?.id ?? '')).toEqual(CHRONICLE.actors[0]);
      expect(await store.source('made', 'kontan')).toMatchObject({ id: 'kontan' });
      for (const id of ['nothing', 'a\0', '\ud800']) expect(await store.source('made', id)).toBeUndefined();
      expect(await store.actor('nothing', CHRONICLE.actors[0]?.id ?? '')).toBeUndefined();
    });
  });
}
