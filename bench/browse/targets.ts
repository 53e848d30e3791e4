import type { BrowseResult } from './browse-result.ts';

/** Something to reach, and what was. */
export interface BrowseTarget {
  readonly name: string;
  readonly aim: string;
  readonly measured: string;
  /** Undefined where it could not be measured. */
  readonly reached: boolean | undefined;
}

/** The size that ours and the plain peer are compared with. */
const SMALL = 100;

/** What is to be reached at the largest size. */
export function listBrowseTargets(results: readonly BrowseResult[]): readonly BrowseTarget[] {
  const find = (name: string, events: number) =>
    results.find((one) => one.name === name && one.events === events)?.measured;
  const largest = Math.max(...results.map(({ events }) => events));
  const large = find('linimasa', largest);
  const small = find('linimasa', SMALL);
  const plain = find('vis-timeline', SMALL);
  const bytes = results.find((one) => one.bytes !== undefined)?.bytes;
  const at = `at ${largest.toLocaleString('en')} events`;
  return [
    limit(`first draw ${at}`, large?.firstDraw, 1000, 'ms'),
    compare(`first draw ${at}, beside our own at ${SMALL}`, large?.firstDraw, small?.firstDraw, 2),
    ...(['pan', 'zoom'] as const).flatMap((motion) => [
      compare(
        `${motion} ${at}, median, beside vis-timeline at ${SMALL}`,
        large?.[motion].busy.p50,
        plain?.[motion].busy.p50,
        1,
      ),
      compare(
        `${motion} ${at}, p95, beside vis-timeline at ${SMALL}`,
        large?.[motion].busy.p95,
        plain?.[motion].busy.p95,
        1.5,
      ),
    ]),
    limit(`items ${at}`, large?.items, 300, ''),
    limit(`nodes ${at}`, large?.nodes, 4000, ''),
    compare(`heap ${at}, at the end beside after a fifth`, large?.heap.after, large?.heap.before, 1.1),
    limit('fetched before it is seen', toKilobytes(bytes?.hidden), 20, 'kB'),
    limit('fetched once it is seen', toKilobytes(bytes?.shown), 150, 'kB'),
  ];
}

const toKilobytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 1000);

function limit(name: string, value: number | undefined, most: number, unit: string): BrowseTarget {
  const write = (number: number) =>
    `${number.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`.trim();
  return {
    name,
    aim: `≤ ${write(most)}`,
    measured: value === undefined ? '—' : write(value),
    reached: value === undefined ? undefined : value <= most,
  };
}

function compare(
  name: string,
  value: number | undefined,
  beside: number | undefined,
  most: number,
): BrowseTarget {
  const ratio = value === undefined || beside === undefined ? undefined : value / beside;
  return {
    name,
    aim: `≤ ${most} ×`,
    measured: ratio === undefined ? '—' : `${ratio.toFixed(2)} ×`,
    reached: ratio === undefined ? undefined : ratio <= most,
  };
}
