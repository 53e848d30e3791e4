import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tile } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { loadMade, useStore } from '../database/made-store.suite.ts';
import { createTemporary, runCli, spawnCli, waitUntilReady } from '../run-cli.suite.ts';

/** The default of `--finest`. */
const FINEST = 30;

/** The files of exported tiles by `SCALE/INDEX`. */
async function readTiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = await readdir(folder, { recursive: true });
  const tiles = files.filter((file) => file.endsWith('.json'));
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
