import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';

/** Where a path leads: an offset in the text, and the part of the path that somebody wrote. */
export interface Location {
  readonly offset: number;
  readonly path: readonly (string | number)[];
}

interface Entry {
  readonly key: Scalar;
  readonly value: unknown;
}

/**
 * Makes a function that finds the value at a path in a YAML tree, or the nearest parent of it.
 * A value below its key's line is found at the key. Where a short form stands for a map, the path ends at the short form.
 */
export function createLocator(root: ParsedNode | null, text: string): (path: Location['path']) => Location {
  const entries = new WeakMap<object, Map<string, Entry>>();
  return (path) => {
    let node: unknown = root;
    let offset = toOffset(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const entry = list(node).get(String(step));
        if (entry === undefined) break;
        node = entry.value;
        offset = choose(entry, text);
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(step)];
        if (item === undefined) break;
        node = item;
        offset = toOffset(item) ?? offset;
      } else return { offset, path: isScalar(node) && node.value !== null ? path.slice(0, depth) : path };
    }
    return { offset, path };
  };

  /** Of a key given twice the last one counts, as it does in the value. */
  function list(node: { items: readonly unknown[] }): Map<string, Entry> {
    let known = entries.get(node);
    if (known === undefined) {
      known = new Map((node.items as readonly Entry[]).map((entry) => [String(entry.key.value), entry]));
      entries.set(node, known);
    }
    return known;
  }
}

function choose({ key, value }: Entry, text: string): number {
  const from = toOffset(key) ?? 0;
  const to = toOffset(value);
  return to === undefined || text.slice(from, to).includes('\n') ? from : to;
}

function toOffset(node: unknown): number | undefined {
  return (node as ParsedNode | null | undefined)?.range?.[0];
}
