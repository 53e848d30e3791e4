import { type ChronicleHead, type Issue, listLinks } from '@linimasa/schema';
import { parseHead } from '@linimasa/schema/zod';
import type { Transaction } from 'kysely';
import type { ChronicleChange, RecordKind } from '../store.ts';
import type { Database, GivenRow } from '../tables/database.ts';
import { applyChange, placeLine, readId } from './apply-change.ts';
import { hasUnconfirmed } from './create-editions.ts';
import { findClosure } from './find-closure.ts';
import { type ChronicleRecords, toGivenRow } from './given.ts';
import { createIssueList } from './issue-list.ts';
import { type GivenRecord, readGiven } from './read-given.ts';
import { listMember, readMember } from './read-member.ts';
import type { PlacedRecord } from './stage-records.ts';
import { toKey } from './to-key.ts';

/** Beyond so many events and claims that name each other, a change is derived as a load is: these stop this thread for seconds. */
const MOST = 10_000;

/** The kinds of records at the head of a chronicle. */
const HEAD_KINDS = ['timeline', 'vocabulary', 'source', 'actor', 'place'] as const;

/** What a chronicle calls its records of each kind. */
const NAMES: Readonly<Record<string, RecordKind>> = {
  timeline: 'timeline',
  vocabulary: 'vocabulary',
  sources: 'source',
  actors: 'actor',
  places: 'place',
  events: 'event',
  claims: 'claim',
};

/** Records by kind, in the order in which a chronicle holds them. */
type RecordsByKind = ReadonlyMap<RecordKind, readonly PlacedRecord[]>;

/** A source, actor or place that a change adds. */
export interface AddedRecord {
  readonly kind: 'source' | 'actor' | 'place';
  readonly row: GivenRow;
}

/** A change with everything that it touches, checked. */
export interface ParsedChange {
  /** With what the change adds to it. */
  readonly head: ChronicleHead;
  readonly added: readonly AddedRecord[];
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
  holdsUnconfirmed: boolean,
): Promise<ParsedChange | undefined> {
  if (change.remove.some(({ kind }) => kind !== 'event' && kind !== 'claim')) return undefined;
  const placed = change.put.map((line, index) => placeLine(line, index, timeline));
  const closure = await findClosure(tx, timeline, listSeeds(placed, change), MOST);
  if (closure === undefined) return undefined;

  const given = await collect(readGiven(tx, timeline, HEAD_KINDS));
  const applied = await collect(applyChange([...given, ...closure.map(toGiven)], timeline, change));
  const next = Map.groupBy(applied, ({ kind }) => kind);
  const list = (kind: RecordKind) => (next.get(kind) ?? []).map(({ record }) => record);
  const {
    head,
    issues: ofHead,
    parseRecords,
  } = parseHead({
    timeline: list('timeline')[0],
    vocabulary: list('vocabulary')[0],
    sources: list('source'),
    actors: list('actor'),
    places: list('place'),
  });
  const put = listPut(next, head, new Set(placed.map(({ kind, record }) => toKey(kind, readId(record)))));
  const held = new Map(given.map(({ kind, id, record }) => [toKey(kind, id), record]));
  if (put.some((one) => reachesFar(one, held))) return undefined;

  const { issues: ofRecords, ...records } = parseRecords({ events: list('event'), claims: list('claim') });
  const issues = createIssueList();
  issues.add([...ofHead, ...ofRecords].map((issue) => ({ ...issue, path: placeIssue(issue.path, next) })));
  issues.throwAny();
  if (!holdsUnconfirmed && hasUnconfirmed(records)) return undefined;
  return { head, added: put.flatMap((one) => toAdded(timeline, one, held) ?? []), closure, records };
}

/** What a change names: what it puts and removes, what that names, and the ids that events give up. */
function listSeeds(placed: readonly PlacedRecord[], { remove }: ChronicleChange): readonly string[] {
  return [
    ...remove.map(({ kind, id }) => toKey(kind, id)),
    ...placed.flatMap(({ kind, record }) => {
      if (kind !== 'event' && kind !== 'claim') return [];
      const former = kind === 'event' ? listMember(record, 'formerIds') : [];
      return [
        toKey(kind, readId(record)),
        ...former.flatMap((id) => (typeof id === 'string' ? [toKey('event', id)] : [])),
        ...listLinks(kind, record).map((link) => toKey(link.kind, link.id)),
      ];
    }),
  ];
}

async function collect<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
}

function toGiven({ type, id, record }: GivenRow): GivenRecord {
  return { kind: type, id, record: JSON.parse(record) as unknown };
}

/** A record that is put at the head, as it was parsed. */
interface PutRecord {
  readonly kind: (typeof HEAD_KINDS)[number];
  readonly key: string;
  /** Its place among those of its kind. */
  readonly number: number;
  /** Not there where it is wrong, or the second of what there is one of. */
  readonly record: { readonly id: string } | ChronicleHead['vocabulary'] | undefined;
}

/** What stands at the head under keys that are put. */
function listPut(
  next: RecordsByKind,
  { timeline, vocabulary, sources, actors, places }: ChronicleHead,
  keys: ReadonlySet<string>,
): readonly PutRecord[] {
  const parsed = {
    timeline: [timeline],
    vocabulary: [vocabulary],
    source: sources,
    actor: actors,
    place: places,
  };
  return HEAD_KINDS.flatMap((kind) =>
    (next.get(kind) ?? []).flatMap(({ record }, number) => {
      const key = toKey(kind, readId(record));
      return keys.has(key) ? [{ kind, key, number, record: parsed[kind][number] }] : [];
    }),
  );
}

/** Whether events that do not name it may follow from a record of the head, or it stands in the place of another. */
function reachesFar({ kind, key, record }: PutRecord, held: ReadonlyMap<string, unknown>): boolean {
  if (held.has(key)) return JSON.stringify(record) !== JSON.stringify(held.get(key));
  return kind === 'source' && readMember(held.get('timeline'), 'asOf') === undefined;
}

/** What is added to the head by a record that was not held, of a change in which nothing is wrong. */
function toAdded(
  timeline: string,
  { kind, key, number, record }: PutRecord,
  held: ReadonlyMap<string, unknown>,
): AddedRecord | undefined {
  if (held.has(key) || kind === 'timeline' || kind === 'vocabulary') return undefined;
  return { kind, row: toGivenRow(timeline, kind, record as { readonly id: string }, number) };
}

/** Where what is wrong at a path of a chronicle is told to be. */
function placeIssue(path: Issue['path'], next: RecordsByKind): Issue['path'] {
  const [name = '', index, ...rest] = path;
  const kind = NAMES[name];
  if (kind === undefined) return path;
  const isOne = kind === name;
  const record = next.get(kind)?.[isOne ? 0 : Number(index)];
  return record === undefined ? path : [...record.path, ...(isOne ? path.slice(1) : rest)];
}
