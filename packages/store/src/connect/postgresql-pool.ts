import { Pool, types } from 'pg';
import { UnusableDatabaseError } from '../store.ts';

const CONNECTION_TIMEOUT = 5_000;

/** What PostgreSQL's error codes and Node's network errors mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  '28P01': 'it refuses this user and password',
  '28000': 'it refuses this user',
  '3D000': 'there is no such database',
  '42501': 'this user may not create or read our tables',
  '53300': 'it has too many connections',
  '57P03': 'it is starting up or shutting down',
  '25006': 'it is read-only',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
};

/** A pool of connections, and how to say what is wrong with them. */
export interface PostgresqlPool {
  readonly pool: Pool;
  /** Says in one sentence why the server cannot be used, never with a password; nothing if the error does not mean that. */
  explainError(error: unknown): string | undefined;
}

/**
 * Prepares connections to a server without making one. Whole numbers come as numbers.
 * @throws {UnusableDatabaseError} for a URL that is not one of PostgreSQL
 */
export function createPostgresqlPool(url: string): PostgresqlPool {
  const address = describeAddress(url);
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    types: {
      // pg types this method by one overload a type; one answer for them all is what it does at run time.
      getTypeParser: ((oid: Parameters<typeof types.getTypeParser>[0], format?: 'text') =>
        oid === types.builtins.INT8
          ? Number
          : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  });
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {});
  return {
    pool,
    explainError(error) {
      const reason = findReason(error);
      return reason === undefined ? undefined : `Cannot use the PostgreSQL database at ${address}: ${reason}`;
    },
  };
}

function findReason(error: unknown): string | undefined {
  if (error instanceof AggregateError) return findReason(error.errors[0]);
  if (!(error instanceof Error)) return undefined;
  const known = 'code' in error ? REASONS[String(error.code)] : undefined;
  if (known !== undefined) return known;
  return /timeout|terminated/i.test(error.message) ? 'it does not answer' : undefined;
}

function describeAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(?:ql)?:$/.test(parsed.protocol)) {
    throw new UnusableDatabaseError(
      'Cannot use the database URL: it does not read postgresql://user@host:port/database',
    );
  }
  return `${parsed.hostname || 'localhost'}:${parsed.port || '5432'}${parsed.pathname}`;
}
