import { fileURLToPath } from 'node:url';
import type { ReadPoolOptions } from '@linimasa/store';
import { LOG_LEVELS, type LogLevel } from '../log/create-log.ts';

/** What the environment says about how to run. */
export interface Settings {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Where timelines are kept. */
  readonly database: { readonly folder: string } | { readonly url: string };
  /** How many readers answer and what they take upon them; what is absent the pool decides. */
  readonly pool: ReadPoolOptions;
  /** The folder that the web app is built into. */
  readonly webFolder: string;
  /** How much room the answers kept may take, in bytes. */
  readonly cacheBytes: number;
  /** How long a cache between reader and server may answer without asking, in seconds. */
  readonly cdnSeconds: number;
  /** How often one client may ask in a minute; 0 for as often as it likes. */
  readonly rateLimit: number;
  /** How many proxies of the owner's stand in front. */
  readonly proxies: number;
  readonly logLevel: LogLevel;
}

/** A setting that means nothing; the message says which and what would. */
export class InvalidSettingError extends Error {
  override readonly name = 'InvalidSettingError';
}

/**
 * Reads what the README's table lists. An empty variable counts as absent.
 * @throws {InvalidSettingError} where one cannot be meant
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = (name: string) => env[name] || undefined;
  const readCount = (name: string, least: number, most: number): number | undefined => {
    const text = read(name);
    return text === undefined ? undefined : toCount(name, text, least, most);
  };
  const readers = readCount('READERS', 1, 64);
  const queue = readCount('QUEUE', 1, 100_000);
  const deadline = readCount('QUERY_DEADLINE_MS', 1, 600_000);
  const url = read('DATABASE_URL');
  const readUrls = (read('DATABASE_READ_URLS') ?? '').split(/[\s,]+/).filter(Boolean);
  if (url === undefined && readUrls.length > 0)
    throw new InvalidSettingError('DATABASE_READ_URLS needs DATABASE_URL, the server that they follow.');
  return {
    host: read('HOST') ?? 'localhost',
    port: readCount('PORT', 0, 65_535) ?? 8080,
    database:
      url === undefined
        ? { folder: read('LINIMASA_DATA') ?? 'data' }
        : { url: checkDatabaseUrl('DATABASE_URL', url) },
    pool: {
      readUrls: readUrls.map((each) => checkDatabaseUrl('DATABASE_READ_URLS', each)),
      ...(readers === undefined ? {} : { readers }),
      ...(queue === undefined ? {} : { queue }),
      ...(deadline === undefined ? {} : { deadline }),
    },
    webFolder: read('LINIMASA_WEB') ?? fileURLToPath(new URL('../../../web/dist', import.meta.url)),
    cacheBytes: (readCount('CACHE_MB', 0, 65_536) ?? 64) * 2 ** 20,
    cdnSeconds: readCount('CDN_SECONDS', 0, 86_400) ?? 0,
    rateLimit: readCount('RATE_LIMIT', 0, 1_000_000) ?? 0,
    proxies: readCount('TRUST_PROXY', 0, 10) ?? 0,
    logLevel: readLogLevel(read('LOG_LEVEL') ?? 'info'),
  };
}

function toCount(name: string, text: string, least: number, most: number): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw new InvalidSettingError(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
}

function readLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((each) => each === text);
  if (level !== undefined) return level;
  throw new InvalidSettingError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${text}".`);
}

function checkDatabaseUrl(name: string, url: string): string {
  if (/^postgres(?:ql)?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw new InvalidSettingError(`${name} must begin with postgresql:// and name a server and a database.`);
}
