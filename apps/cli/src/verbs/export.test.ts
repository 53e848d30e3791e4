import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient, createEventSource, createTileFileSource } from '@linimasa/client';
import {
  halveTile,
  MAX_SCALE,
  stringifyDatetime,
  type Tile,
  type TileAddress,
  type TileQuery,
  toTileWindow,
} from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { loadMade, useStore } from '../database/made-store.suite.ts';
import { createTemporary, runCli, spawnCli, waitUntilReady } from '../run-cli.suite.ts';

/** Where the files are served. */
const FILES = 'https://files.example/made';
/** The default of `--finest`. */
const FINEST = 30;

/** The files of exported tiles by `SCALE/INDEX`. */
async function readTiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = await readdir(folder, { recursive: true });
  const tiles = files.filter((file) => /^\d+\/.+\.json$/.test(file));
  const read = async (file: string) => [file.slice(0, -5), await readFile(join(folder, file))] as const;
  return new Map(await Promise.all(tiles.map(read)));
}

/** The tiles that the rule asks for, worked out from the tiles themselves. */
function listExpected(tiles: ReadonlyMap<string, Buffer>): readonly string[] {
  const ahead = ['53/-1', '53/0'];
  for (const address of ahead) {
    const text = tiles.get(address)?.toString();
    if (text === undefined) continue;
    const { scale, index, count, complete }: Tile = JSON.parse(text);
    if (!complete && count > 0 && scale > FINEST)
      ahead.push(`${scale - 1}/${2 * index}`, `${scale - 1}/${2 * index + 1}`);
  }
  return ahead;
}

describe('linimasa export --tiles', () => {
  it('writes the bytes that the API answers, for every half of a tile that leaves something out', async () => {
    await using temporary = await createTemporary();
    const data = join(temporary.path, 'data');
    const out = join(temporary.path, 'tiles');
    const env = { LINIMASA_DATA: data, PORT: '0', HOST: '127.0.0.1' };
    await useStore({ folder: data }, (store) => loadMade(store, { events: 2000 }));
    const { code, stdout } = await runCli(['export', '--tiles', out], env);
    const tiles = await readTiles(out);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${out} holds ${tiles.size} tiles of made\n` });
    expect([...tiles.keys()].toSorted()).toEqual(listExpected(tiles).toSorted());
    expect(tiles.size).toBeGreaterThan(60);

    const server = spawnCli(['start'], env);
    try {
      const { url } = await waitUntilReady(server);
      for (const [address, bytes] of tiles) {
        const answer = await fetch(`${url}/v1/timelines/made/tiles/${address}`);
        expect(bytes.equals(Buffer.from(await answer.arrayBuffer())), address).toBe(true);
      }
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
  });

  it('writes a folder from which the client answers as from the API', async () => {
    await using temporary = await createTemporary();
    const data = join(temporary.path, 'data');
    const out = join(temporary.path, 'tiles');
    const env = { LINIMASA_DATA: data, PORT: '0', HOST: '127.0.0.1' };
    await useStore({ folder: data }, (store) => loadMade(store, { events: 1000 }));
    expect(await runCli(['export', '--tiles', out, '--lane', 'kind'], env)).toMatchObject({ code: 0 });
    const asked: string[] = [];
    const files = createTileFileSource(`${FILES}/`, {
      fetch: async (url) => {
        asked.push(url);
        const bytes = await readFile(join(out, url.slice(FILES.length)));
        return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/json' } });
      },
    });
    const { signal } = new AbortController();
    const server = spawnCli(['start'], env);
    try {
      const { url } = await waitUntilReady(server);
      const api = createEventSource(createClient({ baseUrl: url }), 'made');
      expect(files.limits).toEqual({ unfiltered: true });
      expect(await files.timeline(signal)).toEqual(await api.timeline(signal));
      expect(files.limits).toEqual({ unfiltered: true, lanes: ['kind'] });

      const queries: readonly TileQuery[] = [{}, { lane: 'kind', lang: ['id'] }];
      const ahead: TileAddress[] = [-1, 0].map((index) => ({ scale: MAX_SCALE, index }));
      const derived: TileAddress[] = [];
      for (const address of ahead) {
        for (const query of queries)
          expect(await files.tile(address, query, signal)).toEqual(await api.tile(address, query, signal));
        const { complete, count } = await files.tile(address, {}, signal);
        if (complete && count > 0) derived.push(halveTile(address)[0], halveTile(halveTile(address)[1])[1]);
        if (!complete && count > 0 && address.scale > 36) ahead.push(...halveTile(address));
      }
      expect(derived.length).toBeGreaterThan(10);
      for (const address of derived.slice(0, 40))
        for (const query of queries)
          expect(await files.tile(address, query, signal)).toEqual(await api.tile(address, query, signal));
      // Each file once: a tile that is none is worked out from one that is.
      expect(new Set(asked).size).toBe(asked.length);

      const all = await files.tile({ scale: MAX_SCALE, index: 0 }, { lane: 'actor' }, signal);
      expect(all).not.toHaveProperty('lanes');
      await expect(files.tile({ scale: 40, index: 0 }, { kind: ['visit'] }, signal)).rejects.toThrow(
        'Tiles in files know no filters (received kind=visit)',
      );
      const datetime = stringifyDatetime(toTileWindow(derived.at(-1) ?? { scale: MAX_SCALE, index: 0 }));
      const [told, known] = await Promise.all([files, api].map((from) => from.events({ datetime }, signal)));
      expect(told?.items.map(({ id }) => id)).toEqual(known?.items.map(({ id }) => id));
      expect(told?.matched).toEqual(known?.matched);
      const { id = '' } = told?.items[0] ?? {};
      expect(await api.event?.(id, {}, signal)).toMatchObject({ id });
      expect(await api.event?.('no-such-event', {}, signal)).toBeUndefined();
      expect(await files.events({ undated: 'only' }, signal)).toMatchObject({ items: [] });
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
  });

  it('writes into no folder that holds something, and of no timeline that is not named', async () => {
    await using temporary = await createTemporary();
    const data = join(temporary.path, 'data');
    const [full, out] = [join(temporary.path, 'full'), join(temporary.path, 'out')];
    await mkdir(full);
    await writeFile(join(full, 'mine.txt'), 'mine');
    const refuse = async (args: readonly string[], told: string) =>
      expect(await runCli(['export', '--tiles', ...args], { LINIMASA_DATA: data })).toEqual({
        code: 1,
        stdout: '',
        stderr: `linimasa: ${told}\n`,
      });
    await refuse([out], 'The store has no timeline.');
    await useStore({ folder: data }, (store) => loadMade(store, { events: 10 }));
    await refuse([full], `${full} is not empty: name a folder that is new or empty.`);
    await refuse([out, '--timeline', 'none'], 'The store has no timeline "none".');
    await useStore({ folder: data }, (store) => loadMade(store, { events: 10, timeline: 'other' }));
    await refuse([out], 'The store has 2 timelines: name one with --timeline ID.');
    expect(await readdir(temporary.path)).toEqual(['data', 'full']);
    expect(await readdir(full)).toEqual(['mine.txt']);
  });
});
