import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportWhole, loadMade, useStore } from '../database/made-store.suite.ts';
import { startPostgresql } from '../postgresql.suite.ts';
import { createTemporary, type Run, runCli } from '../run-cli.suite.ts';

const succeed = ({ code, stdout, stderr }: Run): string => {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

const head = (id: string) => `{"timeline":{"id":"${id}","title":"T","languages":["en"],"zone":"UTC"}}\n`;

/** Writes the members of maps in the opposite order. */
function turnMembers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toReversed());
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('linimasa db', () => {
  it('moves everything to another engine, byte by byte', async () => {
    await using folder = await createTemporary();
    await using server = await startPostgresql();
    const env = { LINIMASA_DATA: join(folder.path, 'data') };
    const moved = { DATABASE_URL: server.url };
    const out = join(folder.path, 'out');
    const files = await useStore({ folder: env.LINIMASA_DATA }, async (store) => {
      await loadMade(store, { events: 300 });
      await loadMade(store, { events: 100, timeline: 'other', seed: 7 });
      return [await exportWhole(store, 'made'), await exportWhole(store, 'other')];
    });
    expect(files.join('')).toContain('"notes":"Made by chance."');
    expect(files.join('')).toContain('"review":"unconfirmed"');
    expect(await runCli(['db', 'export', '--out', out], env)).toEqual({
      code: 0,
      stdout: '',
      stderr: `${join(out, 'made.ndjson')}\n${join(out, 'other.ndjson')}\n`,
    });
    expect(await readFile(join(out, 'other.ndjson'), 'utf8')).toBe(files[1]);
    expect(succeed(await runCli(['db', 'import', out], moved))).toMatch(
      /^made is imported: \d+ events, \d+ claims\nother is imported: .+\n$/,
    );
    expect(hash(succeed(await runCli(['db', 'export'], moved)))).toBe(hash(files.join('')));
    const again = await runCli(['db', 'import', join(out, 'made.ndjson'), '--json'], moved);
    expect(JSON.parse(again.stdout)).toMatchObject({ timelines: [{ timeline: 'made', changed: false }] });
    expect(await runCli(['db', 'backup', join(folder.path, 'copy.db')], moved)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('pg_dump'),
    });
    expect(succeed(await runCli(['db', 'status'], moved))).toMatch(
      /^PostgreSQL at 127\.0\.0\.1:\d+\/moved\nschema 0003-columns, [\d.]+ MiB, 2 timelines\n/,
    );
  });

  it('writes equal content in equal bytes, however its members were ordered', async () => {
    await using folder = await createTemporary();
    const place = { folder: join(folder.path, 'data') };
    const turned = join(folder.path, 'turned.ndjson');
    const text = await useStore(place, async (store) => {
      await loadMade(store, { events: 200 });
      return exportWhole(store, 'made');
    });
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.stringify(JSON.parse(line), turnMembers));
    await writeFile(turned, lines.join('\r\n'));
    succeed(await runCli(['load', turned, '--timeline', 'turned'], { LINIMASA_DATA: place.folder }));
    const again = await useStore(place, (store) => exportWhole(store, 'turned'));
    expect(hash(again.replace('"id":"turned"', '"id":"made"'))).toBe(hash(text));
  });

  it('says how the database is', async () => {
    await using folder = await createTemporary();
    const data = join(folder.path, 'data');
    await useStore({ folder: data }, (store) => loadMade(store, { events: 100, unconfirmed: 0 }));
    const told = succeed(await runCli(['db', 'status'], { LINIMASA_DATA: data }));
    expect(told).toContain(`SQLite at ${join(data, 'linimasa.db')}\nschema 0003-columns, `);
    expect(told).toMatch(
      /\nmade: 100 events, .+1,000 sources, 200 actors, 100 places; revision \S+ \(1 commit\)\n$/,
    );
    const json: unknown = JSON.parse(
      succeed(await runCli(['db', 'status', '--json'], { LINIMASA_DATA: data })),
    );
    expect(json).toMatchObject({
      engine: 'sqlite',
      timelines: [{ id: 'made', counts: { events: 100 }, commits: 1 }],
    });
  });

  it('writes over no file, and reads no folder without exports', async () => {
    await using folder = await createTemporary();
    const env = { LINIMASA_DATA: join(folder.path, 'data') };
    const [out, nowhere] = [join(folder.path, 'out'), join(folder.path, 'nowhere')];
    await useStore({ folder: env.LINIMASA_DATA }, (store) => loadMade(store, { events: 10 }));
    await mkdir(out);
    await writeFile(join(out, 'made.ndjson'), 'mine');
    const refuse = async (args: readonly string[], told: string) =>
      expect(await runCli(args, env)).toEqual({ code: 1, stdout: '', stderr: `linimasa: ${told}\n` });
    await refuse(
      ['db', 'export', '--out', out],
      `Cannot write ${join(out, 'made.ndjson')}: it is there already.`,
    );
    await refuse(['db', 'export', '--timeline', 'none'], 'The store has no timeline "none".');
    await refuse(['db', 'import', nowhere], `Cannot read ${nowhere}: there is none.`);
    await refuse(
      ['db', 'import', env.LINIMASA_DATA],
      `${env.LINIMASA_DATA} holds no exported timelines: none of its files ends with .ndjson.`,
    );
    await refuse(['db', 'backup', out], `Cannot write ${out}: it is there already`);
    expect(await readFile(join(out, 'made.ndjson'), 'utf8')).toBe('mine');
  });

  it('imports what is whole, and says what is wrong with the rest', async () => {
    await using folder = await createTemporary();
    const env = { LINIMASA_DATA: join(folder.path, 'data') };
    const file = join(folder.path, 'all.ndjson');
    await writeFile(
      file,
      `${head('a')}{"event":{"id":"x","title":"X"}}\n${head('b')}{"evnt":{}}\n${head('c')}`,
    );
    const { code, stdout, stderr } = await runCli(['db', 'import', file], env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'a is imported: 1 event, 0 claims\n' });
    expect(stderr).toMatch(
      /^\S+:4:2 {2}Unknown kind of record \(expected "event", received "evnt"\)\n1 problem\n$/,
    );
  });
});

describe('linimasa load --add and remove', () => {
  it('change a timeline and leave the rest of it', async () => {
    await using folder = await createTemporary();
    const place = { folder: join(folder.path, 'data') };
    const env = { LINIMASA_DATA: place.folder };
    const file = join(folder.path, 'more.ndjson');
    const readWhole = () => useStore(place, (store) => exportWhole(store, 'made'));
    await useStore(place, (store) => loadMade(store, { events: 50, unconfirmed: 0 }));
    const before = await readWhole();
    await writeFile(
      file,
      '{"event":{"id":"found-later","title":{"en":"A","id":"B","ru":"В"},"when":1931}}\n',
    );
    expect(await runCli(['load', file, '--add'], env)).toMatchObject({
      code: 1,
      stderr: 'linimasa: Nothing says to which timeline this is added: name it with --timeline ID.\n',
    });
    expect(succeed(await runCli(['load', file, '--add', '--timeline', 'made'], env))).toMatch(
      /^made is loaded: 51 events/,
    );
    expect(await readWhole()).toContain('"id":"found-later"');
    expect(succeed(await runCli(['remove', '--timeline', 'made', 'found-later'], env))).toBe(
      'made has lost 1 event and holds 50\n',
    );
    expect(hash(await readWhole())).toBe(hash(before));
    const named = /"relations":\[\{"to":"([^"]+)"/.exec(before)?.[1] ?? '';
    const { code, stderr } = await runCli(['remove', '--timeline', 'made', named], env);
    expect(code).toBe(1);
    expect(stderr).toContain(`There is no event "${named}"`);
    expect(stderr).toMatch(/Nothing was removed\.\n$/);
    expect(hash(await readWhole())).toBe(hash(before));
    expect(await runCli(['remove', '--timeline', 'made', `${named}x`], env)).toEqual({
      code: 1,
      stdout: '',
      stderr: `remove[0]: There is no event "${named}x" (expected "${named}", received "${named}x")\n1 problem\nNothing was removed.\n`,
    });
    expect(await runCli(['remove', '--timeline', 'none', 'x'], env)).toMatchObject({
      code: 1,
      stderr: 'linimasa: The store has no timeline "none".\n',
    });
  });
});
