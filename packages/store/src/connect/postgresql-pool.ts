import { Client, Pool, types } from 'pg';
import { UnusableDatabaseError } from '../store.ts';

/** Milliseconds after which a server is given up that does not take a connection, or says nothing to who watches it. */
const SILENCE = 5_000;

/** Milliseconds by which a server says later than it was to that it has given something up. */
const GRACE = 500;

/** How many connections are made, and how many milliseconds their server may say nothing. */
export interface PoolOptions {
  readonly connections: number;
  readonly silence: number;
}

/** What PostgreSQL's error codes and Node's network errors mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  '28P01': 'it refuses this user and password',
  '28000': 'it refuses this user',
  '3D000': 'there is no such database',
  '42501': 'this user may not create or read our tables',
  '53300': 'it has too many connections',
  '57P01': 'it is shutting down',
  '57P02': 'it is shutting down',
  '57P03': 'it is starting up or shutting down',
  '25006': 'it is read-only',
  ENOENT: 'nothing answers there',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host name cannot be looked up',
  EPIPE: 'the connection broke',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
};

/** What errors without a code mean, by their messages. */
const MESSAGES: readonly (readonly [message: RegExp, reason: string])[] = [
  [/timeout|terminated/i, 'it does not answer'],
  [/does not support SSL/, 'it does not speak TLS, which the URL asks for'],
  [/client password must be/, 'it asks for a password'],
];

/** A pool of connections, and how to say what is wrong with them. */
export interface PostgresqlPool {
  /** Host, port and database. */
  readonly address: string;
  readonly pool: Pool;
  /** Makes a connection beside the pool, whose queries fail when the server says nothing for a while. */
  readonly connect: () => Promise<Client>;
  /** Whether an error says that the server is out of order or reach. */
  readonly isUnusable: (error: unknown) => boolean;
  /** Says in one sentence why the server cannot be used, never with a password. */
  explainError(error: unknown): string;
}

/**
 * Prepares connections to a server without making one. Whole numbers come as numbers.
 * @throws {UnusableDatabaseError} for a URL that is not one of PostgreSQL
 */
export function createPostgresqlPool(url: string, options?: PoolOptions): PostgresqlPool {
  const address = describeAddress(url);
  const settings = {
    connectionString: nameTlsMode(url),
    connectionTimeoutMillis: Math.min(SILENCE, options?.silence ?? SILENCE),
    keepAlive: true,
    types: {
      // pg types this method by one overload a type; one answer for them all is what it does at run time.
      getTypeParser: ((oid: Parameters<typeof types.getTypeParser>[0], format?: 'text') =>
        oid === types.builtins.INT8
          ? Number
          : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  };
  const pool = new Pool(
    options === undefined
      ? settings
      : { ...settings, max: options.connections, query_timeout: options.silence + GRACE },
  );
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {});
  return {
    address,
    pool,
    async connect() {
      const client = new Client({ ...settings, query_timeout: SILENCE });
      client.on('error', () => {});
      await client.connect();
      return client;
    },
    isUnusable: (error) => findKnownReason(error) !== undefined,
    explainError: (error) => `Cannot use the PostgreSQL database at ${address}: ${findReason(error)}`,
  };
}

/** pg takes these modes for `verify-full` and warns at length that it will not always; said outright, it need not. */
function nameTlsMode(url: string): string {
  if (/[?&]uselibpqcompat=true\b/.test(url)) return url;
  return url.replace(/(?<=[?&]sslmode=)(?:prefer|require|verify-ca)(?=[&#]|$)/g, 'verify-full');
}

function findReason(error: unknown): string {
  if (error instanceof AggregateError) return findReason(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  // Certificates and keys are files that the URL names; sockets are no such files.
  if ('syscall' in error && error.syscall !== 'connect' && 'path' in error)
    return `the URL names ${String(error.path)}, which cannot be read`;
  return findKnownReason(error) ?? error.message.replaceAll(/\s*\n\s*/g, ' ');
}

function findKnownReason(error: unknown): string | undefined {
  if (error instanceof AggregateError) return findKnownReason(error.errors[0]);
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return REASONS[error.code];
  return MESSAGES.find(([message]) => message.test(error.message))?.[1];
}

function describeAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(?:ql)?:$/.test(parsed.protocol)) {
    throw new UnusableDatabaseError(
      'Cannot use the database URL: it does not read postgresql://user@host:port/database',
    );
  }
  const host = parsed.searchParams.get('host') || parsed.hostname || 'localhost';
  return `${host}:${parsed.port || '5432'}${parsed.pathname}`;
}
