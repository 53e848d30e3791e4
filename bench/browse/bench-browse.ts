import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { type Browser, openMortalChromium } from '../../test/browser/open-chromium.ts';
import { type ProductServer, runLinimasa, serveProduct } from '../api/product.ts';
import { findMedian } from '../api/time-draws.ts';
import type { BrowseResult } from './browse-result.ts';
import { type Candidate, listCandidates } from './candidate.ts';
import { exportEvents } from './export-events.ts';
import { measureBytes } from './measure-bytes.ts';
import { type Drawn, openDrawn } from './measure-draw.ts';
import { measureFrames } from './measure-frames.ts';
import { measureHeap } from './measure-heap.ts';
import { type BrowseOptions, readBrowseOptions } from './options.ts';
import { writeBrowseReport } from './report.ts';
import { servePages } from './serve-pages.ts';

const TIMELINE = 'made';
/** From what the events are made, and the moves drawn. */
const SEED = 42;
const VIEWPORT = { width: 1280, height: 800 };

/** Measures timelines in Chromium beside their peers at every size, and answers the report as Markdown. */
export async function benchBrowse(args: readonly string[]): Promise<string> {
  const options = readBrowseOptions(args);
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'linimasa-browse-')));
  await mkdir(folder, { recursive: true });
  execFileSync('turbo', ['run', 'build', '--output-logs=errors-only'], {
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  const pages = await servePages(folder);
  const results: BrowseResult[] = [];
  let chromium = '';
  const beaten = new Set<string>();
  let bytes: BrowseResult['bytes'];
  try {
    for (const events of options.sizes) {
      const product = await serveMade(folder, events);
      try {
        for (const candidate of listCandidates(product.url, pages.url, TIMELINE)) {
          // Who did not survive so many does not survive more.
          if (beaten.has(candidate.name)) continue;
          tell(`${candidate.name}, ${events} events`);
          const { browser, kill } = await openMortalChromium();
          chromium = browser.version();
          try {
            const measuring = measure(browser, candidate, events, options);
            const measured = await Promise.race([measuring, giveUp(options.budget)]);
            // What is given up fails once its browser is gone.
            measuring.catch(() => undefined);
            if (measured === undefined) beaten.add(candidate.name);
            if (bytes === undefined && candidate.name === 'linimasa')
              bytes = await measureBytes(browser, `${candidate.url(events)}&below`, candidate.root);
            const { name } = candidate;
            results.push({ name, events, ...(measured && { measured }), ...(bytes && { bytes }) });
          } finally {
            await kill();
          }
          // What comes later may fail; what was measured stays.
          await writeFile(join(folder, 'browse.md'), writeBrowseReport(results, chromium));
        }
      } finally {
        await product.process.stop();
      }
    }
  } finally {
    pages.stop();
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
  return writeBrowseReport(results, chromium);
}

/** As many budgets as everything may take: a page that is busy for good answers no question, and no question ends. */
const PATIENCE = 5;
const giveUp = (budget: number) => setTimeout(PATIENCE * budget, undefined, { ref: false });

/** Makes the events, loads them, lets the peers have them, and serves them. */
async function serveMade(folder: string, events: number): Promise<ProductServer> {
  const data = join(folder, `data-${events}`);
  const log = join(folder, 'log');
  const made = join(folder, `made-${events}.ndjson`);
  const exported = join(folder, `exported-${events}.ndjson`);
  const place = { LINIMASA_DATA: data };
  if (!existsSync(made))
    await runLinimasa(['sample', '--events', String(events), '--seed', String(SEED)], made);
  if (!existsSync(data)) await runLinimasa(['load', made], log, place);
  const product = await serveProduct(place, TIMELINE, log);
  if (!existsSync(exported)) {
    const { body } = await fetch(`${product.url}/v1/timelines/${TIMELINE}/events.ndjson?undated=include`);
    if (body === null) throw new Error('The export answered nothing');
    await pipeline(body, createWriteStream(exported));
  }
  await exportEvents(exported, join(folder, `peers-${events}.json`));
  return product;
}

/** Opens a page as often as is asked, moves the last one; `undefined` where it draws nothing in time. */
async function measure(
  browser: Browser,
  candidate: Candidate,
  events: number,
  { opens, steps, moves, budget }: BrowseOptions,
): Promise<BrowseResult['measured']> {
  const draws: Drawn[] = [];
  // The first one warms the server up.
  for (let open = 0; open <= opens; open += 1) {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
    const opened = await openDrawn(context, candidate, events, budget);
    if (opened === undefined) return undefined;
    const { page, drawn } = opened;
    if (open > 0) draws.push(drawn);
    // One that takes long is not opened over and over.
    if (open < opens && drawn.firstDraw < budget / 10) {
      await context.close();
      continue;
    }
    if (draws.length === 0) draws.push(drawn);
    const smoothness = await measureFrames(page, candidate, steps, budget);
    const heap = await measureHeap(page, candidate, moves, budget, SEED);
    const { items, nodes } = drawn;
    return { firstDraw: findMedian(draws.map((one) => one.firstDraw)), items, nodes, ...smoothness, heap };
  }
  return undefined;
}

/** Progress, aside from the report. */
function tell(line: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
}
