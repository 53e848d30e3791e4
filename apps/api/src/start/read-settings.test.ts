import { describe, expect, it } from 'vitest';
import { InvalidSettingError, readSettings } from './read-settings.ts';

describe('readSettings()', () => {
  it('has a default for everything', () => {
    const { webFolder, ...settings } = readSettings({ PORT: '', DATABASE_URL: '' });
    expect(settings).toEqual({
      host: 'localhost',
      port: 8080,
      database: { folder: 'data' },
      pool: { readUrls: [] },
      cacheBytes: 64 * 2 ** 20,
      cdnSeconds: 0,
      rateLimit: 0,
      proxies: 0,
      logLevel: 'info',
    });
    expect(webFolder).toMatch(/apps[/\\]web[/\\]dist$/);
  });

  it('prefers a database server to a folder', () => {
    const { database } = readSettings({
      DATABASE_URL: 'postgresql://db/linimasa',
      LINIMASA_DATA: 'elsewhere',
    });
    expect(database).toEqual({ url: 'postgresql://db/linimasa' });
  });

  it('passes on what the readers take upon them', () => {
    const { pool } = readSettings({ READERS: '3', QUEUE: '10', QUERY_DEADLINE_MS: '250' });
    expect(pool).toEqual({ readUrls: [], readers: 3, queue: 10, deadline: 250 });
  });

  it('reads several servers to read from', () => {
    const { pool } = readSettings({
      DATABASE_URL: 'postgresql://db/linimasa',
      DATABASE_READ_URLS: 'postgresql://a/linimasa, postgresql://b/linimasa',
    });
    expect(pool.readUrls).toEqual(['postgresql://a/linimasa', 'postgresql://b/linimasa']);
  });

  it.each([
    { PORT: 'abc' },
    { PORT: '-1' },
    { PORT: '65536' },
    { PORT: '80.5' },
    { DATABASE_URL: 'mysql://db/linimasa' },
    { DATABASE_URL: 'linimasa' },
    { DATABASE_READ_URLS: 'postgresql://a/linimasa' },
    { DATABASE_URL: 'postgresql://db/linimasa', DATABASE_READ_URLS: 'mysql://a' },
    { READERS: '0' },
    { QUEUE: '1e3' },
    { QUERY_DEADLINE_MS: '-5' },
    { CACHE_MB: 'much' },
    { RATE_LIMIT: '1.5' },
    { TRUST_PROXY: 'yes' },
    { LOG_LEVEL: 'loud' },
  ])('refuses %o', (env) => {
    expect(() => readSettings(env)).toThrow(InvalidSettingError);
  });
});
