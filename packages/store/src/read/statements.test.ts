import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, type RootOperationNode } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { openEngine } from '../connect/open-engine.ts';
import { createReads } from '../create-reads.ts';
import { createStore } from '../create-store.ts';
import type { StoreReads } from '../store.ts';
import { DINNER } from './dinner.suite.ts';

const unconfirmed = { review: 'unconfirmed' } as const;

/** Questions that are asked all the time; each must be as quick in a timeline of a million events. */
const QUESTIONS: Readonly<Record<string, (reads: StoreReads) => Promise<unknown>>> = {
  timeline: (reads) => reads.timeline('made'),
  'events of a window': (reads) => reads.events('made', { datetime: '2024-06', sort: 'importance' }),
  'events that are filtered': (reads) =>
    reads.events('made', {
      ...unconfirmed,
      actor: ['kim'],
      place: ['pyongyang'],
      kind: ['visit'],
      source: ['kontan'],
      origin: ['putin'],
      bbox: '0,0,180,90',
      extra: { crowd: ['5'] },
      minImportance: 'major',
      contested: true,
      undated: 'include',
    }),
  'events that are searched': (reads) =>
    reads.events('made', { q: 'dinner "the dinner" -gala', sort: 'relevance' }),
  'the page after': async (reads) => {
    const first = await reads.events('made', { limit: 1, undated: 'include', ...unconfirmed });
    return reads.events('made', { limit: 1, undated: 'include', ...unconfirmed, cursor: first?.next ?? '' });
  },
  lines: (reads) => reads.eventLines('made', { limit: 1000 }),
  event: (reads) => reads.event('made', 'dinner', unconfirmed),
  'an event that is not there': (reads) => reads.event('made', 'supper'),
  facets: (reads) => reads.facets('made', { datetime: '2024' }),
  tile: (reads) => reads.tile('made', { scale: 35, index: 49 }, { lane: 'actor' }),
  claims: (reads) => reads.claims('made', {}),
  'claims about an event': (reads) => reads.claims('made', { event: ['dinner'] }),
  disputes: (reads) => reads.disputes('made', {}),
  actors: (reads) => reads.actors('made', {}),
  changes: (reads) => reads.changes('made', 1),
};

/** Virtual tables and lists of parameters have no other way in. */
const MAY_SCAN =
  /^SCAN (?:event_text VIRTUAL TABLE INDEX \d+:M|json_each|range VIRTUAL TABLE|some$|\(subquery)/;

/** To search events by their timeline alone is to read all of them. */
const READS_ALL = /^SEARCH event USING .* \(timeline=\?\)$/;

describe('the statements of common questions', () => {
  let folder: string;
  let engine: Engine;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linimasa-statements-'));
    engine = await openEngine({ folder });
    await createStore(engine, createStamp).load(DINNER);
  });
  afterAll(async () => {
    await engine.db.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(QUESTIONS))('search by a key, in SQLite: %s', async (_name, ask) => {
    const statements: RootOperationNode[] = [];
    const db = engine.db.withPlugin({
      transformQuery({ node }) {
        statements.push(node);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await ask(createReads({ ...engine, db }));
    expect(statements.length).toBeGreaterThan(0);
    for (const node of statements) {
      const { sql, parameters } = engine.db.getExecutor().compileQuery(node, { queryId: '' });
      const plan = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
      const { rows } = await engine.db.executeQuery<{ readonly detail: string }>(plan);
      const scans = rows.filter(
        ({ detail }) => (detail.startsWith('SCAN') && !MAY_SCAN.test(detail)) || READS_ALL.test(detail),
      );
      expect(scans, sql).toEqual([]);
      // An order that no key has would read all there is before the first row.
      expect(
        rows.filter(({ detail }) => /USE TEMP B-TREE FOR ORDER BY/.test(detail)),
        sql,
      ).toEqual([]);
    }
  });
});
