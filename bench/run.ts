/**
 * Runs the benches and prints what they measured, as Markdown: `pnpm bench`, `pnpm bench dates 7` for one of them and
 * another seed, `pnpm bench api --events 1000,10000 --engine sqlite`, `pnpm bench browse --events 100,1000`,
 * `pnpm bench pages --rounds 5`.
 */
import { cpus } from 'node:os';
import { benchApi } from './api/bench-api.ts';
import { remakeWorkload } from './api/read-workload.ts';
import { benchBrowse } from './browse/bench-browse.ts';
import { benchColumns, type ColumnsReport } from './columns.ts';
import { benchDates } from './dates.ts';
import type { Measurement } from './measure.ts';
import { benchPages } from './pages/bench-pages.ts';
import { benchValidation } from './validate.ts';

const PARTS: Readonly<Record<string, (seed: number) => Promise<void>>> = {
  dates: async (seed) => {
    for (const { title, measurements } of await benchDates(seed)) print(title, 'date', measurements);
  },
  validation: async (seed) =>
    print('Validation of events as people write them', 'event', await benchValidation(seed)),
  columns: (seed) => Promise.resolve(printColumns(benchColumns(seed))),
};
const SEED = 20_240_619;

const [part, ...args] = process.argv.slice(2);
if (part === 'api') console.log(await benchApi(args));
else if (part === 'browse') console.log(await benchBrowse(args));
else if (part === 'pages') console.log(await benchPages(args));
else if (part === 'workload') await remakeWorkload(args, SEED);
else await runParts(process.argv.slice(2));

/** Runs those that are named, else all of these: minutes of them, not the hours of the API and the pages. */
async function runParts(words: readonly string[]): Promise<void> {
  const named = words.filter((word) => !/^\d+$/.test(word));
  const unknown = named.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(
      `There is no bench ${unknown.join(', ')}, but ${Object.keys(PARTS).join(', ')}, api, browse and pages`,
    );
  const seed = Number(words.find((word) => /^\d+$/.test(word)) ?? SEED);
  const [cpu] = cpus();
  console.log(`Node ${process.versions.node}, ${cpu?.model.trim() ?? 'unknown CPU'}, seed ${seed}`);
  for (const [name, run] of Object.entries(PARTS))
    if (named.length === 0 || named.includes(name)) await run(seed);
}

function printColumns(reports: readonly ColumnsReport[]): void {
  const sizes = [...(reports[0]?.times.keys() ?? [])];
  const heads = sizes.flatMap((size) => [`${size} events: p50`, 'p95']);
  console.log(`\nColumns of a timeline, in milliseconds\n\n| | ${heads.join(' | ')} | growth of p50 |`);
  console.log(`|---|${'---:|'.repeat(heads.length + 1)}`);
  for (const { name, times } of reports) {
    const all = [...times.values()];
    const cells = all.flatMap(({ p50, p95 }) => [p50.toFixed(3), p95.toFixed(3)]);
    const growth = (all.at(-1)?.p50 ?? 0) / (all[0]?.p50 ?? 1);
    console.log(`| ${name} | ${cells.join(' | ')} | ${growth.toFixed(1)} |`);
  }
}

function print(title: string, piece: string, measurements: readonly Measurement[]): void {
  console.log(`\n${title}\n\n| | µs a ${piece} | ${piece}s a second | times ours |\n|---|---:|---:|---:|`);
  for (const { name, nanoseconds, ratio } of measurements)
    console.log(
      `| ${name} | ${(nanoseconds / 1000).toFixed(2)} | ${toRate(nanoseconds)} | ${ratio.toFixed(1)} |`,
    );
}

/** How many in a second, to three digits: more would be noise. */
function toRate(nanoseconds: number): string {
  const rate = Number((1e9 / nanoseconds).toPrecision(3));
  return new Intl.NumberFormat('en').format(rate);
}
