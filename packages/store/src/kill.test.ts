import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { packPrograms } from '@linimasa/test-programs';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type StoreOptions } from './connect/open-engine.ts';
import { countEvents } from './kill-states.suite.ts';
import { openStore } from './open-store.ts';
import { startServer, type TestServer } from './postgresql-server.suite.ts';

/** How often each engine is killed; the soak asks for more. */
const KILLS = Number(process.env['LINIMASA_KILLS'] ?? 10);
/** Only ends what hangs. */
const PATIENCE = 60_000 * (KILLS + 1);
const WRITERS = Array.from({ length: 8 }, (_, index) => `timeline-${index}`);
const findProgram = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const PROGRAMS = {
  writer: findProgram('kill-writer.suite.ts'),
  reader: findProgram('kill-reader.suite.ts'),
  'pool/reader': findProgram('pool/reader.ts'),
};
/** Milliseconds that they live: half of them while they open the database, half once all of them have written. */
const made = fc.record({ opened: fc.boolean(), life: fc.integer({ min: 20, max: 700 }) });

/** What a writer was told to be safe: the number of the last state that the store acknowledged. */
type Ledger = Map<string, number>;

describe('what was acknowledged', () => {
  let server: TestServer;
  let folder: string;
  let programs: string;

  beforeAll(async () => {
    server = await startServer();
    await server.createDatabase('killed');
    folder = await mkdtemp(join(tmpdir(), 'linimasa-killed-'));
    programs = await packPrograms(PROGRAMS, folder);
  });
  afterAll(async () => {
    await server.stop();
    for (const path of [folder, server.folder]) await rm(path, { recursive: true, force: true });
  });

  it(
    'is there on SQLite, whole, whenever its writers are killed',
    async () => {
      await killOften(programs, { folder }, async () => {}, checkSqlite);
    },
    PATIENCE,
  );

  it(
    'is there on PostgreSQL, whole, whenever its writers or the server are killed',
    async () => {
      const place = { url: `${server.address}/killed` };
      await server.query('killed', 'create extension amcheck');
      await killOften(
        programs,
        place,
        async (round) => {
          if (round % 2 === 0) return;
          await server.kill();
          await server.start();
        },
        checkPostgresql,
      );
    },
    PATIENCE,
  );
});

/** Lets writers write and kills them, again and again; looks at what is left each time. */
async function killOften(
  programs: string,
  place: StoreOptions,
  killServer: (round: number) => Promise<void>,
  check: (place: StoreOptions) => Promise<void>,
): Promise<void> {
  const ledger: Ledger = new Map();
  const seed = Number(process.env['LINIMASA_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const rounds = fc.sample(made, { seed, numRuns: KILLS });
  for (const [round, { opened, life }] of rounds.entries()) {
    const writers = WRITERS.map((timeline) => startWriter(programs, place, timeline, ledger));
    const reader = start([join(programs, 'reader.js'), JSON.stringify(place), ...WRITERS]);
    if (opened || round === 0) await Promise.all([...writers, reader].map(hearFirst));
    await sleep(life);
    await killServer(round);
    await Promise.all([...writers, reader].map(kill));
    await compareStates(place, ledger, `seed ${seed}, round ${round}`);
    await check(place);
  }
}

function startWriter(programs: string, place: StoreOptions, timeline: string, ledger: Ledger): ChildProcess {
  const next = String((ledger.get(timeline) ?? 0) + 1);
  const child = start([join(programs, 'writer.js'), JSON.stringify(place), timeline, next]);
  child.stdout.on('data', (data: Buffer) => {
    const numbers = data.toString().trim().split('\n');
    ledger.set(timeline, Number(numbers.at(-1)));
  });
  return child;
}

function start(args: readonly string[]) {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Waits until a writer has been told that something is safe, or the reader has answered. */
async function hearFirst({ stdout }: ChildProcess): Promise<void> {
  if (stdout !== null) await once(stdout, 'data');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** Every timeline stands at the state that was acknowledged last, or at the one that was being written. */
async function compareStates(place: StoreOptions, ledger: Ledger, when: string): Promise<void> {
  const store = await openStore(place);
  try {
    for (const timeline of WRITERS) {
      const acknowledged = ledger.get(timeline) ?? 0;
      const answer = await store.timeline(timeline);
      const found = Number(answer?.title['en']?.replace('state ', '') ?? 0);
      expect([acknowledged, acknowledged + 1], `${timeline}: ${when}`).toContain(found);
      ledger.set(timeline, found);
      if (answer === undefined) continue;
      const page = await store.events(timeline, { limit: 1000, place: ['pyongyang'] });
      const titles = new Set(page?.items.map(({ title }) => title['en']));
      expect([page?.items.length, [...titles]], when).toEqual([countEvents(found), [`state ${found}`]]);
      const claims = await store.claims(timeline, { limit: 1000 });
      expect(claims?.items.length, when).toBe(countEvents(found));
      const words = await store.events(timeline, { q: `"state ${found}"`, limit: 1 });
      expect(words?.matched.count, when).toBe(countEvents(found));
      expect((await store.changes(timeline))?.at(-1)?.revision, when).toBe(answer.revision);
    }
  } finally {
    await store.close();
  }
}

async function checkSqlite(place: StoreOptions): Promise<void> {
  const { db } = await openEngine(place);
  const { rows } = await sql`pragma integrity_check`.execute(db);
  await db.destroy();
  expect(rows).toEqual([{ integrity_check: 'ok' }]);
}

/** Throws where an index and its table differ. */
async function checkPostgresql(place: StoreOptions): Promise<void> {
  const { db } = await openEngine(place);
  await sql`select bt_index_check(i.indexrelid, true) from pg_index i
    join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam and a.amname = 'btree'
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'linimasa'`.execute(db);
  await db.destroy();
}
