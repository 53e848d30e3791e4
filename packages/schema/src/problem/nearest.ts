/** The known name most like `name`, if any is close enough to be a slip of the finger. */
export function findNearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined;
  let best: string | undefined;
  const most = name.length > 4 ? Math.max(2, Math.floor(name.length / 3)) : Math.min(1, name.length - 1);
  let least = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = countEdits(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Edits of one letter, two neighbours changing places being one edit (optimal string alignment). */
function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const turn = turned ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, turn));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
