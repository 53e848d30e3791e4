import type { Chronicle } from '@linimasa/schema';
import { ClaimItem, DisputeItem, EventAnswer } from '@linimasa/schema/zod';
import { describe, expect, it } from 'vitest';
import { createChronicle, createClaim, createEvent } from '../chronicles.suite.ts';
import type { TestEngine } from '../engines.suite.ts';
import { readPages } from '../pages.suite.ts';
import { refusalOf } from '../refusals.suite.ts';
import type { Store } from '../store.ts';
import { DINNER, GUESTS } from './dinner.suite.ts';

const unconfirmed = { review: 'unconfirmed' } as const;

const ids = (page: { readonly items: readonly { readonly id: string }[] } | undefined) =>
  page?.items.map(({ id }) => id);

export function describeClaims(test: TestEngine): void {
  const open = async (chronicle: Chronicle = DINNER): Promise<Store> => {
    const store = await test.createStore();
    await store.load(chronicle);
    return store;
  };

  describe('claims()', () => {
    it('lists claims in order of saying, with the question each answers in the end', async () => {
      const store = await open();
      const page = await store.claims('made', {});
      expect(page?.items.map(({ id, question, contested }) => [id, question, contested])).toEqual([
        ['putin-says-200', GUESTS, true],
        ['kim-says-100', GUESTS, true],
        ['kim-confirmed', GUESTS, true],
        ['named-gala', { event: 'dinner', attribute: 'name' }, false],
      ]);
      for (const item of page?.items ?? []) expect(ClaimItem.safeParse(item).error).toBeUndefined();
      expect(await store.claims('nothing', {})).toBeUndefined();
    });

    it.each([
      [{ event: ['dinner'] }, ['putin-says-200', 'kim-says-100', 'kim-confirmed', 'named-gala']],
      [{ event: ['briefing'] }, []],
      [{ attribute: ['name'] }, ['named-gala']],
      [{ attribute: ['when'] }, []],
      [{ claimant: ['kim', 'putin'] }, ['putin-says-200', 'kim-says-100']],
      [{ claimant: ['kim'], source: ['wire'] }, []],
      [{ stance: ['confirms'] }, ['kim-confirmed']],
      [{ source: ['tass'] }, ['kim-says-100']],
      [{ contested: true }, ['putin-says-200', 'kim-says-100', 'kim-confirmed']],
      [{ event: ['rumour'], ...unconfirmed }, ['rumour-denied']],
      [{ stance: ['denies'], ...unconfirmed }, ['rumour-denied']],
    ] as const)('answers %j', async (query, expected) => {
      const store = await open();
      expect(ids(await store.claims('made', query))).toEqual(expected);
    });

    it('names every value that the timeline does not have, and the nearest that it has', async () => {
      const store = await open();
      const asked = {
        event: ['diner', "'; drop table claim; --", 'a\0', 'rumour'],
        attribute: ['guest'],
        claimant: ['kin'],
      };
      expect(
        await refusalOf(store.claims('made', { ...asked, stance: ['denys' as 'denies'], source: ['x'] })),
      ).toMatchObject([
        { path: ['event'], received: `"'; drop table claim; --"` },
        { path: ['event'] },
        { path: ['event'], expected: '"dinner"' },
        { path: ['event'], received: '"rumour"' },
        { path: ['attribute'], expected: '"guests"' },
        { path: ['claimant'], message: 'Timeline made has no claimant "kin"' },
        { path: ['stance'] },
        { path: ['source'] },
      ]);
      expect(
        await refusalOf(store.disputes('made', { event: ['diner'], standing: ['denyed' as 'denied'] })),
      ).toMatchObject([
        { path: ['event'], expected: '"dinner"' },
        { path: ['standing'], expected: '"denied"' },
      ]);
      expect(await refusalOf(store.events('made', { origin: ['kimm'], contested: true }))).toMatchObject([
        { path: ['origin'], expected: '"kim"' },
      ]);
    });

    it('keeps its cursor to its own question', async () => {
      const store = await open();
      const { next = '' } = (await store.claims('made', { limit: 1 })) ?? {};
      expect(ids(await store.claims('made', { cursor: next }))?.[0]).toBe('kim-says-100');
      for (const other of [{ contested: true }, { stance: ['asserts'] }, unconfirmed] as const)
        expect(await refusalOf(store.claims('made', { ...other, cursor: next }))).toMatchObject([
          { path: ['cursor'] },
        ]);
      expect(await refusalOf(store.disputes('made', { cursor: next }))).toMatchObject([{ path: ['cursor'] }]);
      expect(await refusalOf(store.claims('made', { limit: 0 }))).toMatchObject([{ path: ['limit'] }]);
    });

    it('finds one by its id', async () => {
      const store = await open();
      expect(await store.claim('made', 'kim-says-100')).toMatchObject({ in: 'briefing', value: { n: 100 } });
      for (const id of ['nothing', 'a\0', 'unconfirmed-300', 'drafted-400'])
        expect(await store.claim('made', id)).toBeUndefined();
      expect(await store.claim('made', 'unconfirmed-300', unconfirmed)).toMatchObject(unconfirmed);
      expect(await store.claim('nothing', 'kim-says-100')).toBeUndefined();
    });
  });

  describe('disputes()', () => {
    it('lists every question with more than one answer, to be read alone', async () => {
      const store = await open();
      const page = await store.disputes('made', {});
      expect(page).toMatchObject({
        items: [
          {
            event: 'dinner',
            title: { en: 'The dinner' },
            attribute: 'guests',
            question: { en: 'How many guests?' },
            standings: ['contradict'],
            contested: true,
          },
        ],
        matched: { count: 1, exact: true },
      });
      const answers = page?.items[0]?.answers.map(({ claims, claimants, origins, saidBy }) => ({
        claims,
        claimants,
        origins,
        saidBy,
      }));
      expect(answers).toContainEqual({
        claims: ['putin-says-200'],
        claimants: ['putin'],
        origins: ['wire'],
        saidBy: 1,
      });
      expect(answers?.map(({ claims }) => claims)).toContainEqual(['kim-confirmed', 'kim-says-100']);
      expect(await store.disputes('nothing', {})).toBeUndefined();
    });

    it('takes in what is not confirmed on request', async () => {
      const store = await open();
      const page = await store.disputes('made', { ...unconfirmed, event: ['dinner'] });
      expect(
        page?.items.map(({ attribute, standings, answers }) => [attribute, standings, answers.length]),
      ).toEqual([
        ['guests', ['contradict'], 3],
        ['name', ['differ'], 2],
      ]);
      for (const item of page?.items ?? []) expect(DisputeItem.safeParse(item).error).toBeUndefined();
      const differing = await store.disputes('made', { ...unconfirmed, standing: ['differ'] });
      expect(differing?.items.map(({ attribute }) => attribute)).toEqual(['name']);
      expect((await store.disputes('made', { standing: ['differ'] }))?.items).toEqual([]);
    });

    it('comes in the order of events, then of attributes, the whole event first', async () => {
      const events = ['a', 'a-b', 'ab', 'b'].map((id) => createEvent(id, { when: { edtf: '2024' } }));
      const claims = events.flatMap(({ id }) => [
        createClaim(`${id}-one`, { event: id, attribute: 'guests' }, { value: { n: 1 } }),
        createClaim(`${id}-two`, { event: id, attribute: 'guests' }, { value: { n: 2 } }),
        createClaim(`${id}-yes`, { event: id }),
        createClaim(`${id}-no`, { event: id }, { stance: 'denies' }),
      ]);
      const store = await open(createChronicle(events, { claims }));
      const items = await readPages((page) => store.disputes('made', { limit: 3, ...page }));
      expect(items.map(({ event, attribute }) => `${event} ${attribute ?? ''}`.trim())).toEqual([
        'a',
        'a guests',
        'a-b',
        'a-b guests',
        'ab',
        'ab guests',
        'b',
        'b guests',
      ]);
    });
  });

  describe('event() with claims', () => {
    it('carries the claims about it, those said in it, its disputes and series, and all that these name', async () => {
      const store = await open();
      const dinner = await store.event('made', 'dinner');
      expect(EventAnswer.safeParse(dinner).error).toBeUndefined();
      expect(dinner).toMatchObject({
        contested: true,
        claims: [
          { id: 'putin-says-200' },
          { id: 'kim-says-100' },
          { id: 'kim-confirmed' },
          { id: 'named-gala' },
        ],
        disputes: [{ attribute: 'guests', standings: ['contradict'] }],
        said: [],
        events: [{ id: 'briefing' }],
        sources: [{ id: 'kontan' }, { id: 'tass' }, { id: 'wire' }],
        actors: [{ id: 'kim' }, { id: 'putin' }],
        series: {
          id: 'dinners',
          ordinal: 2,
          others: [
            { ordinal: 1, event: { id: 'first-dinner' } },
            { ordinal: 3, event: { id: 'third-dinner' } },
          ],
        },
      });
      const briefing = await store.event('made', 'briefing');
      expect(briefing).toMatchObject({
        contested: false,
        claims: [],
        disputes: [],
        said: [{ id: 'kim-says-100', question: GUESTS }],
        events: [{ id: 'dinner', contested: true }],
        actors: [{ id: 'kim' }, { id: 'putin' }],
      });
      expect((await store.event('made', 'third-dinner'))?.events).toMatchObject([{ id: 'dinner' }]);
    });
  });

  describe('events() by claims', () => {
    it.each([
      [{ contested: true }, ['dinner']],
      [{ origin: ['putin'] }, ['dinner']],
      [{ origin: ['wire', 'tass'] }, ['dinner']],
      [{ origin: ['tass'] }, []],
      [{ source: ['wire'] }, ['dinner']],
      [{ origin: ['kontan'], contested: true }, ['dinner']],
    ] as const)('answers %j', async (query, expected) => {
      const store = await open();
      expect(ids(await store.events('made', query))).toEqual(expected);
      const { matched } = (await store.events('made', query)) ?? {};
      const facets = await store.facets('made', query);
      expect(facets?.status[0]?.count ?? 0).toBe(matched?.count);
    });

    it('orders by weight, which importance in thirds goes by', async () => {
      const weights = [0.1, 0.3, 0.35, 0.6, 0.7, 1];
      const store = await open(
        createChronicle(
          weights.map((importance, index) =>
            createEvent(`e${index}`, { when: { edtf: `200${index}` }, importance }),
          ),
        ),
      );
      expect(ids(await store.events('made', { sort: 'importance' }))).toEqual([
        'e5',
        'e4',
        'e3',
        'e2',
        'e1',
        'e0',
      ]);
      expect(ids(await store.events('made', { minImportance: 'major' }))).toEqual(['e2', 'e3', 'e4', 'e5']);
      expect(ids(await store.events('made', { minImportance: 'headline', sort: '-importance' }))).toEqual([
        'e4',
        'e5',
      ]);
    });
  });
}
