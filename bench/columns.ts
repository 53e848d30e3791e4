import { TILE_TOP, type TileAddress } from '../packages/schema/src/index.ts';
import type { Columns } from '../packages/store/src/columns/columns.ts';
import { countMatches } from '../packages/store/src/columns/count-matches.ts';
import { countValues } from '../packages/store/src/columns/count-values.ts';
import { createTileCounts } from '../packages/store/src/columns/create-tile-counts.ts';
import type { Criteria } from '../packages/store/src/columns/criteria.ts';
import { encodeSegment } from '../packages/store/src/columns/encode-segment.ts';
import { joinSegments } from '../packages/store/src/columns/join-segments.ts';
import { pagePositions } from '../packages/store/src/columns/page-positions.ts';
import { SEGMENT_LENGTH } from '../packages/store/src/columns/segment-layout.ts';
import { createRandom, type Random } from './create-random.ts';
import { DICTIONARY, FIELD_VALUES, makeEntries } from './make-entries.ts';

/** What one kind of question took at each size. */
export interface ColumnsReport {
  readonly name: string;
  readonly times: ReadonlyMap<number, Quantiles>;
}

const SIZES = [10_000, 1_000_000] as const;
const QUESTIONS = 400;

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;
const ALL: Criteria = { match: 'possible', undated: 'exclude', groups: [] };
/** Up to what number lists say how many match. */
const MOST = 10_001;
const check = () => {};

/** Draws one question and gives how to answer it. */
type Draw = (columns: Columns, random: Random) => () => unknown;

const DRAWS: Readonly<Record<string, Draw>> = {
  'tile, unfiltered': (columns, random) => drawTile(columns, random, []),
  'tile, one value': (columns, random) => drawTile(columns, random, ['actor']),
  'tile, one kind': (columns, random) => drawTile(columns, random, ['kind']),
  'tile, two values': (columns, random) => drawTile(columns, random, ['kind', 'actor']),
  'tile with lanes': (columns, random) => drawTile(columns, random, [], 'kind'),
  '30 days by importance': (columns, random) => {
    const criteria = { ...ALL, window: drawWindow(columns, random, 30 * DAY) };
    return () => pagePositions(columns, criteria, 'importance', undefined, 51, check);
  },
  '30 days from the start': (columns, random) => {
    const criteria = { ...ALL, window: drawWindow(columns, random, 30 * DAY) };
    return () => pagePositions(columns, criteria, 'start', undefined, 51, check);
  },
  'facets of a filtered year': (columns, random) => {
    const window = drawWindow(columns, random, YEAR);
    const criteria = { ...ALL, window, groups: [drawGroup(columns, random, 'actor')] };
    return () => countValues(columns, criteria, FIELD_VALUES, check);
  },
  'facets of all': (columns) => () => countValues(columns, ALL, FIELD_VALUES, check),
  'facets of one kind': (columns, random) => {
    const criteria = { ...ALL, groups: [drawGroup(columns, random, 'kind')] };
    return () => countValues(columns, criteria, FIELD_VALUES, check);
  },
  'count, one value': (columns, random) => {
    const criteria = { ...ALL, groups: [drawGroup(columns, random, 'actor')] };
    return () => countMatches(columns, criteria, check, MOST);
  },
  'count, two values': (columns, random) => {
    const criteria = {
      ...ALL,
      groups: [drawGroup(columns, random, 'kind'), drawGroup(columns, random, 'actor')],
    };
    return () => countMatches(columns, criteria, check, MOST);
  },
};

/** Measures the columns of timelines of two sizes: how long they take to join, and each kind of question. */
export function benchColumns(seed: number): readonly ColumnsReport[] {
  const bySize = SIZES.map(
    (size) => [size, measureColumns(makeSegments(createRandom(seed), size), seed)] as const,
  );
  const names = bySize[0]?.[1].keys() ?? [];
  return [...names].map((name) => ({
    name,
    times: new Map(bySize.map(([size, times]) => [size, times.get(name) ?? NEVER])),
  }));
}

/** Median, and what all but one in twenty stay below, in milliseconds. */
interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

const NEVER: Quantiles = { p50: Number.NaN, p95: Number.NaN };

/** Measures the columns that segments make. */
export function measureColumns(
  segments: readonly Uint8Array[],
  seed: number,
): ReadonlyMap<string, Quantiles> {
  const columns = joinSegments(segments, DICTIONARY);
  const join = () => joinSegments(segments, DICTIONARY);
  const questions = Object.entries(DRAWS).map(([name, draw]) => {
    const random = createRandom(seed);
    return [name, Array.from({ length: QUESTIONS }, () => draw(columns, random))] as const;
  });
  return new Map([
    ['join of the segments', time([join])],
    ...questions.map(([name, asked]) => [name, time(asked)] as const),
  ]);
}

function makeSegments(random: Random, size: number): readonly Uint8Array[] {
  const entries = makeEntries(random, size);
  return Array.from({ length: Math.ceil(size / SEGMENT_LENGTH) }, (_, at) =>
    encodeSegment(entries.slice(at * SEGMENT_LENGTH, (at + 1) * SEGMENT_LENGTH)),
  );
}

const ROUNDS = 5;

/** Asks all questions round after round. Of each the fastest answer counts: the others were interrupted. */
function time(questions: readonly (() => unknown)[]): Quantiles {
  const least = questions.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, answer] of questions.entries()) {
      const started = process.hrtime.bigint();
      answer();
      const taken = Number(process.hrtime.bigint() - started) / 1e6;
      least[at] = Math.min(least[at] ?? taken, taken);
    }
  }
  const sorted = least.toSorted((a, b) => a - b);
  const pick = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: pick(0.5), p95: pick(0.95) };
}

/** An instant at which something starts: where there is more, readers look more. */
function drawInstant({ earliest, length, shelf }: Columns, random: Random): number {
  return earliest[random.between(shelf.length, length - 1)] as number;
}

function drawWindow(columns: Columns, random: Random, length: number) {
  const from = drawInstant(columns, random) - Math.floor(length / 2);
  return { from, to: from + length };
}

function drawGroup(columns: Columns, random: Random, name: 'actor' | 'kind') {
  const values = FIELD_VALUES.get(name) ?? [];
  const own = columns.values.subarray(columns.valueStart[columns.shelf.length]);
  // By how frequent each value is: the value of some event.
  while (true) {
    const value = own[random.between(0, own.length - 1)] as number;
    if (values.includes(value)) return { name, values: [value] };
  }
}

function drawTile(columns: Columns, random: Random, names: readonly ('actor' | 'kind')[], lane?: 'kind') {
  const scale = random.between(20, 46);
  const address: TileAddress = { scale, index: Math.floor(drawInstant(columns, random) / 2 ** scale) };
  const criteria = { ...ALL, groups: names.map((name) => drawGroup(columns, random, name)) };
  const lanes = lane && { name: lane, values: FIELD_VALUES.get(lane) ?? [] };
  return () => {
    const { top, touching } = createTileCounts(columns, criteria, address, lanes, check);
    if (top.length !== Math.min(touching, TILE_TOP))
      throw new Error(`Tile ${scale}/${address.index} lacks events`);
  };
}
