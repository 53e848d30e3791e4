/** A link from one thing to another, by index. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/**
 * Orders things so that each stands behind all that it links to, walking from the least index on; a link that would
 * close a circle is passed over and told, with the way that it closes. Without recursion: chains may be long.
 */
export function walkLinks<T extends Link>(
  count: number,
  links: readonly T[],
  onCircle?: (closing: T, listMembers: () => readonly number[]) => void,
): readonly number[] {
  const leaving: T[][] = Array.from({ length: count }, () => []);
  for (const link of links) leaving[link.from]?.push(link);
  const order: number[] = [];
  const done = new Uint8Array(count);
  const place = new Int32Array(count).fill(-1);
  const next = new Int32Array(count);
  for (let start = 0; start < count; start += 1) {
    if (done[start] === 1) continue;
    const trail = [start];
    place[start] = 0;
    for (let at = trail.at(-1); at !== undefined; at = trail.at(-1)) {
      const turn = next[at] ?? 0;
      const link = leaving[at]?.[turn];
      next[at] = turn + 1;
      if (link === undefined) {
        trail.pop();
        place[at] = -1;
        done[at] = 1;
        order.push(at);
        continue;
      }
      const met = place[link.to] ?? -1;
      if (met >= 0) {
        onCircle?.(link, () => trail.slice(met));
      } else if (done[link.to] === 0) {
        place[link.to] = trail.length;
        trail.push(link.to);
      }
    }
  }
  return order;
}
