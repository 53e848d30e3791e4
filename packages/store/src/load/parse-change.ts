import { type ChronicleHead, type Issue, listLinks } from '@linimasa/schema';
import { parseHead } from '@linimasa/schema/zod';
import type { Transaction } from 'kysely';
import type { ChronicleChange } from '../store.ts';
import type { Database, GivenRow } from '../tables/database.ts';
import { applyChange, listInnerKeys, placeLine, readId, toKey } from './apply-change.ts';
import { findClosure } from './find-closure.ts';
import { type ChronicleRecords, toGivenRow } from './given.ts';
import { createIssueList } from './issue-list.ts';
import { type GivenRecord, readGiven } from './read-given.ts';
import { listMember, readMember } from './read-member.ts';
import type { PlacedRecord } from './stage-records.ts';

/** Beyond so many events and claims that name each other, a change is derived as a load is. */
const MOST = 20_000;

type HeadKind = 'source' | 'actor' | 'place';

/** A change with everything that it touches, checked. */
export interface ParsedChange {
  /** With what the change adds to it. */
  readonly head: ChronicleHead;
  /** What the change adds to the head. */
  readonly heads: readonly { readonly kind: HeadKind; readonly row: GivenRow }[];
  /** The events and claims that it touches, as they were given. */
  readonly closure: readonly GivenRow[];
  /** The same as they are with it. */
  readonly records: ChronicleRecords;
}

/**
 * Checks a change with all events and claims that name what it changes, directly or not. Answers nothing where other
 * events follow from it, too: it changes what they name, how far the timeline knows, or what editions there are.
 * @throws {InvalidChronicleError}
 */
export async function parseChange(
  tx: Transaction<Database>,
  timeline: string,
  change: ChronicleChange,
  hasUnconfirmed: boolean,
): Promise<ParsedChange | undefined> {
  const placed = change.put.map((line, index) => placeLine(line, index, timeline));
  if (!hasUnconfirmed && placed.some(isUnconfirmed)) return undefined;
  if (change.remove.some(({ kind }) => kind !== 'event' && kind !== 'claim')) return undefined;
  const given = await readHead(tx, timeline);
  const added = placed.filter(({ kind }) => kind !== 'event' && kind !== 'claim');
  if (added.some((record) => reachesFar(record, given))) return undefined;
  const closure = await findClosure(tx, timeline, listSeeds(placed, change), MOST);
  if (closure === undefined) return undefined;

  const issues = createIssueList();
  const { head, heads, parseRecords } = parseAll(timeline, given, added, issues);
  const next: PlacedRecord[] = [];
  for await (const record of applyChange(toGiven(closure), timeline, change)) next.push(record);
  const lists = {
    events: next.filter(({ kind }) => kind === 'event'),
    claims: next.filter(({ kind }) => kind === 'claim'),
  };
  const { issues: found, ...records } = parseRecords({
    events: lists.events.map(({ record }) => record),
    claims: lists.claims.map(({ record }) => record),
  });
  issues.add(
    found.map((issue) => {
      const [name, index, ...rest] = issue.path;
      const path = lists[name === 'events' ? 'events' : 'claims'][Number(index)]?.path ?? [];
      return { ...issue, path: [...path, ...rest] };
    }),
  );
  issues.throwAny();
  return { head, heads, closure, records };
}

/** What a change names: what it puts and removes, what that names, and the ids that events give up. */
function listSeeds(placed: readonly PlacedRecord[], { remove }: ChronicleChange): readonly string[] {
  return [
    ...remove.map(({ kind, id }) => toKey(kind, id)),
    ...placed.flatMap((one) => {
      const { kind, record } = one;
      if (kind !== 'event' && kind !== 'claim') return [];
      const former = kind === 'event' ? listMember(record, 'formerIds') : [];
      return [
        toKey(kind, readId(record)),
        ...listInnerKeys(one),
        ...former.flatMap((id) => (typeof id === 'string' ? [toKey('event', id)] : [])),
        ...listLinks(kind, record).map((link) => toKey(link.kind, link.id)),
      ];
    }),
  ];
}

function isUnconfirmed({ record }: PlacedRecord): boolean {
  const claims = listMember(record, 'claims');
  return [record, ...claims].some((one) => readMember(one, 'review') === 'unconfirmed');
}

/** Whether events that do not name it may follow from a record of the head, or it stands in the place of another. */
function reachesFar({ kind, record }: PlacedRecord, given: readonly GivenRecord[]): boolean {
  if (kind === 'timeline' || kind === 'vocabulary') return true;
  if (given.some((held) => held.kind === kind && held.id === readId(record))) return true;
  const timeline = given.find((held) => held.kind === 'timeline')?.record;
  return kind === 'source' && readMember(timeline, 'asOf') === undefined;
}

async function readHead(tx: Transaction<Database>, timeline: string): Promise<readonly GivenRecord[]> {
  const head: GivenRecord[] = [];
  for await (const given of readGiven(tx, timeline)) {
    if (given.kind === 'event' || given.kind === 'claim') break;
    head.push(given);
  }
  return head;
}

async function* toGiven(rows: readonly GivenRow[]): AsyncGenerator<GivenRecord> {
  for (const { type, id, record } of rows) yield { kind: type, id, record: JSON.parse(record) as unknown };
}

/** Parses a head with what is added to it. */
function parseAll(
  timeline: string,
  given: readonly GivenRecord[],
  added: readonly PlacedRecord[],
  issues: ReturnType<typeof createIssueList>,
) {
  const list = (kind: HeadKind): readonly PlacedRecord[] => [
    ...given
      .filter((held) => held.kind === kind)
      .map(({ id, record }) => ({ kind, record, path: [kind, id] })),
    ...added.filter((one) => one.kind === kind),
  ];
  const lists = { sources: list('source'), actors: list('actor'), places: list('place') };
  const find = (kind: string) => given.find((held) => held.kind === kind)?.record;
  const input = {
    timeline: find('timeline'),
    vocabulary: find('vocabulary'),
    sources: lists.sources.map(({ record }) => record),
    actors: lists.actors.map(({ record }) => record),
    places: lists.places.map(({ record }) => record),
  };
  const { head, issues: found, parseRecords } = parseHead(input);
  issues.add(found.map((issue) => ({ ...issue, path: placeIssue(issue.path, lists) })));
  const heads = (['source', 'actor', 'place'] as const).flatMap((kind) => {
    const records = head[`${kind}s`];
    const before = given.filter((held) => held.kind === kind).length;
    return records
      .slice(before)
      .map((record, at) => ({ kind, row: toGivenRow(timeline, kind, record, before + at) }));
  });
  return { head, heads, parseRecords };
}

function placeIssue(
  [name = '', index, ...rest]: Issue['path'],
  lists: Readonly<Record<'sources' | 'actors' | 'places', readonly PlacedRecord[]>>,
): Issue['path'] {
  const list = name === 'sources' || name === 'actors' || name === 'places' ? lists[name] : [];
  return [...(list[Number(index)]?.path ?? [name, ...(index === undefined ? [] : [index])]), ...rest];
}
