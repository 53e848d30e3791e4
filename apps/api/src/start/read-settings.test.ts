import { describe, expect, it } from 'vitest';
import { InvalidSettingError, readSettings } from './read-settings.ts';

describe('readSettings()', () => {
  it('has a default for everything', () => {
    const { webFolder, ...settings } = readSettings({ PORT: '', DATABASE_URL: '' });
    expect(settings).toEqual({ host: 'localhost', port: 8080, database: { folder: 'data' } });
    expect(webFolder).toMatch(/apps[/\\]web[/\\]dist$/);
  });

  it('prefers a database server to a folder', () => {
    const { database } = readSettings({
      DATABASE_URL: 'postgresql://db/linimasa',
      LINIMASA_DATA: 'elsewhere',
    });
    expect(database).toEqual({ url: 'postgresql://db/linimasa' });
  });

  it.each([
    { PORT: 'abc' },
    { PORT: '-1' },
    { PORT: '65536' },
    { PORT: '80.5' },
    { DATABASE_URL: 'mysql://db/linimasa' },
    { DATABASE_URL: 'linimasa' },
  ])('refuses %o', (env) => {
    expect(() => readSettings(env)).toThrow(InvalidSettingError);
  });
});
