import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLI, runLinimasa, serveProduct } from '../../bench/api/product.ts';
import { createRandom } from '../../bench/create-random.ts';
import { loadMade } from './load-made.ts';
import type { SoakOptions } from './run.ts';

const run = promisify(execFile);
const ROUNDS = 10;
const [BEFORE, AFTER] = [500, 3_000];
/** What a file of the database grows by before the system refuses more. */
const MOST_GROWTH = 4_000_000;
/** In blocks of 512 bytes, as POSIX has it. */
const LIMITED = 'ulimit -f "$1"; shift; exec "$@"';

/**
 * Loads a timeline onto a disk that takes only so much of it, beside a server of what was there: the load is refused in
 * words, what was there stays whole and is answered, and with room again the same load succeeds. Then counts that
 * every commit is brought to the disk, where `strace` is there to see it.
 */
export async function soakDisk({ seed }: SoakOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-soak-'));
  const place = { LINIMASA_DATA: join(folder, 'data') };
  const log = join(folder, 'log');
  const random = createRandom(seed);
  try {
    await loadMade({ events: BEFORE, seed, timeline: 'made', folder, place });
    const before = await exportMade(folder, place);
    const larger = join(folder, 'larger.ndjson');
    await runLinimasa(['sample', '--events', String(AFTER), '--seed', String(seed + 1)], larger);
    const server = await serveProduct(place, 'made', log);
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { size } = await stat(join(place.LINIMASA_DATA, 'linimasa.db'));
        const blocks = Math.ceil((size + random.between(0, MOST_GROWTH)) / 512);
        await expectRefusal([LIMITED, 'sh', String(blocks), process.execPath, CLI, 'load', larger], place);
        if (!(await exportMade(folder, place)).equals(before))
          throw new Error(`What was there is no more, with files of ${blocks} blocks at most: seed ${seed}`);
        const answer = await fetch(`${server.url}/v1/timelines/made/events?q=talks`);
        if (answer.status !== 200) throw new Error(`The server answered ${answer.status}`);
      }
      await runLinimasa(['load', larger], log, place);
      if ((await exportMade(folder, place)).equals(before)) throw new Error('With room again, nothing came');
    } finally {
      await server.process.stop();
    }
    return `${ROUNDS} loads onto a full disk were refused, nothing was lost; ${await countSyncs(folder, place)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exportMade(folder: string, place: { readonly LINIMASA_DATA: string }): Promise<Buffer> {
  const file = join(folder, 'export.ndjson');
  await writeFile(file, '');
  await runLinimasa(['db', 'export', '--timeline', 'made'], file, place);
  return readFile(file);
}

async function expectRefusal(script: readonly string[], place: { readonly LINIMASA_DATA: string }) {
  const env = { ...process.env, ...place };
  const { code, stderr } = await run('sh', ['-c', ...script], { env }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );
  if (code === 0) throw new Error('A load was acknowledged that the disk did not take');
  if (code !== 1 || !/Cannot use .*: the disk /.test(stderr))
    throw new Error(`A load onto a full disk ended with ${code}: ${stderr}`);
}

/** A commit that the system may still lose is no commit: counts the calls that bring files to the disk. */
async function countSyncs(folder: string, place: { readonly LINIMASA_DATA: string }): Promise<string> {
  const file = join(folder, 'one.ndjson');
  const calls = join(folder, 'calls');
  await runLinimasa(['sample', '--events', '1', '--seed', '1'], file);
  const traced = ['-f', '-e', 'trace=fsync,fdatasync', '-o', calls, process.execPath, CLI, 'load', file];
  try {
    await run('strace', traced, { env: { ...process.env, ...place } });
  } catch {
    return 'whether commits are brought to the disk was not seen, for want of strace';
  }
  const count = (await readFile(calls, 'utf8')).match(/\b(?:fsync|fdatasync)\(/g)?.length ?? 0;
  if (count === 0) throw new Error('A commit was not brought to the disk');
  return `a commit made ${count} calls that bring it to the disk`;
}
