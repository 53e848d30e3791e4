/** A path of keys and indexes from the root of an input. */
export type Path = readonly (string | number)[];

/** Several paths as one tree, so that a walk passes every record once. */
export interface Tree {
  /** The index of the path that ends here. */
  readonly end?: number;
  readonly branches: readonly (readonly [key: string, tree: Tree])[];
}

/** Grows the tree of paths, their keys parted by dots; `*` stands for every entry of a list or map. */
export function growTree(paths: readonly string[]): Tree {
  const grow = (split: readonly (readonly [keys: readonly string[], index: number])[]): Tree => {
    const ends = split.find(([keys]) => keys.length === 0);
    const groups = Map.groupBy(
      split.filter(([keys]) => keys.length > 0),
      ([keys]) => keys[0] ?? '',
    );
    const branches = Array.from(groups, ([key, group]) => {
      const rest = group.map(([keys, index]) => [keys.slice(1), index] as const);
      return [key, grow(rest)] as const;
    });
    return ends === undefined ? { branches } : { end: ends[1], branches };
  };
  return grow(paths.map((path, index) => [path.split('.'), index]));
}

/** Shows `see` every value that the tree leads to. The path is the walk's own and changes: keep a copy. */
export function visit(
  input: unknown,
  tree: Tree,
  see: (value: unknown, path: Path, end: number) => void,
): void {
  const path: (string | number)[] = [];
  const walk = (value: unknown, { end, branches }: Tree) => {
    if (end !== undefined) see(value, path, end);
    for (const [key, rest] of branches) {
      if (key !== '*') step(value, key, rest);
      else if (!Array.isArray(value)) for (const name of listKeys(value)) step(value, name, rest);
      else for (let index = 0; index < value.length; index += 1) step(value, index, rest);
    }
  };
  const step = (value: unknown, key: string | number, rest: Tree) => {
    const member = readMember(value, key);
    if (member === undefined) return;
    path.push(key);
    walk(member, rest);
    path.pop();
  };
  walk(input, tree);
}

/** A value's own member, if it has one. */
export function readMember(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

/** The keys of a map; of anything else none. */
export function listKeys(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
