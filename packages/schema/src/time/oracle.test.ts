import { expect, it } from 'vitest';
import { type Comparison, compareReadings, type TheirReading } from './compare-readings.suite.ts';
import { ACCEPTED, MOVED, REFUSED, SETS } from './known-differences.suite.ts';

const SAMPLES = 100_000;
const seed = Number(process.env['EDTF_SEED'] ?? 20_240_619);

/** A source of chance that gives the same for the same seed (mulberry32). */
function createRandom(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// The generator takes the source of chance that it finds on loading.
Math.random = createRandom(seed);

/** The library has no types; what is used of it is written down here. */
interface Library {
  readonly default: (text: string, constraints: { level: number }) => TheirReading;
  readonly defaults: { offset: number };
}
interface Sampler {
  readonly sample: (options: { count: number; level?: number }) => Iterable<string>;
}

const load = (name: string): Promise<unknown> => import(name);
const { default: edtf, defaults } = (await load('edtf')) as Library;
const { sample } = (await load('edtf/sample')) as Sampler;
// A clock time without an offset is UTC here, wherever the test runs.
defaults.offset = 0;

it(`reads ${SAMPLES} texts as npm edtf does, or for a known reason not (EDTF_SEED=${seed})`, () => {
  const results = new Map<string, Comparison>();
  const counts = new Map<string, number>();
  // Level 3 is the library's own: its whole grammar, with seasons in more places.
  for (const level of [0, 1, 2, undefined]) {
    const count = SAMPLES / 4;
    for (const text of sample(level === undefined ? { count } : { count, level })) {
      const result = results.get(text) ?? compareReadings(text, (read) => edtf(read, { level: 3 }));
      results.set(text, result);
      for (const title of result.explained) counts.set(title, (counts.get(title) ?? 0) + 1);
    }
  }
  const unexplained = Array.from(results, ([text, { unexplained: why }]) => ({ text, why }));
  expect(unexplained.filter(({ why }) => why !== undefined)).toEqual([]);
  const frequent = [...REFUSED, ...ACCEPTED, ...MOVED, ...SETS].filter(({ rare }) => rare !== true);
  expect(frequent.map(({ title }) => title).filter((title) => !counts.has(title))).toEqual([]);
}, 300_000);
