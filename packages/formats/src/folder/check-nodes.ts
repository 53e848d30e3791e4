import { describeValue } from '@linimasa/schema';
import { type Alias, isAlias, isCollection, isMap, isPair, isScalar, type ParsedNode } from 'yaml';
import type { Flaw } from './flaw.ts';
import { RESERVED_KEYS } from './reserved-keys.ts';

/** Deeper than any record needs, and shallow enough for every recursive reader after this one. */
export const MAX_DEPTH = 64;

/** How often a text may point back with `*`: enough for a hand, too few for a bomb. */
export const MAX_ALIASES = 50;

type Path = readonly (string | number)[];

/**
 * Lists what YAML lets pass but a chronicle cannot hold: keys given twice, keys that reach into objects, endless depth,
 * aliases that stand inside what they point to. `unsafe` says that the tree must not be turned into a value.
 */
export function checkNodes(root: ParsedNode | null): { flaws: Flaw[]; unsafe: boolean } {
  const flaws: Flaw[] = [];
  const open = new Set<string>();
  let unsafe = false;
  let aliases = 0;
  visit(root, []);
  return { flaws, unsafe };

  function visit(node: unknown, path: Path): void {
    if (isAlias(node)) visitAlias(node, path);
    if (!isCollection(node)) return;
    if (path.length > MAX_DEPTH) {
      refuse(node.range, [], 'Nested too deeply', `at most ${MAX_DEPTH} levels`);
      return;
    }
    if (node.anchor !== undefined) open.add(node.anchor);
    if (isMap(node)) visitPairs(node.items, path);
    else for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (node.anchor !== undefined) open.delete(node.anchor);
  }

  function visitAlias(alias: Alias, path: Path): void {
    aliases += 1;
    if (aliases === MAX_ALIASES + 1)
      refuse(alias.range, path, 'Too many aliases', `at most ${MAX_ALIASES} in a file`);
    if (open.has(alias.source))
      refuse(alias.range, path, 'This alias stands inside what it points to', 'the value itself');
  }

  function visitPairs(items: readonly unknown[], path: Path): void {
    const seen = new Set<string>();
    for (const pair of items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      const offset = pair.key.range?.[0] ?? 0;
      const inside = [...path, key];
      const received = describeValue(key);
      if (RESERVED_KEYS.has(key)) refuse(pair.key.range, inside, 'Reserved key', 'another name', received);
      else if (seen.has(key))
        flaws.push({ offset, path: inside, message: 'Key given twice', expected: 'each key once', received });
      seen.add(key);
      visit(pair.value, inside);
    }
  }

  function refuse(
    range: ParsedNode['range'] | null | undefined,
    path: Path,
    message: string,
    expected: string,
    received?: string,
  ): void {
    unsafe = true;
    const flaw = { offset: range?.[0] ?? 0, path, message, expected };
    flaws.push(received === undefined ? flaw : { ...flaw, received });
  }
}
