import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createClient } from '@linimasa/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHRONICLE,
  createFolder,
  type Ended,
  findPort,
  type Product,
  runCommand,
  startProduct,
} from './product.ts';

const folder = createFolder();
const data = join(folder.path, 'data');
let product: Product;
let environment: Record<string, string>;

beforeAll(async () => {
  environment = { LINIMASA_DATA: data, PORT: String(await findPort()) };
  product = await startProduct(environment);
});
afterAll(async () => {
  await product.stop();
  folder.remove();
});

/** A chronicle folder of one event. */
function writeChronicle(name: string, event: string): string {
  const path = join(folder.path, name);
  mkdirSync(join(path, 'events'), { recursive: true });
  writeFileSync(join(path, 'timeline.yaml'), `id: ${name}\ntitle: Tides\nlanguages: [en]\nzone: UTC\n`);
  writeFileSync(join(path, 'events/flood.md'), `---\n${event}\n---\nWater.\n`);
  return path;
}

/** What a failed start owes the person who typed it: an exit code, one line, no stack. */
function summarize({ code, stderr }: Ended): unknown {
  return { code, lines: stderr.trim().split('\n').length, stack: /^\s+at /m.test(stderr) };
}

const ONE_LINE = { code: 1, lines: 1, stack: false };

describe('start', () => {
  it('answers the four named events from a fresh data folder', async () => {
    const client = createClient({ baseUrl: product.url });
    const ids = ['vostochny-meeting', 'un-panel-veto', 'putin-arrives-pyongyang', 'pact-signed'];
    const events = await Promise.all(ids.map((id) => client.event('russia-dprk', id)));
    expect(events.map(({ when }) => when?.edtf)).toEqual([
      '2023-09-13',
      '2024-03',
      '2024-06-19T02:45+09:00',
      '2024-06-19',
    ]);
    expect(events.every(({ sources, citations }) => sources.length > 0 && citations.length > 0)).toBe(true);
  });

  it('gives all events page by page, each once', async () => {
    const client = createClient({ baseUrl: product.url });
    const seen: string[] = [];
    for await (const event of client.iterateEvents('russia-dprk', { undated: 'include', limit: 10 }))
      seen.push(event.id);
    const timeline = await client.timeline('russia-dprk');
    expect(seen).toHaveLength(timeline.counts.events);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('serves the web app, the documentation and its health from the same process', async () => {
    for (const path of ['/', '/russia-dprk', '/docs', '/openapi.json', '/healthz', '/readyz']) {
      const response = await fetch(product.url + path);
      expect([path, response.status]).toEqual([path, 200]);
    }
  });

  it('shows a chronicle loaded beside the first one without a restart', async () => {
    const tides = writeChronicle('tides', 'title: Flood\nwhen: "1953-01-31"');
    expect(await runCommand(['load', tides], environment)).toMatchObject({ code: 0 });
    const timelines = await createClient({ baseUrl: product.url }).timelines();
    expect(timelines.map(({ id }) => id).toSorted()).toEqual(['russia-dprk', 'tides']);
  });

  it('refuses a broken chronicle with its place and changes nothing', async () => {
    const before = await createClient({ baseUrl: product.url }).timelines();
    const broken = writeChronicle('broken', 'title: Flood\nwhen: "1953-02-30"');
    const ended = await runCommand(['load', broken], environment);
    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).toMatch(/events\/flood\.md:3:\d+.*when.*1953-02-30/s);
    expect(await createClient({ baseUrl: product.url }).timelines()).toEqual(before);
  });

  it('ends with one line where it cannot start', async () => {
    const busy = await runCommand(['start', CHRONICLE], environment);
    expect(summarize(busy), busy.stderr).toEqual(ONE_LINE);
    expect(busy.stderr).toContain(environment['PORT']);

    const file = join(folder.path, 'file');
    writeFileSync(file, 'not a folder');
    const unwritable = await runCommand(['start', CHRONICLE], {
      LINIMASA_DATA: join(file, 'data'),
      PORT: '0',
    });
    expect(summarize(unwritable), unwritable.stderr).toEqual(ONE_LINE);

    const foreign = join(folder.path, 'foreign');
    mkdirSync(foreign);
    const database = new DatabaseSync(join(foreign, 'linimasa.db'));
    database.exec('CREATE TABLE bookmark (url TEXT)');
    database.close();
    const bytes = readFileSync(join(foreign, 'linimasa.db'));
    const other = await runCommand(['start', CHRONICLE], { LINIMASA_DATA: foreign, PORT: '0' });
    expect(summarize(other), other.stderr).toEqual(ONE_LINE);
    expect(readFileSync(join(foreign, 'linimasa.db')).equals(bytes)).toBe(true);

    const port = await findPort();
    const url = `postgresql://reader:hidden-word@127.0.0.1:${port}/linimasa`;
    const unreachable = await runCommand(['start', CHRONICLE], { DATABASE_URL: url, PORT: '0' });
    expect(summarize(unreachable), unreachable.stderr).toEqual(ONE_LINE);
    expect(unreachable.stderr).not.toContain('hidden-word');
  });

  it('stops on Ctrl-C with code 0 and starts again on the same data', async () => {
    expect(await product.stop()).toMatchObject({ code: 0, stderr: '' });
    product = await startProduct(environment);
    const timelines = await createClient({ baseUrl: product.url }).timelines();
    expect(timelines).toHaveLength(2);
  });

  it('frees its port when it stops', async () => {
    await product.stop();
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(Number(environment['PORT']), '127.0.0.1', resolve);
    });
    await new Promise((resolve) => server.close(resolve));
    product = await startProduct(environment);
  });
});
