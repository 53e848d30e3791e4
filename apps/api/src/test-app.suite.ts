import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseChronicle } from '@linimasa/schema/zod';
import { openReadPool, openStore, type ReadPool, type Store } from '@linimasa/store';
import type { Hono } from 'hono';
import type { AppEnv } from './app-env.ts';
import { type AppOptions, createApp } from './create-app.ts';
import { AnswerCache } from './hot/answer-cache.ts';
import type { Log } from './log/log.ts';
import { Metrics } from './metrics/metrics.ts';

/** A word of what is never public. */
export const HIDDEN = 'not-for-the-public';

/**
 * A made chronicle: three dated events and one that belongs on the shelf, claims that contradict each other, and around
 * them what is not confirmed and what is not public.
 */
export const HARBOUR = {
  timeline: {
    id: 'harbour',
    title: { en: 'The harbour', id: 'Pelabuhan' },
    languages: ['en', 'id'],
    zone: 'Asia/Jakarta',
  },
  vocabulary: {
    kinds: {
      work: { label: { en: 'Work', id: 'Karya' }, order: 1 },
      meeting: { label: { en: 'Meeting', id: 'Rapat' }, order: 2 },
    },
    tags: {},
    roles: {},
    attributes: {
      length: {
        question: { en: 'How long is the quay?', id: 'Berapa panjang dermaga?' },
        type: 'quantity',
        unit: 'metres',
      },
    },
    units: { metres: { label: { en: 'metres', id: 'meter' } } },
  },
  sources: [
    { id: 'log-book', type: 'book', title: { en: 'Log book', id: 'Buku harian' }, language: 'en' },
    { id: 'gazette', type: 'article', title: { en: 'Gazette', id: 'Warta' }, language: 'en' },
  ],
  actors: [
    { id: 'ann', type: 'person', name: { en: 'Ann', id: 'Ann' }, aliases: ['Harbour master'] },
    { id: 'council', type: 'organisation', name: { en: 'Council', id: 'Dewan' } },
  ],
  places: [{ id: 'quay', name: { en: 'Quay', id: 'Dermaga' } }],
  events: [
    event('plan-agreed', 'The plan is agreed', '1998-03', { kind: 'meeting', who: [{ actor: 'council' }] }),
    event('quay-begun', 'The quay is begun', '1998-04-02', {
      kind: 'work',
      where: ['quay'],
      who: [{ actor: 'ann' }],
      importance: 'headline',
      notes: HIDDEN,
      claims: [
        claim('ann-says-90', 90, { claimants: ['ann'], in: 'plan-agreed', notes: HIDDEN }),
        claim('council-says-120', 120, {
          claimants: ['council'],
          citations: [{ source: 'gazette', via: ['ann'] }],
        }),
        claim('rumoured-500', 500, { review: 'unconfirmed' }),
        claim('drafted-900', 900, { review: 'draft', notes: HIDDEN }),
      ],
      relations: [{ type: 'follows', to: 'plan-agreed' }],
    }),
    event('quay-opened', 'The quay is opened', '1999', { kind: 'work', where: ['quay'] }),
    event('rumoured-works', 'Further works are rumoured', '2001', { review: 'unconfirmed' }),
    event('drafted-works', HIDDEN, '2002', { review: 'draft' }),
    event('old-denial', 'Somebody denies it all', undefined, { status: 'alleged' }),
  ],
};

function event(id: string, title: string, when: string | undefined, more: object) {
  const text = { en: title, id: title };
  return {
    id,
    title: text,
    ...(when === undefined ? {} : { when }),
    citations: [{ source: 'log-book' }],
    ...more,
  };
}

function claim(id: string, metres: number, more: object) {
  return {
    id,
    about: { attribute: 'length' },
    stance: 'asserts',
    value: { n: metres },
    citations: [{ source: 'log-book' }],
    ...more,
  };
}

/** Whatever JSON holds; tests look into it freely. */
type Json = ReturnType<typeof JSON.parse>;

/** An app over a real store in a folder of its own. */
export interface TestApp {
  readonly app: Hono<AppEnv>;
  /** Where the store keeps its timelines. */
  readonly folder: string;
  readonly store: Store;
  readonly pool: ReadPool;
  readonly cache: AnswerCache;
  readonly metrics: Metrics;
  readonly log: Log;
  /** What the app logged. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  /** Asks for a path. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Asks for a path and reads the answer as JSON. */
  askJson(path: string, init?: RequestInit): Promise<{ response: Response; body: Json }>;
  /** Loads a chronicle as people write it, and waits until the pool knows of it. */
  load(written: unknown): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a store in a temporary folder, loads the made chronicle, and creates an app over a pool that reads it; `change`
 * gives the pool faults that no database has on demand.
 */
export async function openTestApp(
  options: Partial<AppOptions> = {},
  change: (pool: ReadPool) => ReadPool = (pool) => pool,
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-api-'));
  const store = await openStore({ folder });
  const put = async (written: unknown) => {
    const parsed = parseChronicle(written);
    if (!parsed.ok)
      throw new Error(JSON.stringify(parsed.issues.filter(({ severity }) => severity !== 'warning')));
    return store.load(parsed.value);
  };
  await put(HARBOUR);
  const opened = await openReadPool({ folder, readers: 1 });
  await opened.warmed;
  const pool = change(opened);
  const logged: Readonly<Record<string, unknown>>[] = [];
  const at = (level: string) => (entry: object) => void logged.push({ level, ...entry });
  const cache = new AnswerCache(8 * 2 ** 20);
  const log = { info: at('info'), warn: at('warn'), error: at('error') };
  const metrics = new Metrics(cache);
  const app = createApp({
    pool,
    cache,
    webFolder: join(folder, 'web'),
    build: 'test',
    cdnSeconds: 0,
    metrics,
    log,
    stopping: new AbortController().signal,
    ...options,
  });
  const ask = async (path: string, init?: RequestInit) => app.request(path, init);
  return {
    app,
    folder,
    store,
    pool,
    cache,
    metrics,
    log,
    logged,
    ask,
    async askJson(path, init) {
      const response = await ask(path, init);
      return { response, body: await response.json() };
    },
    async load(written) {
      const { timeline, revision } = await put(written);
      while (pool.revision(timeline)?.revision !== revision) await setTimeout(10);
    },
    async close() {
      await pool.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
