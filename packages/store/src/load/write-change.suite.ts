import type { Chronicle } from '@linimasa/schema';
import { parseChronicle } from '@linimasa/schema/zod';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChronicle, createClaim, createEvent } from '../chronicles.suite.ts';
import { createStamp } from '../connect/create-stamp.ts';
import { createStore } from '../create-store.ts';
import type { TestEngine } from '../engines.suite.ts';
import { madeChronicle } from '../made.suite.ts';
import { type ChronicleChange, InvalidChronicleError, type RecordKind, type Store } from '../store.ts';
import { toLines } from './load-records.suite.ts';
import { readState, streamLines, toSound } from './state.suite.ts';

/** A chronicle, and a few changes that put parts of others and remove some of its own. */
const madeChanges = fc.tuple(
  madeChronicle.map(toSound),
  fc.array(
    fc.record({
      other: madeChronicle.map(toSound),
      put: fc.uniqueArray(fc.nat(44), { maxLength: 5 }),
      remove: fc.uniqueArray(fc.nat(44), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
);

/** The change that puts and removes what is picked. */
function toChange(
  chronicle: Chronicle,
  {
    other,
    put,
    remove,
  }: { readonly other: Chronicle; readonly put: readonly number[]; readonly remove: readonly number[] },
): ChronicleChange {
  const theirs = toLines(other).filter(({ kind }) => kind === 'event' || kind === 'claim');
  const mine = toLines(chronicle).filter(({ kind }) => kind === 'event' || kind === 'claim');
  return {
    put: put.flatMap((pick) => theirs[pick] ?? []),
    remove: remove.flatMap((pick) => {
      const line = mine[pick];
      return line === undefined ? [] : [{ kind: line.kind as 'event' | 'claim', id: toId(line.record) }];
    }),
  };
}

function toId(record: unknown): string {
  return (record as { readonly id: string }).id;
}

/** What a chronicle is with a change. */
function change(chronicle: Chronicle, { put, remove }: ChronicleChange): Chronicle {
  const apply = <T extends { readonly id: string }>(
    kind: 'event' | 'claim',
    records: readonly T[],
  ): readonly T[] => {
    const puts = new Map(
      put.filter((line) => line.kind === kind).map(({ record }) => [toId(record), record as T]),
    );
    const kept = records.flatMap((record) => {
      const next = puts.get(record.id);
      puts.delete(record.id);
      if (next !== undefined) return next;
      return remove.some((gone) => gone.kind === kind && gone.id === record.id) ? [] : record;
    });
    return [...kept, ...puts.values()];
  };
  return { ...chronicle, events: apply('event', chronicle.events), claims: apply('claim', chronicle.claims) };
}

const CHRONICLE = createChronicle(
  [
    createEvent('visit', { when: { edtf: '2024-06-19' }, formerIds: ['visited'] }),
    createEvent('talks', { when: { edtf: '2024' }, relations: [{ type: 'follows', to: 'visit' }] }),
    createEvent('alone', { when: { edtf: '2023' }, review: 'unconfirmed', notes: 'For the editors.' }),
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

/** Where a change is refused; what the store answers stays. */
async function refusalOf(
  store: Store,
  given: ChronicleChange,
  timeline = 'made',
): Promise<readonly string[]> {
  const before = await readState(store);
  const error = await store.write(timeline, given).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidChronicleError);
  expect(await readState(store)).toEqual(before);
  return (error as InvalidChronicleError).issues.map(({ path }) => path.join('.')).toSorted();
}

export function describeWriteChange(test: TestEngine): void {
  describe('write()', () => {
    it('makes what a load of the changed chronicle makes, or changes nothing where that is not valid', async () => {
      const [store, whole] = [await test.createStore(), await test.createStore()];
      await fc.assert(
        fc.asyncProperty(madeChanges, async ([chronicle, changes]) => {
          let current = chronicle;
          await store.load(current);
          for (const picks of changes) {
            const given = toChange(current, picks);
            const next = change(current, given);
            const isSame = JSON.stringify(next) === JSON.stringify(current);
            if (!parseChronicle(next).ok) {
              await refusalOf(store, given);
              continue;
            }
            const written = await store.write('made', given);
            const { events, claims } = await whole.load(next);
            expect(written).toMatchObject({ timeline: 'made', events, claims, changed: !isSame });
            expect(await readState(store)).toEqual(await readState(whole));
            expect(await collect(store.records('made'))).toEqual(toLines(next));
            current = next;
          }
        }),
        { numRuns: test.name === 'sqlite' ? 25 : 5 },
      );
    });

    it('tells a commit from the one before, and what it wrote', async () => {
      const store = await test.createStore();
      const { revision } = await store.load(CHRONICLE);
      const report = await store.write('made', {
        put: [{ kind: 'event', record: { id: 'new', title: 'New', when: '2022' } }],
        remove: [{ kind: 'event', id: 'alone' }],
      });
      expect(report).toMatchObject({ events: 3, claims: 1, changed: true });
      expect(report.revision).not.toBe(revision);
      expect((await store.revisions()).get('made')).toEqual({ revision: report.revision, ordinal: 2 });
      expect(await store.changes('made', 1)).toMatchObject([
        { ordinal: 2, revision: report.revision, kind: 'write' },
      ]);
      expect((await store.events('made', { review: 'unconfirmed' }))?.items.map(({ id }) => id)).toEqual([
        'new',
        'visit',
        'talks',
      ]);
    });

    it('changes what is named, too: an actor’s name is found, a place moves its events, a word reads anew', async () => {
      const [store, whole] = [await test.createStore(), await test.createStore()];
      const base = createChronicle([
        createEvent('dinner', {
          when: { edtf: '2024-06-19' },
          where: ['pyongyang'],
          who: [{ actor: 'kim' }],
        }),
      ]);
      await store.load(base);
      const actors = base.actors.map((actor) =>
        actor.id === 'kim' ? { ...actor, aliases: ['Marshal'] } : actor,
      );
      const places = base.places.map((place) =>
        place.id === 'pyongyang' ? { ...place, zone: 'Asia/Pyongyang' } : place,
      );
      const guest = { ...base.actors[0], id: 'guest' };
      await store.write('made', {
        put: [
          ...[...actors, guest].map((record) => ({ kind: 'actor', record }) as const),
          ...places.map((record) => ({ kind: 'place', record }) as const),
          { kind: 'timeline', record: { ...base.timeline, title: { en: 'Dinner' } } },
        ],
        remove: [{ kind: 'source', id: 'wire' }],
      });
      await whole.load({
        ...base,
        timeline: { ...base.timeline, title: { en: 'Dinner' } },
        sources: base.sources.filter(({ id }) => id !== 'wire'),
        actors: [...actors, guest as (typeof actors)[number]],
        places,
      });
      expect(await readState(store)).toEqual(await readState(whole));
      expect((await store.events('made', { q: 'marshal' }))?.items).toHaveLength(1);
    });

    it('writes nothing where all is put as it is held', async () => {
      const store = await test.createStore();
      await store.loadRecords(streamLines(toLines(CHRONICLE)));
      await store.write('made', { put: [], remove: [{ kind: 'event', id: 'alone' }] });
      const before = await store.changes('made');
      const held = await collect(store.records('made'));
      expect(await store.write('made', { put: held, remove: [] })).toMatchObject({ changed: false });
      for (const line of held)
        expect(await store.write('made', { put: [line], remove: [] })).toMatchObject({ changed: false });
      expect(await store.changes('made')).toEqual(before);
    });

    it('counts the events that it changes, not those that it looks at', async () => {
      const store = await test.createStore();
      await store.loadRecords(streamLines(toLines(CHRONICLE)));
      const put = async (kind: RecordKind, record: unknown) => {
        await store.write('made', { put: [{ kind, record }], remove: [] });
        return (await store.changes('made'))?.at(-1)?.events;
      };
      const talks = CHRONICLE.events.find(({ id }) => id === 'talks');
      expect(await put('event', { ...talks, title: 'More talks' })).toEqual({ written: 1, removed: 0 });
      // What it followed weighs less without it.
      expect(await put('event', { ...talks, review: 'draft' })).toEqual({ written: 1, removed: 1 });
      expect(await put('timeline', { ...CHRONICLE.timeline, title: 'Other' })).toEqual({
        written: 0,
        removed: 0,
      });
    });

    it('lets go of the edition with what is not confirmed once that is the same', async () => {
      const engine = await test.createEngine();
      const [store, whole] = [createStore(engine, createStamp), await test.createStore()];
      const hidden = createEvent('hidden', { review: 'draft' });
      const claim = createClaim('rumour', { event: 'hidden' }, { stance: 'asserts', review: 'unconfirmed' });
      const chronicle = createChronicle([...CHRONICLE.events, hidden], {
        claims: [...CHRONICLE.claims, claim],
      });
      const listEditions = async () =>
        (await engine.db.selectFrom('timeline').select('id').orderBy('id').execute()).map(({ id }) => id);
      await store.load(chronicle);
      expect(await listEditions()).toEqual(['made', 'made?unconfirmed']);
      const publish = async (id: string) => {
        const record = { ...chronicle.events.find((event) => event.id === id), review: 'published' };
        await store.write('made', { put: [{ kind: 'event', record }], remove: [] });
      };
      await publish('alone');
      expect(await listEditions()).toEqual(['made']);
      const left = await engine.db.selectFrom('event').select('id').where('timeline', '!=', 'made').execute();
      expect(left).toEqual([]);
      await publish('hidden');
      expect(await listEditions()).toEqual(['made', 'made?unconfirmed']);
      const published = chronicle.events.map((event) => ({ ...event, review: 'published' }) as const);
      await whole.load({ ...chronicle, events: published });
      expect(await readState(store)).toEqual(await readState(whole));
    });

    it('takes claims within an event in place of those of their ids', async () => {
      const store = await test.createStore();
      await store.load(CHRONICLE);
      const claims = [{ id: 'denial', stance: 'asserts' }];
      await store.write('made', {
        put: [{ kind: 'event', record: { id: 'talks', title: 'Talks', claims } }],
        remove: [],
      });
      expect(await store.claims('made', {})).toMatchObject({
        items: [{ id: 'denial', stance: 'asserts', question: { event: 'talks' } }],
      });
    });

    it('refuses what would leave something wrong, and says where', async () => {
      const store = await test.createStore();
      await store.load(CHRONICLE);
      const event = { id: 'new', title: 'New' };
      expect(await refusalOf(store, { put: [], remove: [{ kind: 'event', id: 'visit' }] })).toEqual([
        'claim.denial.about.event',
        'event.talks.relations.0.to',
      ]);
      expect(await refusalOf(store, { put: [], remove: [{ kind: 'event', id: 'nothing' }] })).toEqual([
        'remove.0',
      ]);
      const unknown = { kind: 'event', id: 'tlaks' } as const;
      const other = { kind: 'actor', id: 'nobody at all' } as const;
      const visit = { kind: 'event', id: 'visit' } as const;
      await expect(store.write('made', { put: [], remove: [visit, other, unknown] })).rejects.toMatchObject({
        issues: [
          {
            path: ['remove', 2],
            message: 'There is no event "tlaks"',
            expected: '"talks"',
            received: '"tlaks"',
          },
          {
            path: ['remove', 1],
            message: 'There is no actor "nobody at all"',
            expected: 'the id of one of the actors',
          },
        ],
      });
      const broken = [
        { kind: 'event', record: { ...event, formerIds: ['talks'] } },
        { kind: 'event', record: { ...event, when: '2024-13' }, line: 9 },
        { kind: 'claim', record: { id: 'more', about: { claim: 'less' }, stance: 'denies' } },
        { kind: 'event', record: { id: 'visited', title: 'Visited' } },
      ] as const;
      expect(await refusalOf(store, { put: broken, remove: [] })).toEqual([
        'event.visit.formerIds.0',
        'line.9.event.id',
        'line.9.event.when.edtf',
        'put.0.event.formerIds.0',
        'put.2.claim.about.claim',
      ]);
      const nameless = [
        { kind: 'source', record: { id: 'new', type: 'article', language: 'en' } },
        { kind: 'actor', record: { id: 'new', type: 'person' } },
        { kind: 'place', record: null },
      ] as const;
      expect(await refusalOf(store, { put: nameless, remove: [] })).toEqual([
        'put.0.source.title',
        'put.1.actor.name',
        'put.2.place',
      ]);
      expect(await refusalOf(store, { put: [], remove: [] }, 'nothing')).toEqual(['timeline']);
    });

    it('lets many write at once, each change once and in the order of commits', async () => {
      const place = await test.createPlace();
      const stores = await Promise.all(Array.from({ length: 3 }, () => test.createStore(place)));
      await stores[0]?.load(CHRONICLE);
      const reports = await Promise.all(
        stores.concat(stores, stores).map((store, index) =>
          store.write('made', {
            put: [{ kind: 'event', record: { id: `event-${index}`, title: 'Event', when: '2024' } }],
            remove: [],
          }),
        ),
      );
      const changes = await stores[0]?.changes('made');
      expect(changes?.map(({ ordinal }) => ordinal)).toEqual(
        Array.from({ length: 10 }, (_, index) => index + 1),
      );
      expect(new Set(changes?.slice(1).map(({ revision }) => revision))).toEqual(
        new Set(reports.map(({ revision }) => revision)),
      );
      expect(await stores[1]?.timeline('made')).toMatchObject({ counts: { events: 11 } });
    });
  });

  describe('records()', () => {
    it('gives back what was given, so that a load of it makes the same', async () => {
      const [store, copy] = [await test.createStore(), await test.createStore()];
      await fc.assert(
        fc.asyncProperty(madeChronicle.map(toSound), async (chronicle) => {
          await store.load(chronicle);
          const lines = await collect(store.records('made'));
          expect(lines).toEqual(toLines(chronicle));
          await copy.loadRecords(streamLines(lines));
          expect(await readState(copy)).toEqual(await readState(store));
          expect(await collect(copy.records('made'))).toEqual(lines);
        }),
        { numRuns: 8 },
      );
      expect(await collect(store.records('nothing'))).toEqual([]);
    });

    it('tells one state while others are written, and loads into the store that it comes from', async () => {
      const store = await test.createStore();
      const events = Array.from({ length: 2_500 }, (_, index) => createEvent(`event-${index}`));
      const chronicle = createChronicle(events);
      await store.load(chronicle);
      const records = store.records('made');
      const first = await records[Symbol.asyncIterator]().next();
      await store.load(createChronicle(events.slice(0, 1)));
      const rest = await collect(records);
      expect([first.value, ...rest]).toEqual(toLines(chronicle));
      const report = await store.loadRecords(store.records('made'), { timeline: 'copy' });
      expect(report).toMatchObject({ timeline: 'copy', events: 1, changed: true });
    });
  });
}

async function collect<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
