/** A link from one thing to another, by index. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/** Which links have each thing at one end, without a list for each: `first` of a thing, then `next` of a link, until -1. */
export interface LinkIndex {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** Indexes links by one of their ends, in their own order. */
export function indexLinks(count: number, links: readonly Link[], end: 'from' | 'to'): LinkIndex {
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(links.length).fill(-1);
  for (let index = links.length - 1; index >= 0; index -= 1) {
    const thing = links[index]?.[end] ?? 0;
    next[index] = first[thing] ?? -1;
    first[thing] = index;
  }
  return { first, next };
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
  const leaving = indexLinks(count, links, 'from');
  const order: number[] = [];
  const done = new Uint8Array(count);
  const place = new Int32Array(count).fill(-1);
  // The link to follow next from each.
  const turn = leaving.first.slice();
  for (let start = 0; start < count; start += 1) {
    if (done[start] === 1) continue;
    const trail = [start];
    place[start] = 0;
    for (let at = trail.at(-1); at !== undefined; at = trail.at(-1)) {
      const link = links[turn[at] ?? -1];
      turn[at] = leaving.next[turn[at] ?? -1] ?? -1;
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
