/** What met a filter: positions ascending, and the score of each where they are to be ordered by it. */
export interface Found {
  readonly positions: Uint32Array;
  readonly scores?: Uint8Array;
}

/** How many bytes it takes up. */
export function measureFound({ positions, scores }: Found): number {
  return positions.byteLength + (scores?.byteLength ?? 0);
}

/** What is left of it where only some of its positions are. */
export function keepFound({ positions, scores }: Found, kept: Uint32Array): Found {
  if (scores === undefined) return { positions: kept };
  const keptScores = new Uint8Array(kept.length);
  let at = 0;
  for (const [index, position] of kept.entries()) {
    while ((positions[at] as number) < position) at += 1;
    keptScores[index] = scores[at] as number;
  }
  return { positions: kept, scores: keptScores };
}
