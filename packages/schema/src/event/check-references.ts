import { describeValue, type Issue } from '../problem/issue.ts';
import { findNearest } from '../problem/nearest.ts';

/** Beyond so many issues nobody reads suggestions, and finding each takes a walk through all ids. */
const MOST_SUGGESTIONS = 100;

type Path = readonly (string | number)[];

/** What a reference may name, in words for people. */
const NOUNS = {
  sources: 'source',
  actors: 'actor',
  places: 'place',
  events: 'event',
  kinds: 'kind',
  tags: 'tag',
  roles: 'role',
} as const;
type Registry = keyof typeof NOUNS;

/** Where references stand in the records: `*` stands for every entry of a list. */
const REFERENCES: readonly (readonly [path: string, registry: Registry])[] = [
  ['timeline.publishers.*', 'actors'],
  ['sources.*.publisher', 'actors'],
  ['sources.*.authors.*', 'actors'],
  ['sources.*.origins.*', 'actors'],
  ['actors.*.members.*', 'actors'],
  ['events.*.kind', 'kinds'],
  ['events.*.tags.*', 'tags'],
  ['events.*.where.*', 'places'],
  ['events.*.who.*.actor', 'actors'],
  ['events.*.who.*.role', 'roles'],
  ['events.*.citations.*.source', 'sources'],
  ['events.*.citations.*.via.*', 'actors'],
  ['events.*.scheduled.*.citations.*.source', 'sources'],
  ['events.*.scheduled.*.citations.*.via.*', 'actors'],
  ['events.*.relations.*.to', 'events'],
];

/** What a caller may have been unable to read, so that references into it say nothing. */
export type UnreadPart = 'vocabulary' | 'sources' | 'actors' | 'places' | 'events';

/** Where the words of a registry stand; records stand under their registry's own name. */
const VOCABULARY: readonly Registry[] = ['kinds', 'tags', 'roles'];

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
  for (const name of ['sources', 'actors', 'places', 'events'] as const)
    known.set(name, collectIds(input, name, issues));
  for (const name of ['kinds', 'tags', 'roles'] as const)
    known.set(name, new Set(listKeys(readMember(input['vocabulary'], name))));
  for (const part of unread)
    for (const name of part === 'vocabulary' ? VOCABULARY : [part]) known.delete(name);
  for (const [pattern, registry] of REFERENCES) {
    visit(input, pattern.split('.'), [], (value, path) => {
      const ids = known.get(registry);
      if (typeof value !== 'string' || ids?.has(value) !== false) return;
      issues.push(toDangling(value, path, registry, issues.length < MOST_SUGGESTIONS ? ids : []));
    });
  }
  visit(input, ['events', '*', 'relations', '*', 'to'], [], (value, path) => {
    const event = readMember(readMember(input, 'events'), path[1] ?? 0);
    if (value !== undefined && value === readMember(event, 'id')) {
      issues.push({
        path,
        message: 'An event cannot be related to itself',
        expected: 'another event',
        received: describeValue(value),
      });
    }
  });
  return issues;
}

function toDangling(value: string, path: Path, registry: Registry, ids: Iterable<string>): Issue {
  const nearest = findNearest(value, ids);
  const noun = NOUNS[registry];
  const expected = nearest === undefined ? `an id of the timeline’s ${registry}` : `"${nearest}"`;
  return {
    path,
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
        path,
        message,
        expected: 'an id that no other record has',
        received: describeValue(value),
      });
    }
    ids.add(value);
  };
  visit(input, [name, '*', 'id'], [], add);
  const current = new Set(ids);
  visit(input, [name, '*', 'formerIds', '*'], [], add);
  return current;
}

function visit(
  value: unknown,
  pattern: readonly string[],
  path: Path,
  see: (value: unknown, path: Path) => void,
): void {
  const [key, ...rest] = pattern;
  if (key === undefined) {
    see(value, path);
  } else if (key !== '*') {
    const member = readMember(value, key);
    if (member !== undefined) visit(member, rest, [...path, key], see);
  } else if (Array.isArray(value)) {
    value.forEach((entry, index) => visit(entry, rest, [...path, index], see));
  }
}

function readMember(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

function listKeys(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
