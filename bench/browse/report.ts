import { arch, cpus, totalmem, type } from 'node:os';
import type { BrowseResult } from './browse-result.ts';
import { listBrowseTargets } from './targets.ts';

/** Writes all results as Markdown: targets first, then what they were read from. */
export function writeBrowseReport(results: readonly BrowseResult[], chromium: string): string {
  const sizes = [...new Set(results.map(({ events }) => events))];
  return [
    describeMachine(chromium),
    writeTargets(results),
    ...sizes.map((size) =>
      writeSize(
        size,
        results.filter(({ events }) => events === size),
      ),
    ),
  ].join('\n\n');
}

/** What it ran on: browser, Node.js, processor, memory, system. */
export function describeMachine(chromium: string): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Chromium ${chromium}, headless, no GPU; Node ${process.versions.node}, ${cpu?.model.trim() ?? 'unknown CPU'} × ${cpus().length}, ${memory} GiB, ${type()} ${arch()}`;
}

function writeTargets(results: readonly BrowseResult[]): string {
  const rows = listBrowseTargets(results).map(({ name, aim, measured, reached }) => [
    name,
    aim,
    measured,
    reached === undefined ? 'not measured' : reached ? 'reached' : '**not reached**',
  ]);
  return `### Targets\n\n${writeTable(['', 'aim', 'measured', ''], rows)}`;
}

function writeSize(size: number, results: readonly BrowseResult[]): string {
  const ours = results[0]?.measured;
  const rows = results.map(({ name, measured }) => {
    if (measured === undefined) return [name, 'over budget', ...Array<string>(9).fill('—')];
    const { firstDraw, pan, zoom, items, nodes, heap } = measured;
    const ratio = (value: number, own: number | undefined) =>
      measured === ours || own === undefined ? '' : ` (${toFixed(value / own)} ×)`;
    return [
      name,
      `${Math.round(firstDraw)}${ratio(firstDraw, ours?.firstDraw)}`,
      `${writeSpread(pan.busy)}${ratio(pan.busy.p50, ours?.pan.busy.p50)}`,
      writeSpread(pan.frames),
      `${writeSpread(zoom.busy)}${ratio(zoom.busy.p50, ours?.zoom.busy.p50)}`,
      writeSpread(zoom.frames),
      items.toLocaleString('en'),
      nodes.toLocaleString('en'),
      `${toMegabytes(heap.before)} → ${toMegabytes(heap.after)}`,
      String(heap.moves),
    ];
  });
  const head = [
    '',
    'first draw, ms',
    'pan: busy, ms',
    'pan: frame, ms',
    'zoom: busy, ms',
    'zoom: frame, ms',
    'items',
    'nodes',
    'heap, MB',
    'moves',
  ];
  return `### ${size.toLocaleString('en')} events\n\np50 / p95 (times ours)\n\n${writeTable(head, rows)}`;
}

const writeSpread = ({ p50, p95 }: { readonly p50: number; readonly p95: number }) =>
  `${toFixed(p50)} / ${toFixed(p95)}`;
const toMegabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
const toFixed = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** A table in Markdown, numbers to the right. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
