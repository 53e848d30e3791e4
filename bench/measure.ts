import type { Random } from './create-random.ts';

/** One way of doing the same work. `run` does all of it once and answers something that depends on it. */
export interface Candidate {
  readonly name: string;
  run(): number;
}

/** What a candidate took. */
export interface Measurement {
  readonly name: string;
  /** Median over the rounds, in nanoseconds for one piece of the work. */
  readonly nanoseconds: number;
  /** Times the first candidate's. */
  readonly ratio: number;
}

const ROUNDS = 21;
const WARM_UP = 5;
const SHORTEST = 20_000_000;

/** Keeps results alive, so that no engine leaves the work out. */
let sink = 0;

/**
 * Measures candidates side by side: every round runs each of them for 20 ms at least, in an order of its own, so that a
 * busy machine slows all alike. What counts is the time that the processor worked for us, not the one that passed.
 * `pieces` is how many pieces of work one `run` does.
 */
export function measure(
  candidates: readonly Candidate[],
  pieces: number,
  random: Random,
): readonly Measurement[] {
  const times = candidates.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    // Nobody always comes after the same one, whose garbage it would have to collect.
    const order = random.shuffle([...candidates.entries()]);
    for (const [index, candidate] of order) {
      const nanoseconds = time(candidate);
      if (round >= 0) times[index]?.push(nanoseconds / pieces);
    }
  }
  if (Number.isNaN(sink)) throw new Error('A candidate did not do its work');
  const medians = times.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0);
  return candidates.map(({ name }, index) => {
    const nanoseconds = medians[index] ?? 0;
    return { name, nanoseconds, ratio: nanoseconds / (medians[0] ?? 1) };
  });
}

function time(candidate: Candidate): number {
  const started = process.cpuUsage();
  let runs = 0;
  let taken = 0;
  while (taken < SHORTEST) {
    sink += candidate.run();
    runs += 1;
    const { user, system } = process.cpuUsage(started);
    taken = (user + system) * 1000;
  }
  return taken / runs;
}
