import { type Chronicle } from '@linimasa/schema';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createChronicle, createClaim, createEvent } from '../chronicles.suite.ts';
import { createStamp } from '../connect/create-stamp.ts';
import { createStore } from '../create-store.ts';
import type { TestEngine } from '../engines.suite.ts';
import { madeChronicle } from '../made.suite.ts';
import { type ChronicleLine, InvalidChronicleError, type LoadProgress } from '../store.ts';
import { loadRecords } from './load-records.ts';
import { readState, streamLines, toSound } from './state.suite.ts';

const KINDS = {
  sources: 'source',
  actors: 'actor',
  places: 'place',
  events: 'event',
  claims: 'claim',
} as const;

/** A chronicle line by line; `inner` puts the claims about an event into it, where that leaves their order as it is. */
export function toLines(chronicle: Chronicle, inner = false): readonly ChronicleLine[] {
  const { timeline, vocabulary, ...lists } = chronicle;
  const isInner = ({ about }: Chronicle['claims'][number]) => inner && 'event' in about;
  const parts = {
    ...lists,
    events: lists.events.map((event) => {
      const claims = lists.claims.filter(
        (claim) => isInner(claim) && 'event' in claim.about && claim.about.event === event.id,
      );
      return claims.length === 0 ? event : { ...event, claims };
    }),
    claims: lists.claims.filter((claim) => !isInner(claim)),
  };
  const records = Object.entries(KINDS).flatMap(([name, kind]) =>
    parts[name as keyof typeof KINDS].map((record) => ({ kind, record })),
  );
  return [{ kind: 'timeline', record: timeline }, { kind: 'vocabulary', record: vocabulary }, ...records];
}

const CHRONICLE = createChronicle(
  [
    createEvent('visit', { when: { edtf: '2024-06-19' }, formerIds: ['visited'] }),
    createEvent('talks', { relations: [{ type: 'follows', to: 'visit' }] }),
  ],
  {
    claims: [
      createClaim(
        'denial',
        { event: 'visit' },
        { stance: 'denies', claimants: ['kim'], attribution: 'named' },
      ),
    ],
  },
);

export function describeLoadRecords(test: TestEngine): void {
  describe('loadRecords()', () => {
    it('makes of lines, few at a time, what a whole chronicle makes', async () => {
      const engine = await test.createEngine();
      const [store, whole] = [createStore(engine, createStamp), await test.createStore()];
      await fc.assert(
        fc.asyncProperty(
          madeChronicle.map(toSound),
          fc.integer({ min: 1, max: 4 }),
          fc.boolean(),
          async (chronicle, batch, inner) => {
            const lines = toLines(chronicle, inner);
            const report = await loadRecords(engine, streamLines(lines), {}, createStamp, batch);
            expect(report).toMatchObject({ timeline: 'made' });
            const { events, claims } = await whole.load(
              inner
                ? { ...chronicle, claims: chronicle.claims.toSorted(compareSubjects(chronicle)) }
                : chronicle,
            );
            expect(report).toMatchObject({ events, claims });
            expect(await readState(store)).toEqual(await readState(whole));
          },
        ),
        { numRuns: test.name === 'sqlite' ? 8 : 4 },
      );
    });

    it('makes the same of many lines, in a thread beside', async () => {
      const [store, whole] = [await test.createStore(), await test.createStore()];
      const events = Array.from({ length: 6_000 }, (_, index) =>
        createEvent(`event-${index}`, {
          when: { edtf: `${1800 + (index % 200)}` },
          ...(index % 7 === 0 && index > 0
            ? { relations: [{ type: 'follows', to: `event-${index - 200 < 0 ? 0 : index - 200}` }] }
            : {}),
        }),
      );
      const chronicle = toSound(createChronicle(events));
      expect(await store.loadRecords(streamLines(toLines(chronicle)))).toMatchObject({ events: 6_000 });
      await whole.load(chronicle);
      for (const query of [
        { limit: 1000 },
        { sort: 'importance', limit: 1000 },
        { q: '"event 77"' },
      ] as const)
        expect(await store.events('made', query)).toEqual(await whole.events('made', query));
      const wrong = toLines({ ...chronicle, events: [...events, createEvent('bad', { kind: 'none' })] });
      await expect(store.loadRecords(streamLines(wrong))).rejects.toThrow('There is no kind "none"');
    });

    if (test.name === 'postgresql')
      it('leaves no words to be put into their index by searches', async () => {
        const engine = await test.createEngine();
        const events = Array.from({ length: 1_000 }, (_, index) => createEvent(`event-${index}`, {}));
        const lines = toLines(toSound(createChronicle(events)));
        await createStore(engine, createStamp).loadRecords(streamLines(lines));
        await sql`create extension pgstattuple`.execute(engine.db);
        const index = sql`select pending_pages from pgstatginindex('linimasa.event_text_document')`;
        expect((await index.execute(engine.db)).rows).toEqual([{ pending_pages: 0 }]);
      });

    it('writes nothing when the store holds exactly this, and tells every change', async () => {
      const store = await test.createStore();
      const lines = toLines(CHRONICLE);
      const { revision } = await store.loadRecords(streamLines(lines));
      expect(await store.loadRecords(streamLines(lines))).toMatchObject({
        revision,
        changed: false,
        events: 2,
      });
      expect(await store.loadRecords(streamLines(lines.slice(0, -1)))).toMatchObject({
        changed: true,
        claims: 0,
      });
      expect(await store.changes('made')).toMatchObject([
        { ordinal: 1, kind: 'load', events: { written: 2, removed: 0 } },
        { ordinal: 2, kind: 'load', events: { written: 2, removed: 2 } },
      ]);
    });

    it('takes records in any order, under the id that is asked for, and says how far it is', async () => {
      const store = await test.createStore();
      const progress: LoadProgress[] = [];
      const report = await store.loadRecords(streamLines(toLines(CHRONICLE).toReversed()), {
        timeline: 'other',
        onProgress: (step) => progress.push(step),
      });
      expect(report).toMatchObject({ timeline: 'other', events: 2, claims: 1, changed: true });
      expect(await store.timeline('other')).toMatchObject({ id: 'other', title: { en: 'Made' } });
      expect(progress.at(0)).toEqual({ stage: 'read', done: toLines(CHRONICLE).length });
      expect(progress.slice(-2)).toEqual([
        { stage: 'derive', done: 3, total: 3 },
        { stage: 'write', done: 3, total: 3 },
      ]);
    });

    it('tells all that is wrong by line and path, and leaves the old state', async () => {
      const store = await test.createStore();
      const { revision } = await store.load(CHRONICLE);
      const before = await readState(store);
      const lines: readonly ChronicleLine[] = [
        { kind: 'timeline', record: { id: 'made', title: 'Made', languages: ['en'], zone: 'UTC' } },
        { kind: 'timeline', record: { id: 'made', title: 'Made', languages: ['en'], zone: 'UTC' } },
        { kind: 'actor', record: { id: 'kim', type: 'person', name: 'Kim', members: ['nobody'] } },
        { kind: 'event', record: { id: 'a', title: 'A', when: '2024-13' }, line: 7 },
        { kind: 'event', record: { id: 'b', title: 'B', relations: [{ type: 'follows', to: 'nothing' }] } },
        { kind: 'event', record: { id: 'a', title: 'A', claims: [{ id: 'c', stance: 'asserts', in: 'd' }] } },
        { kind: 'event', record: { id: 'e', title: 'E', formerIds: ['b'] } },
        { kind: 'claim', record: { id: 'c', about: { event: 'a' }, stance: 'states' } },
        { kind: 'event', record: null },
      ];
      const error = await store.loadRecords(streamLines(lines)).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InvalidChronicleError);
      const paths = (error as InvalidChronicleError).issues.map(({ path }) => path.join('.'));
      expect(paths.toSorted()).toEqual([
        'line.2.timeline',
        'line.3.actor.members.0',
        'line.5.event.relations.0.to',
        'line.6.event.claims.0.id',
        'line.6.event.claims.0.in',
        'line.6.event.id',
        'line.7.event.formerIds.0',
        'line.7.event.when.edtf',
        'line.8.claim.stance',
        'line.9.event',
      ]);
      expect(await store.timeline('made')).toMatchObject({ revision });
      expect(await readState(store)).toEqual(before);
      expect(await store.changes('made')).toHaveLength(1);
    });

    it('tells a thousand issues at most, and that there are more', async () => {
      const store = await test.createStore();
      const events = Array.from(
        { length: 5_000 },
        (_, index): ChronicleLine => ({
          kind: 'event',
          record: { id: `event-${index}`, title: '' },
        }),
      );
      const lines: readonly ChronicleLine[] = [...toLines(createChronicle([])), ...events];
      const error = await store.loadRecords(streamLines(lines)).catch((thrown: unknown) => thrown);
      expect((error as InvalidChronicleError).issues).toHaveLength(1_001);
      expect((error as InvalidChronicleError).issues.at(-1)?.message).toBe(
        'There are more issues than these 1,000',
      );
      expect(await store.timelines()).toEqual([]);
    });

    it('stamps a commit once those before it are done', async () => {
      const place = await test.createPlace();
      const [first, second] = [await test.createEngine(place), await test.createEngine(place)];
      await createStore(first, createStamp).load(CHRONICLE);
      const { promise: isHeld, resolve: onHeld } = Promise.withResolvers<void>();
      const { promise: isRead, resolve: onRead } = Promise.withResolvers<void>();
      const order: string[] = [];
      const held = first.db.transaction().execute(async (tx) => {
        await tx.updateTable('timeline').set({ ordinal: 5 }).execute();
        onHeld();
        await isRead;
        // Time enough for one who does not wait.
        for (let turn = 0; turn < 50; turn += 1) await tx.selectFrom('timeline').select('id').execute();
        order.push('first');
      });
      await isHeld;
      const loaded = loadRecords(
        second,
        streamLines(toLines(CHRONICLE).slice(0, -1)),
        { onProgress: () => onRead() },
        () => {
          order.push('second');
          return createStamp();
        },
      );
      await Promise.all([held, loaded]);
      expect(order).toEqual(['first', 'second']);
    });

    it('loads a stream once when many ask for it at once, and shows whole states only', async () => {
      const place = await test.createPlace();
      const stores = await Promise.all(Array.from({ length: 3 }, () => test.createStore(place)));
      const reports = await Promise.all(
        stores.map((store) => store.loadRecords(streamLines(toLines(CHRONICLE)))),
      );
      expect(reports.filter(({ changed }) => changed)).toHaveLength(1);
      expect(new Set(reports.map(({ revision }) => revision)).size).toBe(1);
    });
  });
}

/** The order of claims that stand within their events: those that stand alone first. */
function compareSubjects({ events }: Chronicle) {
  const rank = ({ about }: Chronicle['claims'][number]) =>
    'event' in about ? events.findIndex(({ id }) => id === about.event) : -1;
  return (a: Chronicle['claims'][number], b: Chronicle['claims'][number]) => rank(a) - rank(b);
}
