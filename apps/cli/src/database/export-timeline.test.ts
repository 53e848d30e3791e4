import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { createTemporary } from '../run-cli.suite.ts';
import { exportWhole, loadMade, useStore } from './made-store.suite.ts';

const WRITER = join(import.meta.dirname, 'write-over-and-over.suite.ts');
/** `pnpm soak backup` goes through twenty. */
const ROUNDS = 3;

describe('exportTimeline()', () => {
  it('writes a backup that was made beside a writer as it writes what was backed up', async () => {
    await using folder = await createTemporary();
    const data = join(folder.path, 'data');
    await useStore({ folder: data }, async (store) => {
      const args = ['--conditions=source', WRITER, data];
      const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(writer.stdout, 'data');
      const states = fc.sample(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 400 })), ROUNDS);
      for (const [round, [seed, events]] of states.entries()) {
        await loadMade(store, { seed, events });
        const [before, state] = [await exportWhole(store, 'made'), (await store.revisions()).get('made')];
        const restored = join(folder.path, `restored-${round}`);
        await mkdir(restored);
        await store.backup(join(restored, 'linimasa.db'));
        await useStore({ folder: restored }, async (copy) => {
          const isSame = (await exportWhole(copy, 'made')) === before;
          expect(isSame, `with the seed ${seed} and ${events} events`).toBe(true);
          expect((await copy.revisions()).get('made')).toEqual(state);
          const noise = (await exportWhole(copy, 'noise')).split('\n');
          expect(noise.filter((line) => line.startsWith('{"event":')).length).toBe(200);
        });
      }
      writer.kill();
    });
  });
});
