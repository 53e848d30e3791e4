import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPostgresql } from '../postgresql.suite.ts';
import { createTemporary, runCli, spawnCli, waitUntilReady, writeChronicle } from '../run-cli.suite.ts';

const HOT = '/v1/timelines/harbour/tiles/53/0';
const COLD = '/v1/timelines/harbour/tiles/52/0';

/** Machines are busy at times: how long to wait for what takes seconds on others. */
const PATIENCE = { timeout: 60_000, interval: 200 };

describe('linimasa start', () => {
  it('goes on while PostgreSQL is gone, with what it holds, and answers everything once it is back', async () => {
    await using temporary = await createTemporary();
    await using server = await startPostgresql();
    const env = { DATABASE_URL: server.url, PORT: '0', HOST: '127.0.0.1' };
    const child = spawnCli(['start', await writeChronicle(join(temporary.path, 'a'))], env);
    child.stderr?.resume();
    const { url } = await waitUntilReady(child);
    child.stdout?.resume();
    /** The status of an answer, when to ask again, and what it says. */
    const ask = async (path: string): Promise<readonly [number, string | null, string]> => {
      const response = await fetch(url + path);
      return [response.status, response.headers.get('retry-after'), await response.text()];
    };
    const gone = [503, '5', expect.stringContaining('"type":"/problems/not-ready"')];
    const there = [200, null, expect.stringContaining('"first-stone"')];
    const tile = await ask(HOT);
    expect(tile).toEqual(there);

    await server.stop();
    await expect.poll(() => ask('/readyz'), PATIENCE).toEqual(gone);
    expect(await ask(HOT)).toEqual(tile);
    expect(await ask(COLD)).toEqual(gone);
    expect(await ask('/healthz')).toEqual([200, null, '{"status":"ok"}']);

    await server.start();
    await expect.poll(() => ask('/readyz'), PATIENCE).toEqual([200, null, '{"status":"ok"}']);
    await expect.poll(() => ask(COLD), PATIENCE).toEqual(there);
    expect(await ask(HOT)).toEqual(tile);
    await runCli(['load', await writeChronicle(join(temporary.path, 'b'), 'bridge')], env);
    await expect.poll(async () => (await ask('/v1/timelines/bridge'))[0], PATIENCE).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
