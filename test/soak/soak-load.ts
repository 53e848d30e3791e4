import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWithin } from '../../bench/api/draw.ts';
import { type ProductServer, serveProduct } from '../../bench/api/product.ts';
import { readWorkload } from '../../bench/api/read-workload.ts';
import { findMedian } from '../../bench/api/time-draws.ts';
import { createRandom } from '../../bench/create-random.ts';
import { createReader, type Reader } from './create-reader.ts';
import { loadMade } from './load-made.ts';
import type { SoakOptions } from './run.ts';

/** How many ask at the same time. */
const READERS = 12;
const LISTENERS = 4;
/** A timeline beside the large one, written anew over and over. */
const SMALL = 1_000;
const BETWEEN_WRITES = 20_000;
const BETWEEN_SAMPLES = 1_000;
/** How much more memory the end may hold than the time after the warm-up. */
const MOST_GROWTH = 1.1;

/**
 * Minutes of mixed load on a server of made events, on SQLite: readers that draw from the committed workload, ask again
 * for what they have, take exports and leave in the middle, listen to changes, and ask wrongly; beside them another
 * process that commits. Fails at any answer that is not the documented one, and where memory grows after the warm-up.
 */
export async function soakLoad({ minutes, events, seed }: SoakOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-soak-'));
  try {
    const place = { LINIMASA_DATA: join(folder, 'data') };
    const log = join(folder, 'log');
    await loadMade({ events, seed: 42, timeline: 'made', folder, place });
    await loadMade({ events: SMALL, seed: 1, timeline: 'small', folder, place });
    const server = await serveProduct(place, 'made', log);
    try {
      return await loadServer(server, {
        events,
        until: performance.now() + minutes * 60_000,
        folder,
        place,
        seed,
      });
    } finally {
      await server.process.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Load {
  readonly events: number;
  readonly until: number;
  readonly folder: string;
  readonly place: { readonly LINIMASA_DATA: string };
  readonly seed: number;
}

async function loadServer(
  server: ProductServer,
  { events, until, folder, place, seed }: Load,
): Promise<string> {
  const draws = readWorkload().filter((draw) => isWithin(draw, events));
  const samples: number[] = [];
  const sampling = setInterval(() => samples.push(server.process.resident()), BETWEEN_SAMPLES);
  const readers = Array.from({ length: READERS }, (_, at) =>
    createReader(`${server.url}/v1/timelines/made/`, draws, createRandom(seed + at), {
      mayListen: at < LISTENERS,
    }),
  );
  let commits = 0;
  const write = async () => {
    for (; performance.now() + BETWEEN_WRITES < until; commits += 1) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_WRITES));
      await loadMade({ events: SMALL, seed: commits + 2, timeline: 'small', folder, place });
    }
  };
  try {
    await Promise.all([write(), ...readers.map((reader) => readUntil(reader, until))]);
  } finally {
    clearInterval(sampling);
    for (const reader of readers) reader.close();
  }
  return judge(
    samples,
    readers.reduce((sum, reader) => sum + reader.count(), 0),
    commits,
  );
}

async function readUntil(reader: Reader, until: number): Promise<void> {
  while (performance.now() < until) await reader.readOnce();
}

/** The first fifth fills caches and warms up; the second is what the last is compared with. */
function judge(samples: readonly number[], requests: number, commits: number): string {
  const fifth = Math.floor(samples.length / 5);
  const [early, late] = [samples.slice(fifth, 2 * fifth), samples.slice(-fifth)].map(findMedian);
  if (early === undefined || late === undefined || early === 0) throw new Error('The memory was not seen');
  const [from, to, most] = [early, late, Math.max(...samples)].map(
    (bytes) => `${Math.round(bytes / 2 ** 20)} MB`,
  );
  const figures = `${requests} requests and ${commits} commits, no error; memory ${from} after warm-up, ${to} at the end, ${most} at most`;
  if (late > early * MOST_GROWTH) throw new Error(`Memory grew: ${figures}`);
  return figures;
}
