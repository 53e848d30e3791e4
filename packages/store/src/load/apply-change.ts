import type { ChronicleChange, ChronicleLine } from '../store.ts';
import type { GivenRecord } from './read-given.ts';
import { listMember, readMember } from './read-member.ts';
import type { PlacedRecord } from './stage-records.ts';
import { toKey } from './to-key.ts';

/**
 * Turns the records that a timeline was given into what it is given with a change: what is put stands where the record of
 * its id stood, else behind all others of its kind, and claims within an event that is put take the place of those of
 * their ids.
 */
export async function* applyChange(
  given: AsyncIterable<GivenRecord> | Iterable<GivenRecord>,
  timeline: string,
  { put, remove }: ChronicleChange,
): AsyncGenerator<PlacedRecord> {
  const placed = put.map((line, index) => placeLine(line, index, timeline));
  // Two of one id stand together, to be told as an issue.
  const puts = Map.groupBy(placed, ({ kind, record }) => toKey(kind, readId(record)));
  const inner = new Set(placed.flatMap(listInnerKeys));
  const removed = new Set(remove.map(({ kind, id }) => toKey(kind, id)));
  for await (const { kind, id, record } of given) {
    const key = toKey(kind, id);
    const next = puts.get(key);
    puts.delete(key);
    const isRemoved = removed.has(key) || inner.has(key);
    if (next !== undefined) yield* next;
    else if (!isRemoved) yield { kind, record, path: [kind, id] };
  }
  for (const records of puts.values()) yield* records;
}

/** A record that is put, by the line where it stands, else by its index; a timeline has the id it is written under. */
export function placeLine(
  { kind, record, line }: ChronicleLine,
  index: number,
  timeline: string,
): PlacedRecord {
  const path = line === undefined ? ['put', index, kind] : ['line', line, kind];
  const isTimeline = kind === 'timeline' && typeof record === 'object' && record !== null;
  return { kind, record: isTimeline ? { ...record, id: timeline } : record, path };
}

/** The id that a record gives itself, if it is one. */
export function readId(record: unknown): string {
  const id = readMember(record, 'id');
  return typeof id === 'string' ? id : '';
}

/** The keys of the claims that an event holds. */
function listInnerKeys({ kind, record }: Pick<PlacedRecord, 'kind' | 'record'>): readonly string[] {
  return kind === 'event' ? listMember(record, 'claims').map((claim) => toKey('claim', readId(claim))) : [];
}
