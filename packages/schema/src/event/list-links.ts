import { parseEdtf } from '../time/parse-edtf.ts';
import { expandSubject } from './lift-claims.ts';
import { REFERENCES } from './references.ts';
import { growTree, visit } from './walk-paths.ts';

/** An event or claim that a record names. */
export interface RecordLink {
  readonly kind: 'event' | 'claim';
  readonly id: string;
}

const KINDS = { events: 'event', claims: 'claim' } as const;

/** Where records of a kind name events and claims. */
const LINKS = {
  event: growLinks('events.*.'),
  claim: growLinks('claims.*.'),
};

function growLinks(start: string) {
  const paths = REFERENCES.flatMap(([path, registry]) => {
    const named = registry === 'events' || registry === 'claims';
    return named && path.startsWith(start) ? [{ path: path.slice(start.length), kind: KINDS[registry] }] : [];
  });
  return { paths, tree: growTree(paths.map(({ path }) => path)) };
}

/**
 * Lists the events and claims that an event or claim names, those that the claims within an event name with them; the
 * same one may come again. Takes what was not checked: whatever is no name is passed over.
 */
export function listLinks(kind: 'event' | 'claim', input: unknown): readonly RecordLink[] {
  const { paths, tree } = LINKS[kind];
  const links: RecordLink[] = [];
  visit(input, tree, (value, _path, at) => {
    const found = paths[at];
    if (typeof value !== 'string' || found === undefined) return;
    if (found.path.includes('between.') && parseEdtf(value).ok) return;
    links.push({ kind: found.kind, id: value });
  });
  for (const { id, claim } of listOwnClaims(kind, input)) {
    if (typeof id === 'string') links.push({ kind: 'claim', id });
    links.push(...listLinks('claim', claim));
  }
  return links;
}

/** The claims that an event holds, each saying what it is about, with their ids; of any other record none. */
function listOwnClaims(
  kind: 'event' | 'claim',
  record: unknown,
): readonly { readonly id: unknown; readonly claim: unknown }[] {
  if (kind !== 'event' || !isMap(record) || !Array.isArray(record['claims'])) return [];
  return record['claims'].flatMap((claim: unknown) =>
    isMap(claim)
      ? [{ id: claim['id'], claim: { ...claim, about: expandSubject(claim['about'], record['id']) } }]
      : [],
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
