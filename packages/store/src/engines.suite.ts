import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createStamp } from './connect/create-stamp.ts';
import type { Engine } from './connect/engine.ts';
import { openEngine, type StoreOptions } from './connect/open-engine.ts';
import { createStore } from './create-store.ts';
import { startServer, type TestServer } from './postgresql-server.suite.ts';
import type { Store } from './store.ts';

/** An engine to run a suite on. */
export interface TestEngine {
  readonly name: Store['engine'];
  /** A new empty place for a store: a folder or a database. */
  createPlace(): Promise<StoreOptions>;
  /** An engine in a place, else in a new empty one; closed when the tests are done. */
  createEngine(place?: StoreOptions): Promise<Engine>;
  /** A store in a place, else in a new empty one; closed when the tests are done. */
  createStore(place?: StoreOptions): Promise<Store>;
}

/** Both engines for the tests of a file: SQLite in temporary folders, and a PostgreSQL server that starts with the first who
 * needs it and ends after them. */
export function createTestEngines(): { readonly sqlite: TestEngine; readonly postgresql: TestEngine } {
  const engines: Engine[] = [];
  const folders: string[] = [];
  let server: Promise<TestServer> | undefined;
  let migrated: Promise<string> | undefined;
  let databases = 0;

  const createFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linimasa-store-'));
    folders.push(folder);
    return folder;
  };
  const toEngine = (
    name: Store['engine'],
    createPlace: () => Promise<StoreOptions>,
    createMigratedPlace = createPlace,
  ): TestEngine => {
    const open = async (place?: StoreOptions) => {
      const engine = await openEngine(place ?? (await createMigratedPlace()));
      engines.push(engine);
      return engine;
    };
    return {
      name,
      createPlace,
      createEngine: open,
      createStore: async (place) => createStore(await open(place), createStamp),
    };
  };

  const start = async () => {
    const started = await startServer();
    folders.push(started.folder);
    return started;
  };
  // Tests of SQLite alone need no server.
  const getServer = () => (server ??= start());
  const createDatabase = async (template?: string) => {
    databases += 1;
    const name = `store_${databases}`;
    const started = await getServer();
    await started.createDatabase(name, template);
    return { name, place: { url: `${started.address}/${name}` } };
  };
  /** A database with every table, to be copied: that takes less time than to make them again for each test. */
  const migrate = async () => {
    const { name, place } = await createDatabase();
    const { db } = await openEngine(place);
    await db.destroy();
    return name;
  };

  afterAll(async () => {
    for (const engine of engines) await engine.db.destroy();
    const started = await server;
    await started?.stop();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  return {
    sqlite: toEngine('sqlite', async () => ({ folder: await createFolder() })),
    postgresql: toEngine(
      'postgresql',
      async () => (await createDatabase()).place,
      async () => (await createDatabase(await (migrated ??= migrate()))).place,
    ),
  };
}
