import { cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import { openStore } from '../open-store.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linimasa-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const createState = (round: number) =>
  createChronicle(Array.from({ length: 40 + round }, (_, at) => createEvent(`event-${round}-${at}`)));

describe('backup()', () => {
  it('copies one state of a database that another connection writes meanwhile', async () => {
    const data = join(folder, 'data');
    const [store, writer] = [await openStore({ folder: data }), await openStore({ folder: data })];
    await writer.load(createState(0));
    const stop = new AbortController();
    const writes = (async () => {
      for (let round = 1; !stop.signal.aborted; round += 1) {
        await writer.load(createState(round));
        // SQLite answers at once: nothing else would get its turn.
        await setImmediate();
      }
    })();
    for (let copy = 0; copy < 5; copy += 1) {
      const restored = join(folder, `restored-${copy}`);
      const path = join(folder, `copy-${copy}.db`);
      await store.backup(path);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      await cp(path, join(restored, 'linimasa.db'), { recursive: true });
      const opened = await openStore({ folder: restored });
      await opened.ready();
      const [timeline] = await opened.timelines();
      const page = await opened.events(timeline?.id ?? '', { limit: 1000, undated: 'include' });
      const rounds = new Set(page?.items.map(({ id }) => id.split('-')[1]));
      expect(rounds.size).toBe(1);
      expect(page?.items.length).toBe(timeline?.counts.events);
      expect(page?.items.length).toBe(40 + Number([...rounds][0]));
      await opened.close();
    }
    stop.abort();
    await writes;
    await Promise.all([store.close(), writer.close()]);
  });

  it('writes over nothing, and leaves no half of a copy', async () => {
    const store = await openStore({ folder: join(folder, 'other') });
    const path = join(folder, 'taken');
    await writeFile(path, 'mine');
    await expect(store.backup(path)).rejects.toThrow(`Cannot write ${path}: it is there already`);
    const nowhere = join(folder, 'none', 'copy.db');
    await expect(store.backup(nowhere)).rejects.toThrow(`Cannot write ${nowhere}: it cannot be made`);
    await store.close();
  });
});
