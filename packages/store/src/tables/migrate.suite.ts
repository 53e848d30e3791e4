import { EventAnswer, EventItem, pageOf, TimelineAnswer } from '@linimasa/schema/zod';
import { describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import type { StoreOptions } from '../connect/open-engine.ts';
import { connectPostgresql } from '../connect/postgresql.ts';
import { connectSqlite } from '../connect/sqlite.ts';
import type { TestEngine } from '../engines.suite.ts';
import { createMigrator } from './migrate.ts';

/** The rows of a timeline as the version before claims wrote them. */
const TIMELINE = {
  id: 'made',
  revision: 'old',
  digest: 'of the old rules',
  answer: JSON.stringify({
    id: 'made',
    title: { en: 'Made' },
    languages: ['en'],
    requireLanguages: false,
    zone: 'UTC',
    chapters: [],
    lanes: 'kind',
    asOf: '2024-12-31',
    publishers: [],
    vocabulary: { kinds: {}, tags: {}, roles: {} },
    counts: { events: 1, sources: 1, actors: 1, places: 0 },
    extent: { from: 1718755200000, to: 1718841600000 },
  }),
};
const SOURCE = {
  id: 'wire',
  type: 'article',
  title: { en: 'Wire' },
  language: 'en',
  authors: [],
  origins: ['kim'],
  held: false,
};
const ACTOR = { id: 'kim', type: 'person', name: { en: 'Kim' }, aliases: [], members: [] };
const SPAN = {
  earliest: 1718755200000,
  startBefore: 1718841600000,
  endFrom: 1718755200000,
  latest: 1718841600000,
};
const EVENT = {
  id: 'visit',
  formerIds: ['visited'],
  title: { en: 'A visit' },
  when: { edtf: '2024-06-19', zone: 'UTC' },
  scheduled: [],
  where: [],
  who: [{ actor: 'kim' }],
  status: 'occurred',
  importance: 'major',
  tags: [],
  citations: [{ source: 'wire', locator: { paragraph: 2 } }],
  relations: [],
  bounds: {
    ...SPAN,
    precision: 'day',
    end: 'known',
    undated: false,
    approximate: false,
    uncertain: false,
    clamped: false,
  },
  sequence: 1,
};

function toRow(record: { readonly id: string }) {
  return { timeline: 'made', id: record.id, record: JSON.stringify(record) };
}

/** Makes a database of step 0001 and writes a timeline into it. */
async function createOldDatabase(place: StoreOptions): Promise<void> {
  const engine = 'url' in place ? connectPostgresql(place.url) : await connectSqlite(place.folder);
  await engine.db.transaction().execute(async (tx) => {
    const { error } = await createMigrator(engine, tx).migrateTo('0001-chronicle');
    if (error !== undefined) throw error;
    const { earliest, startBefore, endFrom, latest } = SPAN;
    await engine.insertRows(tx, 'timeline' as 'source', [TIMELINE]);
    await engine.insertRows(tx, 'source', [toRow(SOURCE)]);
    await engine.insertRows(tx, 'actor', [toRow(ACTOR)]);
    await engine.insertRows(tx, 'event', [
      {
        timeline: 'made',
        id: 'visit',
        earliest,
        start_before: startBefore,
        end_from: endFrom,
        latest,
        undated: 0,
        spanned: 0,
        sequence: 1,
        importance: 2,
        status: 'occurred',
        kind: null,
        item: JSON.stringify(EVENT),
      },
    ]);
  });
  await engine.db.destroy();
}

export function describeMigration(test: TestEngine): void {
  describe('a database of the version before claims', () => {
    it('answers by this version’s rules once it is opened', async () => {
      const place = await test.createPlace();
      await createOldDatabase(place);
      const store = await test.createStore(place);
      const timeline = await store.timeline('made');
      expect(TimelineAnswer.safeParse(timeline).error).toBeUndefined();
      expect(timeline).toMatchObject({
        counts: { events: 1, claims: 0, disputes: 0 },
        title: { en: 'Made' },
      });
      expect(timeline?.revision).not.toBe('old');
      expect(pageOf(EventItem).safeParse(await store.events('made', {})).error).toBeUndefined();
      for (const query of [
        { origin: ['kim'] },
        { q: 'visit' },
        { datetime: '2024-06-19', match: 'certain' },
        { minImportance: 'major' },
      ] as const)
        expect((await store.events('made', query))?.items).toMatchObject([
          { id: 'visit', importance: 'major', review: 'published' },
        ]);
      expect(EventAnswer.safeParse(await store.event('made', 'visited')).error).toBeUndefined();
      expect(await store.claims('made', {})).toMatchObject({ items: [] });
    });

    it('is brought to this version once when several open it at once, and takes the next load', async () => {
      const place = await test.createPlace();
      await createOldDatabase(place);
      const stores = await Promise.all(Array.from({ length: 3 }, () => test.createStore(place)));
      const revisions = await Promise.all(
        stores.map(async (store) => (await store.timeline('made'))?.revision),
      );
      expect(new Set(revisions).size).toBe(1);
      const report = await stores[0]?.load(
        createChronicle([createEvent('visit', { when: { edtf: '2024' } })]),
      );
      expect(report).toMatchObject({ changed: true });
      expect(await stores[1]?.timeline('made')).toMatchObject({ revision: report?.revision });
    });
  });
}
