import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTemporary, runCli, spawnCli, waitUntilReady, writeChronicle } from '../run-cli.suite.ts';

async function listTimelines(url: string): Promise<readonly string[]> {
  const answer = (await (await fetch(`${url}/v1/timelines`)).json()) as
    | { id: string }[]
    | { items: { id: string }[] };
  return (Array.isArray(answer) ? answer : answer.items).map(({ id }) => id).toSorted();
}

const isGone = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  );

describe('linimasa start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'loads, serves, shows later loads and ends cleanly on %s',
    async (signal) => {
      await using temporary = await createTemporary();
      const env = { LINIMASA_DATA: join(temporary.path, 'data'), PORT: '0', HOST: '127.0.0.1' };
      const harbour = await writeChronicle(join(temporary.path, 'a'), 'harbour');
      const bridge = await writeChronicle(join(temporary.path, 'b'), 'bridge');
      const child = spawnCli(['start', harbour], env);
      const { url, said } = await waitUntilReady(child);
      expect(said).toContain('harbour is loaded: 1 event\n');
      expect(await listTimelines(url)).toEqual(['harbour']);
      await runCli(['load', bridge], env);
      // A commit of another process is seen within a second, on a machine that is not busy.
      await expect.poll(() => listTimelines(url), { timeout: 20_000 }).toEqual(['bridge', 'harbour']);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(await isGone(url)).toBe(true);
    },
  );

  it('says nothing of a chronicle that the store has already', async () => {
    await using temporary = await createTemporary();
    const env = { LINIMASA_DATA: join(temporary.path, 'data'), PORT: '0', HOST: '127.0.0.1' };
    const folder = await writeChronicle(join(temporary.path, 'a'));
    await runCli(['load', folder], env);
    const child = spawnCli(['start', folder], env);
    expect((await waitUntilReady(child)).said).not.toContain('harbour');
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('passes on that the server cannot start', async () => {
    await using temporary = await createTemporary();
    const { code, stderr } = await runCli(['start'], { LINIMASA_DATA: temporary.path, PORT: 'many' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Linimasa does not start: PORT .+\n$/);
  });

  it('serves nothing when a folder has problems', async () => {
    await using temporary = await createTemporary();
    const folder = await writeChronicle(temporary.path, 'Harbour!');
    const { code, stdout, stderr } = await runCli(['start', folder], { LINIMASA_DATA: join(folder, 'data') });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^timeline\.yaml:1:5 {2}id: Cannot use this id .+\n1 problem\n$/);
  });

  it('leaves no server behind when it is killed', async () => {
    await using temporary = await createTemporary();
    const child = spawnCli(['start'], { LINIMASA_DATA: temporary.path, PORT: '0', HOST: '127.0.0.1' });
    const { url } = await waitUntilReady(child);
    child.kill('SIGKILL');
    await once(child, 'exit');
    let gone = false;
    for (let tries = 0; tries < 50 && !gone; tries += 1) {
      await sleep(100);
      gone = await isGone(url);
    }
    expect(gone).toBe(true);
  });
});
