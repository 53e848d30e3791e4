import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../../test/browser/open-chromium.ts';
import { runLinimasa, serveProduct } from '../api/product.ts';
import { findPort } from '../api/run-process.ts';
import { findMedian } from '../api/time-draws.ts';
import { describeMachine, writeTable } from '../browse/report.ts';
import { measurePaint, type Paint } from './measure-paint.ts';

const CHRONICLE = join(import.meta.dirname, '../../packages/russia-dprk');
const TIMELINE = 'russia-dprk';
const PATHS = [
  '/',
  `/${TIMELINE}`,
  `/${TIMELINE}?show=table`,
  `/${TIMELINE}?show=story`,
  `/${TIMELINE}?show=map`,
  `/${TIMELINE}?event=pact-signed`,
  `/${TIMELINE}/events/pact-signed`,
  `/${TIMELINE}/actors/kim-jong-un`,
  `/${TIMELINE}/compare`,
  '/new',
];
const EMPTY = 'a line of text from bare node:http';

/** Measures when the pages first paint for a new visitor, and answers the report as Markdown: `--rounds 9`. */
export async function benchPages(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string', default: '9' } } });
  const rounds = Number(values.rounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1)
    throw new Error(`--rounds takes a number of openings, such as 9, not "${values.rounds}"`);
  execFileSync('turbo', ['run', 'build', '--output-logs=errors-only'], {
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  const folder = await mkdtemp(join(tmpdir(), 'linimasa-pages-'));
  const place = { LINIMASA_DATA: join(folder, 'data') };
  const log = join(folder, 'log');
  await runLinimasa(['load', CHRONICLE], log, place);
  const product = await serveProduct(place, TIMELINE, log);
  const port = await findPort();
  const empty = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>.</title><p>Text');
  }).listen(port, '127.0.0.1');
  await once(empty, 'listening');
  const browser = await openChromium();
  try {
    const pages = [
      { name: EMPTY, url: `http://127.0.0.1:${port}` },
      ...PATHS.map((path) => ({ name: path, url: product.url + path })),
    ];
    const paints = new Map<string, Paint[]>(pages.map(({ name }) => [name, []]));
    // The first round warms the server up; each opens all pages, so that a busy minute slows all alike.
    for (let round = 0; round <= rounds; round += 1)
      for (const { name, url } of pages) {
        const paint = await measurePaint(browser, url);
        if (round > 0) paints.get(name)?.push(paint);
      }
    return `${describeMachine(browser.version())}; median / slowest of ${rounds}\n\n${writePaints(paints)}`;
  } finally {
    await browser.close();
    empty.close();
    await product.process.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function writePaints(paints: ReadonlyMap<string, readonly Paint[]>): string {
  const floor = findMedian((paints.get(EMPTY) ?? []).map(({ first }) => first));
  const rows = [...paints].map(([name, all]) => {
    const firsts = all.map(({ first }) => first);
    return [
      name,
      findMedian(all.map(({ response }) => response)).toFixed(0),
      `${findMedian(firsts).toFixed(0)} / ${Math.max(...firsts).toFixed(0)}`,
      `${(findMedian(firsts) / floor).toFixed(1)} ×`,
      Math.max(...all.map(({ shift }) => shift)).toFixed(4),
    ];
  });
  return writeTable(['', 'response, ms', 'first paint, ms', 'beside the line of text', 'most shift'], rows);
}
