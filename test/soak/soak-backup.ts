import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLinimasa, serveProduct } from '../../bench/api/product.ts';
import { createRandom, type Random } from '../../bench/create-random.ts';
import { loadMade } from './load-made.ts';
import type { SoakOptions } from './run.ts';

const ROUNDS = 20;
const MOST_EVENTS = 3_000;

/**
 * Backs up twenty random states of an SQLite database that a server reads and another process writes, and compares what
 * each copy exports with what was backed up. Fails at the first byte that differs.
 */
export async function soakBackup({ seed }: SoakOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-soak-'));
  const place = { LINIMASA_DATA: join(folder, 'data') };
  const random = createRandom(seed);
  const done = new AbortController();
  let [commits, sum] = [0, 0];
  try {
    await loadMade({ events: 1, seed: 0, timeline: 'made', folder, place });
    const server = await serveProduct(place, 'made', join(folder, 'server.log'));
    const write = async () => {
      for (; !done.signal.aborted; commits += 1)
        await loadMade({ events: 300, seed: commits, timeline: 'noise', folder, place });
    };
    const backUp = async () => {
      for (let round = 0; round < ROUNDS && !done.signal.aborted; round += 1)
        sum += await compareBackup(folder, place, random);
    };
    try {
      // Whichever ends first ends the other, and nothing goes on in a folder that is gone.
      const ended = await Promise.allSettled([write, backUp].map((act) => act().finally(() => done.abort())));
      for (const one of ended) if (one.status === 'rejected') throw one.reason;
      const answer = await fetch(`${server.url}/v1/timelines/made`);
      if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
    } finally {
      await server.process.stop();
    }
    return `${ROUNDS} states of ${sum} events came back byte by byte, beside ${commits} commits of another process`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes a state, copies it and compares. Answers how many events it has. */
async function compareBackup(
  folder: string,
  place: { readonly LINIMASA_DATA: string },
  random: Random,
): Promise<number> {
  const events = random.between(1, MOST_EVENTS);
  const seed = random.between(0, 2 ** 31);
  await loadMade({ events, seed, timeline: 'made', folder, place });
  const restored = { LINIMASA_DATA: join(folder, 'restored') };
  await mkdir(restored.LINIMASA_DATA);
  await runLinimasa(
    ['db', 'backup', join(restored.LINIMASA_DATA, 'linimasa.db')],
    join(folder, 'backup.log'),
    place,
  );
  const [before, after] = await Promise.all(
    [place, restored].map(async (one, index) => {
      const file = join(folder, `export-${index}.ndjson`);
      await runLinimasa(['db', 'export', '--timeline', 'made'], file, one);
      const bytes = await readFile(file);
      await rm(file);
      return bytes;
    }),
  );
  if (before === undefined || after?.equals(before) !== true || before.length === 0)
    throw new Error(`The copy differs: seed ${seed}, ${events} events`);
  await rm(restored.LINIMASA_DATA, { recursive: true });
  return events;
}
