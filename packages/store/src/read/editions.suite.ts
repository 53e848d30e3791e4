import type { Chronicle, ReviewFilter } from '@linimasa/schema';
import { EventItem, TimelineAnswer } from '@linimasa/schema/zod';
import { describe, expect, it } from 'vitest';
import { createStamp } from '../connect/create-stamp.ts';
import { createStore } from '../create-store.ts';
import type { TestEngine } from '../engines.suite.ts';
import type { Store } from '../store.ts';
import { EDITION_TABLES } from '../tables/database.ts';
import { DINNER } from './dinner.suite.ts';

const unconfirmed = { review: 'unconfirmed' } as const;

/** Every answer there is, as one text. */
async function readAll(store: Store, review: ReviewFilter): Promise<string> {
  const all = { ...review, undated: 'include' } as const;
  const events = await store.events('made', all);
  const answers: unknown[] = [
    await store.timelines(),
    await store.timeline('made'),
    events,
    await store.facets('made', all),
    await store.claims('made', review),
    await store.disputes('made', review),
    await store.sources('made', {}),
    await store.actors('made', {}),
    await store.places('made', {}),
  ];
  for (const { id } of events?.items ?? []) answers.push(await store.event('made', id, review));
  return JSON.stringify(answers);
}

/** An answer without what every load makes anew. */
function forgetRevision(text: string): unknown {
  return JSON.parse(text.replaceAll(/"revision":"[^"]*"/g, '"revision":""'));
}

export function describeEditions(test: TestEngine): void {
  const open = async (chronicle: Chronicle = DINNER): Promise<Store> => {
    const store = await test.createStore();
    await store.load(chronicle);
    return store;
  };

  describe('what is not public', () => {
    it('stays out of every answer; what is not confirmed comes on request and is marked', async () => {
      const store = await open();
      const published = await readAll(store, {});
      expect(published).not.toMatch(/unconfirmed|rumour|draft|not-for-the-public|banquet/i);
      const more = await readAll(store, unconfirmed);
      expect(more).not.toMatch(/draft|not-for-the-public/);
      const rumour = await store.event('made', 'rumour', unconfirmed);
      expect(rumour).toMatchObject({
        review: 'unconfirmed',
        claims: [{ id: 'rumour-denied', review: 'published' }],
      });
      expect(await store.event('made', 'rumour')).toBeUndefined();
      expect(await store.event('made', 'drafted', unconfirmed)).toBeUndefined();
      expect((await store.event('made', 'first-dinner'))?.relations).toEqual([]);
      expect((await store.event('made', 'first-dinner', unconfirmed))?.relations).toMatchObject([
        { type: 'same-as', event: { id: 'rumour', review: 'unconfirmed' } },
      ]);
      expect((await store.event('made', 'briefing', unconfirmed))?.said).toMatchObject([
        { id: 'kim-says-100' },
        { id: 'rumour-denied' },
      ]);
      for (const item of (await store.events('made', unconfirmed))?.items ?? [])
        expect(EventItem.safeParse(item).error).toBeUndefined();
    });

    it('changes nothing of what is published: no count, no contradiction, no weight', async () => {
      const store = await open();
      const bare = await open({
        ...DINNER,
        events: DINNER.events
          .filter(({ review }) => review === 'published')
          .map((event) => ({ ...event, relations: event.relations.filter(({ to }) => to === 'dinner') })),
        claims: DINNER.claims.filter(({ id, review }) => review === 'published' && id !== 'rumour-denied'),
      });
      expect(forgetRevision(await readAll(store, {}))).toEqual(forgetRevision(await readAll(bare, {})));
      expect(TimelineAnswer.safeParse(await store.timeline('made')).error).toBeUndefined();
      expect(await store.timeline('made')).toMatchObject({ counts: { events: 4, claims: 4, disputes: 1 } });
    });

    it('stands in no table that answers are made of', async () => {
      const engine = await test.createEngine();
      await createStore(engine, createStamp).load(DINNER);
      for (const table of ['timeline', ...EDITION_TABLES] as const) {
        const rows = await engine.db.selectFrom(table).selectAll().execute();
        expect(JSON.stringify(rows), table).not.toMatch(/draft|not-for-the-public/);
      }
    });

    it('has no address of its own, and goes when it is confirmed or withdrawn', async () => {
      const store = await open();
      expect((await store.timelines()).map(({ id }) => id)).toEqual(['made']);
      expect(await store.timeline('made?unconfirmed')).toBeUndefined();
      expect(await store.events('made?unconfirmed', {})).toBeUndefined();
      const confirmed = DINNER.events.map((event) =>
        event.id === 'rumour' ? { ...event, review: 'published' as const } : event,
      );
      await store.load({ ...DINNER, events: confirmed, claims: [] });
      expect((await store.events('made', { datetime: '2024-06-21' }))?.items).toMatchObject([
        { id: 'rumour' },
      ]);
      expect(await store.events('made', unconfirmed)).toEqual(await store.events('made', {}));
      expect(await store.facets('made', unconfirmed)).toEqual(await store.facets('made', {}));
    });
  });
}
