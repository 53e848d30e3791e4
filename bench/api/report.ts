import { arch, cpus, totalmem, type } from 'node:os';
import { GROUPS, type Group } from './draw.ts';
import type { SizeResult } from './measure-size.ts';
import { listTargets, measureByThousand, type Target } from './targets.ts';

/** The size that growth is counted from. */
const BASE = 10_000;

/** Writes all results as Markdown: targets first, then what they were read from. */
export function writeReport(results: readonly SizeResult[]): string {
  const largest = results.filter(({ events }) => events === Math.max(...results.map((one) => one.events)));
  return [
    describeMachine(),
    ...largest.map((result) => writeTargets(result, findBase(results, result))),
    ...results.flatMap((result) => [writeCold(result), writeHot(result)]),
    writeLoads(results),
  ].join('\n\n');
}

const findBase = (results: readonly SizeResult[], { engine, events }: SizeResult) =>
  results.find((one) => one.engine === engine && one.events === BASE && events > BASE);

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${cpu?.model.trim() ?? 'unknown CPU'} × ${cpus().length}, ${memory} GiB, ${type()} ${arch()}`;
}

const wordVerdict = ({ reached }: Target) =>
  reached === undefined ? 'not measured' : reached ? 'reached' : '**not reached**';

function writeTargets(result: SizeResult, base: SizeResult | undefined): string {
  const rows = listTargets(result, base).map((one) => [one.name, one.aim, one.measured, wordVerdict(one)]);
  const large = measureByThousand(result);
  const note =
    large === undefined
      ? ''
      : `\n\nTiles of more filters beyond 10,000 matches: ${large.p50.toFixed(2)} ms a thousand matches (p95 ${large.p95.toFixed(2)}, ${large.count} requests).`;
  return `### Targets: ${nameResult(result)}\n\n${writeTable(['', 'aim', 'measured', ''], rows)}${note}`;
}

function writeCold({ cold, ...result }: SizeResult): string {
  const names = [...cold.keys()];
  const ours = cold.get('linimasa');
  const rows = GROUPS.map((group) => [
    group,
    ...names.map((name) => {
      const times = cold.get(name)?.get(group);
      if (times === undefined) return '—';
      const ratio = times.p50 / (ours?.get(group)?.p50 ?? Number.NaN);
      return `${toFixed(times.p50)} / ${toFixed(times.p95)}${name === 'linimasa' ? '' : ` (${toFixed(ratio)} ×)`}`;
    }),
  ]);
  return `### Cold: ${nameResult(result)}\n\np50 / p95 in ms (times our p50)\n\n${writeTable(['', ...names], rows)}`;
}

function writeHot({ hot, ...result }: SizeResult): string {
  const rows = Array.from(
    hot,
    ([group, list]: [Group, SizeResult['hot'] extends ReadonlyMap<Group, infer L> ? L : never]) =>
      list.map((one) => [
        group,
        one.name,
        Math.round(one.requestsPerSecond).toLocaleString('en'),
        (one.requestsPerSecond / (list[1]?.requestsPerSecond ?? 1)).toFixed(2),
        Number.isFinite(one.processorPerRequest) ? one.processorPerRequest.toFixed(0) : '—',
        one.p99.toFixed(0),
      ]),
  ).flat();
  const head = ['', '', 'requests a second', 'of bare node:http', 'processor, µs a request', 'p99, ms'];
  return `### Hot: ${nameResult(result)}\n\n${writeTable(head, rows)}`;
}

function writeLoads(results: readonly SizeResult[]): string {
  const rows = results.map(({ engine, events, load, bulk, startup, serverPeak }) => [
    `${engine}, ${events.toLocaleString('en')}`,
    load.seconds.toFixed(1),
    bulk.toFixed(1),
    (load.seconds / bulk).toFixed(1),
    toMegabytes(load.peak),
    startup.toFixed(0),
    toMegabytes(serverPeak),
  ]);
  const head = ['', 'load, s', 'bulk insert, s', 'times', 'loader, MB', 'start, ms', 'server, MB'];
  return `### Loading and memory\n\n${writeTable(head, rows)}`;
}

const nameResult = ({ engine, events }: Pick<SizeResult, 'engine' | 'events'>) =>
  `${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, ${events.toLocaleString('en')} events`;
const toMegabytes = (bytes: number) => (bytes === 0 ? '—' : String(Math.round(bytes / 2 ** 20)));
const toFixed = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
