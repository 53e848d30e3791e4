import { describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import type { TestEngine } from '../engines.suite.ts';

const FIRST = createChronicle([
  createEvent('invitation', {
    when: { edtf: '2023-09-13' },
    formerIds: ['invited'],
    title: { en: 'Invitation' },
  }),
  createEvent('visit', { when: { edtf: '2024-06-19' }, relations: [{ type: 'follows', to: 'invitation' }] }),
]);
const SECOND = createChronicle([createEvent('signing', { when: { edtf: '2024-06-19' } })]);

export function describeLoadChronicle(test: TestEngine): void {
  describe('loadChronicle()', () => {
    it('puts a chronicle in place of what was there', async () => {
      const store = await test.createStore();
      const first = await store.load(FIRST);
      expect(first).toEqual({
        timeline: 'made',
        revision: expect.stringMatching(/^.{32,}$/),
        events: 2,
        claims: 0,
        changed: true,
      });
      const second = await store.load(SECOND);
      expect(second).toMatchObject({ events: 1, changed: true });
      expect(second.revision).not.toBe(first.revision);
      expect((await store.events('made', {}))?.items.map(({ id }) => id)).toEqual(['signing']);
      expect(await store.events('made', { q: 'invitation' })).toMatchObject({ items: [] });
      expect(await store.event('made', 'invited')).toBeUndefined();
    });

    it('writes nothing when the store holds exactly this chronicle', async () => {
      const store = await test.createStore();
      const { revision } = await store.load(FIRST);
      expect(await store.load(structuredClone(FIRST))).toEqual({
        timeline: 'made',
        revision,
        events: 2,
        claims: 0,
        changed: false,
      });
    });

    it('notices a change of any record', async () => {
      const store = await test.createStore();
      await store.load(FIRST);
      const renamed = {
        ...FIRST,
        places: FIRST.places.map((place) => ({ ...place, aliases: ['P’yŏngyang'] })),
      };
      expect(await store.load(renamed)).toMatchObject({ changed: true });
    });

    it('leaves other timelines alone', async () => {
      const store = await test.createStore();
      const other = { ...FIRST, timeline: { ...FIRST.timeline, id: 'another' } };
      const { revision } = await store.load(other);
      await store.load(FIRST);
      await store.load(SECOND);
      expect((await store.timelines()).map(({ id }) => id)).toEqual(['another', 'made']);
      expect(await store.timeline('another')).toMatchObject({ revision, counts: { events: 2 } });
      expect(await store.events('another', { q: 'invitation' })).toMatchObject({ matched: { count: 1 } });
      expect(await store.events('made', { q: 'invitation' })).toMatchObject({ matched: { count: 0 } });
    });

    it('keeps the old state whole when it fails midway', async () => {
      const store = await test.createStore();
      const { revision } = await store.load(FIRST);
      const before = await Promise.all([
        store.events('made', {}),
        store.facets('made', {}),
        store.event('made', 'visit'),
      ]);
      await expect(store.load({ ...FIRST, events: [...SECOND.events, ...SECOND.events] })).rejects.toThrow();
      const after = await Promise.all([
        store.events('made', {}),
        store.facets('made', {}),
        store.event('made', 'visit'),
      ]);
      expect(after).toEqual(before);
      expect(await store.timeline('made')).toMatchObject({ revision });
      expect(await store.events('made', { q: 'invitation' })).toMatchObject({ matched: { count: 1 } });
    });

    it('takes everything that is given twice once', async () => {
      const store = await test.createStore();
      const cited = [{ source: 'tass' }, { source: 'tass' }];
      const twice = createEvent('twice', {
        formerIds: ['once', 'once'],
        where: ['pyongyang', 'pyongyang'],
        who: [{ actor: 'kim' }, { actor: 'kim' }],
        tags: ['arms', 'arms'],
        citations: [...cited],
        scheduled: [{ edtf: '2024', citations: [...cited] }],
        relations: [
          { type: 'part-of', to: 'signing' },
          { type: 'part-of', to: 'signing' },
        ],
      });
      const { timeline, events } = SECOND;
      await store.load({
        ...SECOND,
        timeline: { ...timeline, languages: ['en', 'en'], publishers: ['kim', 'kim'] },
        events: [...events, twice],
      });
      expect(await store.event('made', 'once')).toMatchObject({
        id: 'twice',
        sources: [{ id: 'tass' }],
        actors: [{ id: 'kim' }],
        places: [{ id: 'pyongyang' }],
      });
      expect((await store.event('made', 'signing'))?.relations).toHaveLength(1);
      expect(await store.facets('made', { undated: 'only' })).toMatchObject({
        actor: [{ value: 'kim', count: 1 }],
        tag: [{ value: 'arms', count: 1 }],
        source: [{ value: 'tass', count: 1 }],
      });
    });

    it('shows what another store on the same database has loaded', async () => {
      const place = await test.createPlace();
      const reader = await test.createStore(place);
      const writer = await test.createStore(place);
      const first = await writer.load(FIRST);
      expect(await reader.timeline('made')).toMatchObject({ revision: first.revision });
      const second = await writer.load(SECOND);
      expect(await reader.timeline('made')).toMatchObject({ revision: second.revision });
      expect((await reader.events('made', {}))?.items.map(({ id }) => id)).toEqual(['signing']);
    });

    it('loads a chronicle once when many ask for it at once', async () => {
      const place = await test.createPlace();
      const stores = await Promise.all(Array.from({ length: 3 }, () => test.createStore(place)));
      const reports = await Promise.all(stores.map((store) => store.load(FIRST)));
      expect(reports.filter(({ changed }) => changed)).toHaveLength(1);
      expect(new Set(reports.map(({ revision }) => revision)).size).toBe(1);
    });
  });
}
