import { describeValue, type Issue } from '../problem/issue.ts';
import { findNearest } from '../problem/nearest.ts';
import { parseEdtf } from '../time/parse-edtf.ts';

/** Beyond so many issues nobody reads suggestions, and finding each takes a walk through all ids. */
const MOST_SUGGESTIONS = 100;

type Path = readonly (string | number)[];

/** What a reference may name, in words for people. */
const NOUNS = {
  sources: 'source',
  actors: 'actor',
  places: 'place',
  events: 'event',
  claims: 'claim',
  kinds: 'kind',
  tags: 'tag',
  roles: 'role',
  attributes: 'attribute',
  units: 'unit',
} as const;
type Registry = keyof typeof NOUNS;

/** The references of a citation and of a date, below each place where one may stand. */
const IN_CITATIONS: readonly Reference[] = [
  ['source', 'sources'],
  ['via.*', 'actors'],
];
const IN_DATES: readonly Reference[] = [
  ['relative.to', 'events'],
  ['between.after', 'events'],
  ['between.before', 'events'],
];

/** A path to references, `*` standing for every entry of a list or map, and what they name. */
type Reference = readonly [path: string, registry: Registry];

function below(paths: readonly string[], references: readonly Reference[]): readonly Reference[] {
  return paths.flatMap((path) => references.map(([end, registry]) => [`${path}.${end}`, registry] as const));
}

/** Where references stand in the records. */
const REFERENCES: readonly Reference[] = [
  ['timeline.publishers.*', 'actors'],
  ['timeline.coverage.outlets.*', 'actors'],
  ['vocabulary.attributes.*.unit', 'units'],
  ['sources.*.publisher', 'actors'],
  ['sources.*.authors.*', 'actors'],
  ['sources.*.origins.*', 'actors'],
  ['actors.*.members.*', 'actors'],
  ['actors.*.roles.*.organisation', 'actors'],
  ['events.*.kind', 'kinds'],
  ['events.*.tags.*', 'tags'],
  ['events.*.where.*', 'places'],
  ['events.*.who.*.actor', 'actors'],
  ['events.*.who.*.role', 'roles'],
  ['events.*.media.*.source', 'sources'],
  ['events.*.relations.*.to', 'events'],
  ['claims.*.about.event', 'events'],
  ['claims.*.about.attribute', 'attributes'],
  ['claims.*.about.claim', 'claims'],
  ['claims.*.claimants.*', 'actors'],
  ['claims.*.in', 'events'],
  ['claims.*.value.unit', 'units'],
  ['claims.*.value.places.*', 'places'],
  ['claims.*.value.actors.*', 'actors'],
  ...below(
    ['events.*.citations.*', 'events.*.scheduled.*.citations.*', 'claims.*.citations.*'],
    IN_CITATIONS,
  ),
  ...below(
    ['events.*.when', 'events.*.scheduled.*', 'claims.*.said', 'claims.*.value.when', 'claims.*.value.over'],
    IN_DATES,
  ),
];

/** What a caller may have been unable to read, so that references into it say nothing. */
export type UnreadPart = 'vocabulary' | 'sources' | 'actors' | 'places' | 'events';

/** Where the words of a registry stand; records stand under their registry's own name. */
const VOCABULARY = ['kinds', 'tags', 'roles', 'attributes', 'units'] as const satisfies readonly Registry[];
const RECORDS = ['sources', 'actors', 'places', 'events', 'claims'] as const satisfies readonly Registry[];
/** Events hold claims, so that those of unread events are unread, too. */
const PARTS: Readonly<Record<UnreadPart, readonly Registry[]>> = {
  vocabulary: VOCABULARY,
  sources: ['sources'],
  actors: ['actors'],
  places: ['places'],
  events: ['events', 'claims'],
};

/**
 * Finds duplicate ids and references that name nothing, in raw input: a record that is wrong in itself still counts as
 * there, so that one mistake is one issue, and references into an unread part are passed over.
 */
export function checkReferences(
  input: Readonly<Record<string, unknown>>,
  unread: readonly UnreadPart[] = [],
): readonly Issue[] {
  const issues: Issue[] = [];
  const known = new Map<Registry, ReadonlySet<string>>();
  for (const name of RECORDS) known.set(name, collectIds(input, name, issues));
  for (const name of VOCABULARY) known.set(name, new Set(listKeys(readMember(input['vocabulary'], name))));
  for (const part of unread) for (const name of PARTS[part]) known.delete(name);
  const dangling: { readonly at: number; readonly issue: Issue }[] = [];
  visit(input, TREE, (value, path, at) => {
    const [pattern, registry] = REFERENCES[at] ?? [];
    const ids = registry === undefined ? undefined : known.get(registry);
    if (typeof value !== 'string' || registry === undefined || ids?.has(value) !== false) return;
    // A limit that reads as a date is one.
    if (pattern?.includes('.between.') === true && parseEdtf(value).ok) return;
    const suggested = dangling.length < MOST_SUGGESTIONS ? ids : [];
    dangling.push({ at, issue: toDangling(value, path, registry, suggested) });
  });
  issues.push(...dangling.toSorted((a, b) => a.at - b.at).map(({ issue }) => issue));
  for (const path of ['relations.*.to', 'when.relative.to', 'when.between.after', 'when.between.before'])
    visit(input, growTree([`events.*.${path}`]), (value, at) => refuseItself(input, value, at, issues));
  return issues;
}

function refuseItself(
  input: Readonly<Record<string, unknown>>,
  value: unknown,
  path: Path,
  issues: Issue[],
): void {
  const event = readMember(readMember(input, 'events'), path[1] ?? 0);
  if (value === undefined || value !== readMember(event, 'id')) return;
  issues.push({
    path: [...path],
    message: 'An event cannot be related to itself',
    expected: 'another event',
    received: describeValue(value),
  });
}

function toDangling(value: string, path: Path, registry: Registry, ids: Iterable<string>): Issue {
  const nearest = findNearest(value, ids);
  const noun = NOUNS[registry];
  const expected = nearest === undefined ? `an id of the timeline’s ${registry}` : `"${nearest}"`;
  return {
    path: [...path],
    message: `There is no ${noun} ${describeValue(value)}`,
    expected,
    received: describeValue(value),
  };
}

function collectIds(
  input: Readonly<Record<string, unknown>>,
  name: string,
  issues: Issue[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (value: unknown, path: Path) => {
    if (typeof value !== 'string') return;
    if (ids.has(value)) {
      const message = `The id ${describeValue(value)} is taken`;
      issues.push({
        path: [...path],
        message,
        expected: 'an id that no other record has',
        received: describeValue(value),
      });
    }
    ids.add(value);
  };
  visit(input, growTree([`${name}.*.id`]), add);
  const current = new Set(ids);
  visit(input, growTree([`${name}.*.formerIds.*`]), add);
  return current;
}

/** Several paths as one tree, so that a walk passes every record once. */
interface Tree {
  /** The index of the path that ends here. */
  readonly end?: number;
  readonly branches: readonly (readonly [key: string, tree: Tree])[];
}

function growTree(paths: readonly string[]): Tree {
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

const TREE = growTree(REFERENCES.map(([path]) => path));

/** Shows `see` every value that the tree leads to. The path is the walk's own and changes: keep a copy. */
function visit(input: unknown, tree: Tree, see: (value: unknown, path: Path, end: number) => void): void {
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

function readMember(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

function listKeys(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
