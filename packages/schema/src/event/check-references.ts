import { describeValue, type Issue } from '../problem/issue.ts';
import { findNearest } from '../problem/nearest.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { NOUNS, REFERENCES, type Registry } from './references.ts';
import { growTree, listKeys, type Path, readMember, visit } from './walk-paths.ts';

/** Beyond so many issues nobody reads suggestions, and finding each takes a walk through all ids. */
const MOST_SUGGESTIONS = 100;

/** What a caller may have been unable to read, so that references into it say nothing. */
export type UnreadPart = 'vocabulary' | 'sources' | 'actors' | 'places' | 'events';

/** Where the words of a registry stand; records stand under their registry's own name. */
const VOCABULARY = ['kinds', 'tags', 'roles', 'attributes', 'units'] as const satisfies readonly Registry[];
const HEAD_RECORDS = ['sources', 'actors', 'places'] as const satisfies readonly Registry[];
const RECORDS = ['events', 'claims'] as const satisfies readonly Registry[];
/** Events hold claims, so that those of unread events are unread, too. */
const PARTS: Readonly<Record<UnreadPart, readonly Registry[]>> = {
  vocabulary: VOCABULARY,
  sources: ['sources'],
  actors: ['actors'],
  places: ['places'],
  events: ['events', 'claims'],
};

/** The paths of the references that stand in events and claims; all others stand in the head. */
const IN_RECORDS = REFERENCES.filter(([path]) => /^(?:events|claims)\./.test(path));
const IN_HEAD = REFERENCES.filter((reference) => !IN_RECORDS.includes(reference));
const RECORD_TREE = growTree(IN_RECORDS.map(([path]) => path));
const HEAD_TREE = growTree(IN_HEAD.map(([path]) => path));
const SELF_TREES = ['relations.*.to', 'when.relative.to', 'when.between.after', 'when.between.before'].map(
  (path) => growTree([`events.*.${path}`]),
);

type Input = Readonly<Record<string, unknown>>;

/** What is wrong with the references of a chronicle's head, and what checks those of events and claims under it. */
export interface ReferenceChecker {
  readonly issues: readonly Issue[];
  readonly check: (records: Input) => readonly Issue[];
}

/**
 * Finds duplicate ids and references that name nothing, in raw input: a record that is wrong in itself still counts as
 * there, so that one mistake is one issue, and references into an unread part are passed over.
 */
export function createReferenceChecker(head: Input, unread: readonly UnreadPart[] = []): ReferenceChecker {
  const issues: Issue[] = [];
  const known = new Map<Registry, ReadonlySet<string>>();
  for (const name of HEAD_RECORDS) known.set(name, collectIds(head, name, issues));
  for (const name of VOCABULARY) known.set(name, new Set(listKeys(readMember(head['vocabulary'], name))));
  const isUnread = (name: Registry) => unread.some((part) => PARTS[part].includes(name));
  for (const name of [...HEAD_RECORDS, ...VOCABULARY]) if (isUnread(name)) known.delete(name);
  issues.push(...listDangling(head, HEAD_TREE, IN_HEAD, known));
  return {
    issues,
    check: (records) => {
      const found: Issue[] = [];
      const all = new Map(known);
      for (const name of RECORDS) {
        const ids = collectIds(records, name, found);
        if (!isUnread(name)) all.set(name, ids);
      }
      found.push(...listDangling(records, RECORD_TREE, IN_RECORDS, all));
      for (const tree of SELF_TREES)
        visit(records, tree, (value, path) => refuseItself(records, value, path, found));
      return found;
    },
  };
}

function listDangling(
  input: Input,
  tree: ReturnType<typeof growTree>,
  references: typeof REFERENCES,
  known: ReadonlyMap<Registry, ReadonlySet<string>>,
): readonly Issue[] {
  const dangling: { readonly at: number; readonly issue: Issue }[] = [];
  visit(input, tree, (value, path, at) => {
    const [pattern, registry] = references[at] ?? [];
    const ids = registry === undefined ? undefined : known.get(registry);
    if (typeof value !== 'string' || registry === undefined || ids?.has(value) !== false) return;
    // A limit that reads as a date is one.
    if (pattern?.includes('.between.') === true && parseEdtf(value).ok) return;
    const suggested = dangling.length < MOST_SUGGESTIONS ? ids : [];
    dangling.push({ at, issue: toDangling(value, path, registry, suggested) });
  });
  return dangling.toSorted((a, b) => a.at - b.at).map(({ issue }) => issue);
}

function refuseItself(input: Input, value: unknown, path: Path, issues: Issue[]): void {
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

/** One id or former id that another record has. */
export function describeTakenId(value: string, path: Path): Issue {
  return {
    path: [...path],
    message: `The id ${describeValue(value)} is taken`,
    expected: 'an id that no other record has',
    received: describeValue(value),
  };
}

const ID_TREES = new Map(
  [...HEAD_RECORDS, ...RECORDS].map((name) => [
    name,
    { current: growTree([`${name}.*.id`]), former: growTree([`${name}.*.formerIds.*`]) },
  ]),
);

function collectIds(
  input: Input,
  name: (typeof HEAD_RECORDS)[number] | (typeof RECORDS)[number],
  issues: Issue[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (value: unknown, path: Path) => {
    if (typeof value !== 'string') return;
    if (ids.has(value)) issues.push(describeTakenId(value, path));
    ids.add(value);
  };
  const trees = ID_TREES.get(name);
  if (trees === undefined) return ids;
  visit(input, trees.current, add);
  const current = new Set(ids);
  visit(input, trees.former, add);
  return current;
}
