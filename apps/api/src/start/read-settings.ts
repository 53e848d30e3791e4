import { fileURLToPath } from 'node:url';

/** What the environment says about how to run. */
export interface Settings {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Where timelines are kept. */
  readonly database: { readonly folder: string } | { readonly url: string };
  /** The folder that the web app is built into. */
  readonly webFolder: string;
}

/** A setting that means nothing; the message says which and what would. */
export class InvalidSettingError extends Error {
  override readonly name = 'InvalidSettingError';
}

/**
 * Reads `PORT` (8080), `HOST` (localhost), `DATABASE_URL` or else `LINIMASA_DATA` (data), and `LINIMASA_WEB`.
 * An empty variable counts as absent.
 * @throws {InvalidSettingError} where one cannot be meant
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = (name: string) => env[name] || undefined;
  const url = read('DATABASE_URL');
  return {
    host: read('HOST') ?? 'localhost',
    port: readPort(read('PORT') ?? '8080'),
    database:
      url === undefined ? { folder: read('LINIMASA_DATA') ?? 'data' } : { url: checkDatabaseUrl(url) },
    webFolder: read('LINIMASA_WEB') ?? fileURLToPath(new URL('../../../web/dist', import.meta.url)),
  };
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidSettingError(`PORT must be a whole number from 0 to 65535, not "${text}".`);
}

function checkDatabaseUrl(url: string): string {
  if (/^postgres(?:ql)?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw new InvalidSettingError(
    'DATABASE_URL must begin with postgresql:// and name a server and a database.',
  );
}
