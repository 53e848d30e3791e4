import { type Issue, listLinks } from '@linimasa/schema';
import type { Scratch } from '../connect/open-scratch.ts';
import type { RecordKind } from '../store.ts';
import { createDigest } from './digest.ts';
import { groupRecords, type RecordPair } from './group-records.ts';
import { listMember, readMember } from './read-member.ts';
import type { StagedRow } from './staged-row.ts';
import type { StagedRecords } from './unpack-batch.ts';

/** How many records are taken in between two words about it. */
const STRIDE = 1_000;

/** The parts of a chronicle that hold a list of one kind of record. */
const LISTS = {
  source: 'sources',
  actor: 'actors',
  place: 'places',
  event: 'events',
  claim: 'claims',
} as const;

/** A record that was not checked yet, and where what is wrong with it is told to be. */
export interface PlacedRecord {
  readonly kind: RecordKind;
  readonly record: unknown;
  readonly path: Issue['path'];
}

/** All records of a stream, put down to be taken up in batches. */
export interface StagedChronicle {
  readonly head: StagedRecords;
  /** Taken ids, and more than one timeline or vocabulary. */
  readonly issues: readonly Issue[];
  /** How many events and claims were given, claims within events aside. */
  readonly count: number;
  /** Whether any record says of itself that it is not confirmed. */
  readonly hasUnconfirmed: boolean;
  /** SHA-256 over every record, behind the number of the rules by which they are derived. */
  readonly digest: string;
  /** Parts all events and claims into batches of so many or more, by their numbers. */
  readonly listBatches: (size: number) => readonly Uint32Array[];
  /** Takes a batch up. */
  readonly readBatch: (numbers: Uint32Array) => readonly StagedRow[];
}

/**
 * Puts down the records of a stream in a scratch database, those that events and claims name in memory. Says how many
 * it has taken in.
 */
export async function stageRecords(
  scratch: Scratch,
  records: AsyncIterable<PlacedRecord>,
  onRecords: (count: number) => void,
): Promise<StagedChronicle> {
  scratch.exec(`
    create table record (number integer primary key, kind text, path text, inner integer, text text);
    create table name (kind text, id text, late integer, number integer, path text);
    create table link (number integer, kind text, id text);
    begin`);
  const insertRecord = scratch.prepare('insert into record values (?, ?, ?, ?, ?)');
  const insertName = scratch.prepare('insert into name values (?, ?, ?, ?, ?)');
  const insertLink = scratch.prepare('insert into link values (?, ?, ?)');
  const digest = createDigest();
  const issues: Issue[] = [];
  const head: Record<string, unknown> = { sources: [], actors: [], places: [] };
  const headPaths = new Map<string, Issue['path'][]>();
  let [taken, count, inner, hasUnconfirmed] = [0, 0, 0, false];

  const putName = (kind: string, id: unknown, late: 0 | 1, path: Issue['path']) => {
    if (typeof id === 'string') insertName.run(kind, id, late, count, JSON.stringify(path));
  };
  const putRecord = (kind: 'event' | 'claim', record: unknown, path: Issue['path'], text: string) => {
    count += 1;
    insertRecord.run(count, kind, JSON.stringify(path), inner, text);
    putName(kind, readMember(record, 'id'), 0, [...path, 'id']);
    hasUnconfirmed ||= readMember(record, 'review') === 'unconfirmed';
    if (kind === 'event') {
      for (const [at, id] of listMember(record, 'formerIds').entries())
        putName('event', id, 1, [...path, 'formerIds', at]);
      for (const [at, claim] of listMember(record, 'claims').entries()) {
        inner += 1;
        putName('claim', readMember(claim, 'id'), 1, [...path, 'claims', at, 'id']);
        hasUnconfirmed ||= readMember(claim, 'review') === 'unconfirmed';
      }
    }
    for (const link of listLinks(kind, record)) insertLink.run(count, link.kind, link.id);
  };

  for await (const { kind, record, path } of records) {
    taken += 1;
    if (taken % STRIDE === 0) onRecords(taken);
    const text = JSON.stringify(record) ?? 'null';
    digest.add(kind, text);
    if (kind === 'event' || kind === 'claim') {
      putRecord(kind, record, path, text);
    } else if (kind === 'timeline' || kind === 'vocabulary') {
      if (headPaths.has(kind)) issues.push({ path, message: `There is a second ${kind}`, expected: 'one' });
      else head[kind] = record;
      headPaths.set(kind, [path]);
    } else {
      const name = LISTS[kind];
      (head[name] as unknown[]).push(record);
      const paths = headPaths.get(name);
      if (paths === undefined) headPaths.set(name, [path]);
      else paths.push(path);
    }
  }
  onRecords(taken);
  scratch.exec('commit; create index name_id on name (kind, id, late, number)');
  const findRecord = scratch.prepare('select number, kind, path, inner, text from record where number = ?');
  return {
    head: { input: head, place: (path) => placeInHead(path, headPaths) },
    issues: [...issues, ...listTakenIds(scratch)],
    count,
    hasUnconfirmed,
    digest: digest.finish(),
    listBatches: (size) => [...groupRecords(count, listPairs(scratch), size)],
    readBatch: (numbers) =>
      Array.from(numbers, (number) => ({ ...(findRecord.get(number) as unknown as StagedRow) })),
  };
}

/** Every two records of which one names the other. */
function* listPairs(scratch: Scratch): Generator<RecordPair> {
  const rows = scratch.prepare(`select link.number as one, name.number as other
    from link join name on name.kind = link.kind and name.id = link.id where name.number <> link.number`);
  for (const { one, other } of rows.iterate()) yield [Number(one), Number(other)];
}

/** One issue for each id that is taken. Former ids, and those of claims within events, come late to it. */
function listTakenIds(scratch: Scratch): readonly Issue[] {
  const rows = scratch
    .prepare(`select id, path from (
      select id, path, row_number() over (partition by kind, id order by late, number) as turn
      from name where (kind, id) in (select kind, id from name group by kind, id having count(*) > 1)
      ) where turn > 1 limit 1001`)
    .all();
  return rows.map(({ id, path }) => {
    const received = JSON.stringify(String(id));
    return {
      path: JSON.parse(String(path)) as Issue['path'],
      message: `The id ${received} is taken`,
      expected: 'an id that no other record has',
      received,
    };
  });
}

function placeInHead(
  path: Issue['path'],
  placed: ReadonlyMap<string, readonly Issue['path'][]>,
): Issue['path'] {
  const [name = '', index, ...rest] = path;
  const isList = (Object.values(LISTS) as readonly (string | number)[]).includes(name);
  const place = placed.get(String(name))?.[isList ? Number(index) : 0];
  return place === undefined ? path : [...place, ...(isList ? rest : path.slice(1))];
}
