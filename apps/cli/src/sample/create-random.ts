/** A stream of chance that its seed decides: whole numbers and quotients only, so that every machine draws the same. */
export interface Random {
  /** From 0 to below 1, in steps of 2^-32. */
  readonly next: () => number;
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Creates a stream from a whole number (Chris Doty-Humphrey’s sfc32). */
export function createRandom(seed: number): Random {
  // A seed beyond 32 bits counts whole: its high part is a state of its own.
  let [a, b, c, counter] = [seed | 0, Math.floor(seed / 2 ** 32) | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that are close share their first draws.
  for (let round = 0; round < 16; round += 1) next();
  return {
    next,
    below: (count) => Math.floor(next() * count),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
  };
}
