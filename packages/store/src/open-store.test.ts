import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine, type StoreOptions } from './connect/open-engine.ts';
import { createTestEngines } from './engines.suite.ts';
import { openStore } from './open-store.ts';
import type { LoadReport } from './store.ts';

const engines = createTestEngines();
const LOADER = fileURLToPath(new URL('open-loader.suite.ts', import.meta.url));

/** Opens and closes, and answers the sentence with which that was refused. */
async function refusalOf(place: StoreOptions): Promise<string> {
  try {
    await (await openStore(place)).close();
    return 'opened';
  } catch (error) {
    const { name, message } = error as Error;
    expect(name, message).toBe('UnusableDatabaseError');
    expect(message).not.toMatch(/\n|secret-word/);
    return message;
  }
}

describe.each(Object.values(engines))('openStore() on $name', (engine) => {
  it('opens again what it has made', async () => {
    const place = await engine.createPlace();
    await (await openStore(place)).close();
    const store = await openStore(place);
    await store.ready();
    await store.close();
  });

  it('is safe for six processes at once, which load a chronicle once', async () => {
    const place = await engine.createPlace();
    const run = () =>
      promisify(execFile)(process.execPath, ['--conditions=source', LOADER, JSON.stringify(place)]);
    const outputs = await Promise.all(Array.from({ length: 6 }, run));
    const reports = outputs.map(({ stdout }) => JSON.parse(stdout) as LoadReport);
    expect(reports.filter(({ changed }) => changed)).toHaveLength(1);
    expect(new Set(reports.map(({ revision }) => revision)).size).toBe(1);
    const store = await engine.createStore(place);
    expect(await store.events('made', { limit: 1 })).toMatchObject({ matched: { count: 200 } });
  });

  it('refuses a database that a newer version has written', async () => {
    const place = await engine.createPlace();
    const { db } = await openEngine(place);
    await db
      .insertInto('migration')
      .values({ name: '9999-future', timestamp: new Date(0).toISOString() })
      .execute();
    await db.destroy();
    expect(await refusalOf(place)).toBe(
      'Cannot use the database: a newer version of Linimasa has written it',
    );
  });
});

describe('openStore() on a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linimasa-open-'));
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });
  const path = () => join(folder, 'linimasa.db');

  it('makes the folder, and a file that only its owner reads', async () => {
    const store = await openStore({ folder: join(folder, 'new', 'data') });
    for (const ending of ['', '-wal', '-shm']) {
      const { mode } = await stat(join(folder, 'new', 'data', `linimasa.db${ending}`));
      expect(mode & 0o777).toBe(0o600);
    }
    await store.close();
  });

  it('writes ahead, in full, with foreign keys and our mark', async () => {
    const { db } = await openEngine({ folder });
    const settings = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, application_id: 0x4c696e69 };
    for (const [name, value] of Object.entries(settings)) {
      expect((await sql.raw(`pragma ${name}`).execute(db)).rows).toEqual([{ [name]: value }]);
    }
    await sql`pragma writable_schema = on`.execute(db);
    await expect(sql`delete from sqlite_schema`.execute(db)).rejects.toThrow(/may not be modified/);
    await db.destroy();
  });

  it.each([
    ['text', 'not a database'],
    ['longer-text', 'not a database at all, but longer than the header of one. '.repeat(20)],
    ['cut-header', 'SQLite format 3\0'],
    ['damaged', `SQLite format 3\0${'x'.repeat(4096)}`],
  ])('refuses a file that is not SQLite: %s', async (_name, content) => {
    await writeFile(path(), content);
    expect(await refusalOf({ folder })).toMatch(/linimasa\.db: it is (?:not a SQLite database|damaged)$/);
    expect(await readFile(path(), 'utf8')).toBe(content);
  });

  it.each([
    ['another application id', 'pragma application_id = 7'],
    ['another application id and tables', 'pragma application_id = 7; create table a (b)'],
    ['tables', 'create table a (b)'],
    [
      'tables and a write-ahead log',
      'pragma journal_mode = wal; create table a (b); insert into a values (1)',
    ],
  ])('refuses the database of another program: %s', async (_name, statements) => {
    const other = new DatabaseSync(path());
    other.exec(statements);
    const before = await readFile(path());
    expect(await refusalOf({ folder })).toBe(`Cannot use ${path()}: it is the database of another program`);
    expect(await readFile(path())).toEqual(before);
    other.close();
    const closed = await readFile(path());
    expect(await refusalOf({ folder })).toBe(`Cannot use ${path()}: it is the database of another program`);
    expect(await readFile(path())).toEqual(closed);
  });

  it('leaves what another program wrote ahead before it was killed', async () => {
    const place = join(folder, 'other.db');
    const other = new DatabaseSync(place);
    other.exec('pragma journal_mode = wal; create table a (b); insert into a values (1)');
    await copyFile(place, path());
    await copyFile(`${place}-wal`, `${path()}-wal`);
    other.close();
    const before = await Promise.all([readFile(path()), readFile(`${path()}-wal`)]);
    expect(await refusalOf({ folder })).toBe(`Cannot use ${path()}: it is the database of another program`);
    expect(await Promise.all([readFile(path()), readFile(`${path()}-wal`)])).toEqual(before);
  });

  it('leaves the file of a newer version as it is', async () => {
    const { db } = await openEngine({ folder });
    await db.insertInto('migration').values({ name: '9999-future', timestamp: '' }).execute();
    await db.destroy();
    const before = await readFile(path());
    expect(await refusalOf({ folder })).toMatch(/newer version/);
    expect(await readFile(path())).toEqual(before);
  });

  it('takes an empty file for a new one', async () => {
    await writeFile(path(), '');
    expect(await refusalOf({ folder })).toBe('opened');
  });

  it('refuses a folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await refusalOf({ folder: join(folder, 'file') })).toMatch(
      /^Cannot write to the data folder .*file/,
    );
    expect(await refusalOf({ folder: join(folder, 'file', 'data') })).toMatch(
      /^Cannot write to the data folder .*data/,
    );
  });

  it('refuses a database that is a folder', async () => {
    await mkdir(path());
    expect(await refusalOf({ folder })).toBe(`Cannot use ${path()}: it may not be written to`);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder it may not write to', async () => {
    await chmod(folder, 0o500);
    expect(await refusalOf({ folder })).toBe(`Cannot write to the data folder ${folder}`);
  });
});

/** The URL of a new database, with a part of it changed. */
async function changeUrl(part: Partial<URL>): Promise<{ url: string }> {
  const place = await engines.postgresql.createPlace();
  return { url: Object.assign(new URL('url' in place ? place.url : ''), part).href };
}

describe('openStore() on a URL', () => {
  it.each(['', 'postgresql', 'http://secret-word@localhost/', 'postgresql://u:secret-word@[/x'])(
    'refuses %j, which is none of PostgreSQL',
    async (url) => {
      expect(await refusalOf({ url })).toMatch(/^Cannot use the database URL/);
    },
  );

  it('refuses a server that nothing answers for', async () => {
    const place = await changeUrl({ port: '1' });
    expect(await refusalOf(place)).toMatch(
      /^Cannot use the PostgreSQL database at 127\.0\.0\.1:1\/\w+: nothing answers there$/,
    );
    expect(await refusalOf(await changeUrl({ hostname: 'nowhere.invalid' }))).toMatch(
      /nowhere\.invalid:\d+\/\w+: .*host/,
    );
  });

  it('refuses a wrong password, a wrong user and a database that is not there', async () => {
    expect(await refusalOf(await changeUrl({ password: 'secret-word-not' }))).toMatch(
      /: it refuses this user and password$/,
    );
    expect(await refusalOf(await changeUrl({ username: 'nobody' }))).toMatch(
      /: it refuses this user and password$/,
    );
    expect(await refusalOf(await changeUrl({ pathname: '/nothing' }))).toMatch(
      /\/nothing: there is no such database$/,
    );
  });

  it('refuses a server without TLS where the URL asks for it, in silence', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    for (const mode of ['verify-full', 'require', 'prefer']) {
      expect(await refusalOf(await changeUrl({ search: `?sslmode=${mode}` }))).toMatch(
        /: it does not speak TLS, which the URL asks for$/,
      );
    }
    await setImmediate();
    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });

  it('refuses what the URL names and is not there: a socket, a certificate', async () => {
    expect(await refusalOf({ url: 'postgresql:///x?host=/nope&password=secret-word' })).toBe(
      'Cannot use the PostgreSQL database at /nope:5432/x: nothing answers there',
    );
    expect(await refusalOf(await changeUrl({ search: '?sslrootcert=/nope' }))).toMatch(
      /: the URL names \/nope, which cannot be read$/,
    );
  });

  it('refuses in one sentence whatever else stands in the way', async () => {
    expect(await refusalOf(await changeUrl({ password: '' }))).toMatch(/: it asks for a password$/);
    expect(await refusalOf(await changeUrl({ search: '?options=-c%20no.%0A=1' }))).toMatch(
      /^Cannot use the PostgreSQL database at .+: .+$/,
    );
  });

  it("lives beside another program's tables, and refuses a schema of our name that is not ours", async () => {
    const place = await changeUrl({});
    const client = new Client({ connectionString: place.url });
    await client.connect();
    await client.query('create table event (a text); create table migration (name text)');
    expect(await refusalOf(place)).toBe('opened');
    await client.query(
      'drop schema linimasa cascade; create schema linimasa; create table linimasa.event (a text)',
    );
    expect(await refusalOf(place)).toMatch(/another program/);
    const tables = await client.query(
      "select from information_schema.tables where table_schema = 'linimasa'",
    );
    expect(tables.rowCount).toBe(1);
    await client.end();
  });

  it('is no longer ready once the database is gone', async () => {
    const place = await changeUrl({});
    const store = await engines.postgresql.createStore(place);
    const client = new Client({ connectionString: place.url });
    await client.connect();
    await client.query('drop schema linimasa cascade');
    await client.end();
    await expect(store.ready()).rejects.toMatchObject({ name: 'UnusableDatabaseError' });
  });
});
