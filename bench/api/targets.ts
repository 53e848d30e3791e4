import { summarise, type Timing } from './cold.ts';
import type { Group } from './draw.ts';
import type { SizeResult } from './measure-size.ts';
import { findPercentile } from './time-draws.ts';

/** Something to reach, and what was. */
export interface Target {
  readonly name: string;
  readonly aim: string;
  readonly measured: string;
  /** Undefined where it could not be measured. */
  readonly reached: boolean | undefined;
}

/** 95 of 100 requests, in milliseconds, on SQLite; PostgreSQL may take twice that. */
const COLD: readonly (readonly [group: Group, limit: number])[] = [
  ['tile', 5],
  ['tile, one filter', 5],
  ['tile, more filters', 40],
  ['window', 15],
  ['text', 30],
  ['facets', 60],
];
/** Up to how many matches a tile of more filters has a limit; beyond, it is told by the thousand. */
const LIMITED = 10_000;
const GROWING: readonly Group[] = ['tile', 'tile, one filter', 'window'];
const MEGABYTE = 2 ** 20;

/** What is to be reached at a size, next to the result at `base`, the size that growth is counted from. */
export function listTargets(result: SizeResult, base: SizeResult | undefined): readonly Target[] {
  return [
    ...listHot(result),
    ...listCold(result),
    ...(base === undefined ? [] : listGrowth(result, base)),
    ...listLoad(result),
  ];
}

function listHot({ hot }: SizeResult): readonly Target[] {
  return Array.from(hot, ([group, [ours, bare]]) => {
    const ratio = (ours?.requestsPerSecond ?? 0) / (bare?.requestsPerSecond ?? 1);
    return {
      name: `${group}, hot`,
      aim: '≥ 0.6 of bare node:http',
      measured: ratio.toFixed(2),
      reached: ratio >= 0.6,
    };
  });
}

const isLimited = ({ draw, matches = 0 }: Timing) =>
  draw.group !== 'tile, more filters' || matches <= LIMITED;

function listCold({ engine, runs }: SizeResult): readonly Target[] {
  const factor = engine === 'sqlite' ? 1 : 2;
  const times = summarise(runs, isLimited);
  return COLD.map(([group, limit]) => {
    const p95 = times.get(group)?.p95;
    return {
      name: `${group}, cold${group === 'tile, more filters' ? ', ≤ 10,000 matches' : ''}`,
      aim: `p95 ≤ ${limit * factor} ms`,
      measured: p95 === undefined ? '—' : `${p95.toFixed(1)} ms`,
      reached: p95 === undefined ? undefined : p95 <= limit * factor,
    };
  });
}

function listGrowth({ cold, events }: SizeResult, base: SizeResult): readonly Target[] {
  return GROWING.map((group) => {
    const [now, before] = [cold, base.cold].map((times) => times.get('linimasa')?.get(group)?.p50);
    const ratio = now === undefined || before === undefined ? undefined : now / before;
    return {
      name: `${group}, growth from ${base.events.toLocaleString('en')} to ${events.toLocaleString('en')}`,
      aim: 'p50 ≤ 2 ×',
      measured: ratio === undefined ? '—' : `${ratio.toFixed(1)} ×`,
      reached: ratio === undefined ? undefined : ratio <= 2,
    };
  });
}

function listLoad({ engine, load, bulk, serverPeak }: SizeResult): readonly Target[] {
  const ratio = load.seconds / bulk;
  return [
    {
      name: 'load, beside the bare bulk insert of its rows',
      aim: '≤ 3 ×',
      measured: `${ratio.toFixed(1)} × (${load.seconds.toFixed(0)} s, ${bulk.toFixed(0)} s)`,
      reached: ratio <= 3,
    },
    limitMemory('memory of the loader', load.peak, 300),
    ...(engine === 'sqlite' ? [limitMemory('memory of the server', serverPeak, 500)] : []),
  ];
}

const limitMemory = (name: string, bytes: number, most: number): Target => ({
  name,
  aim: `≤ ${most} MB`,
  measured: bytes === 0 ? '—' : `${Math.round(bytes / MEGABYTE)} MB`,
  reached: bytes === 0 ? undefined : bytes / MEGABYTE <= most,
});

/** Milliseconds for a thousand matches of the draws that match more than 10,000: median and p95; undefined of none. */
export function measureByThousand({
  runs,
}: SizeResult): { p50: number; p95: number; count: number } | undefined {
  const large = runs
    .flat()
    .filter(({ draw, matches = 0 }) => draw.group === 'tile, more filters' && matches > LIMITED)
    .map(({ milliseconds, matches = 1 }) => (milliseconds * 1000) / matches);
  if (large.length === 0) return undefined;
  return { p50: findPercentile(large, 0.5), p95: findPercentile(large, 0.95), count: large.length };
}
