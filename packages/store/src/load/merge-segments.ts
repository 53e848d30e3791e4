import type { Transaction } from 'kysely';
import type { ColumnEntry } from '../columns/columns.ts';
import { decodeSegment } from '../columns/decode-segment.ts';
import { encodeSegment } from '../columns/encode-segment.ts';
import { openSegment, SEGMENT_LENGTH, type SegmentColumns } from '../columns/segment-layout.ts';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import type { SortedEntry } from './sort-entries.ts';

/** How far apart the ordinals of new segments are, so that others find room between them. */
export const SEGMENT_GAP = 2 ** 20;
/** A change puts fewer segments than this between two. */
const LEAST_GAP = 64;

/** What columns hold of an event, and its id where another event may stand at the same place but for that. */
type PlacedEntry = ColumnEntry & { readonly id: string };

/**
 * Takes events, given with their ids, out of the columns of an edition and puts others in, writing only the segments that
 * this changes; each holds `length` at most.
 */
export async function mergeSegments(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: string,
  removed: ReadonlyMap<number, string>,
  added: readonly SortedEntry[],
  length = SEGMENT_LENGTH,
): Promise<void> {
  const coming = added.map(readEntry).toSorted(compareEntries);
  const findIds = createIdFinder(tx, timeline, removed);
  const held = await listOrdinals(tx, timeline);
  const ordinals = held.length === 0 ? [0] : held;
  for (const [index, ordinal] of ordinals.entries()) {
    const isLast = index === ordinals.length - 1;
    const row = await tx
      .selectFrom('segment')
      .select('data')
      .where('timeline', '=', timeline)
      .where('ordinal', '=', ordinal)
      .executeTakeFirst();
    const data = row?.data ?? encodeSegment([]);
    const { columns } = openSegment(data);
    const count = isLast ? coming.length : await countBefore(coming, columns, findIds);
    if (count === 0 && !columns.number.some((number) => removed.has(number))) continue;
    const kept = decodeSegment(data).filter(({ number }) => !removed.has(number));
    const merged = await mergeEntries(kept, coming.splice(0, count), findIds);
    const end = ordinals[index + 1] ?? ordinal + SEGMENT_GAP * Math.ceil(merged.length / length);
    await tx.deleteFrom('segment').where('timeline', '=', timeline).where('ordinal', '=', ordinal).execute();
    const pieces = splitEntries(merged, length);
    const step = Math.floor((end - ordinal) / Math.max(1, pieces.length));
    const rows = pieces.map((piece, at) => ({
      timeline,
      ordinal: ordinal + at * step,
      data: encodeSegment(piece),
    }));
    await engine.insertRows(tx, 'segment', rows);
  }
}

/** The ordinals of an edition's segments, with room between them. */
async function listOrdinals(tx: Transaction<Database>, timeline: string): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('segment')
    .select('ordinal')
    .where('timeline', '=', timeline)
    .orderBy('ordinal')
    .execute();
  const ordinals = rows.map(({ ordinal }) => ordinal);
  if (ordinals.every((ordinal, at) => at === 0 || ordinal - (ordinals[at - 1] ?? 0) >= LEAST_GAP))
    return ordinals;
  const segment = tx.updateTable('segment').where('timeline', '=', timeline);
  // Out of each other's way first: two may never have one ordinal.
  await segment.set((eb) => ({ ordinal: eb.neg(eb('ordinal', '+', 1)) })).execute();
  for (const [at, ordinal] of ordinals.entries())
    await segment
      .set({ ordinal: at * SEGMENT_GAP })
      .where('ordinal', '=', -(ordinal + 1))
      .execute();
  return ordinals.map((_ordinal, at) => at * SEGMENT_GAP);
}

function readEntry([_earliest, _sequence, id, entry]: SortedEntry): PlacedEntry {
  return { ...(JSON.parse(entry) as ColumnEntry), id };
}

/** Parts entries evenly into as few segments as hold them. */
function splitEntries(entries: readonly ColumnEntry[], length: number): readonly (readonly ColumnEntry[])[] {
  const count = Math.ceil(entries.length / length);
  const size = Math.ceil(entries.length / count);
  return Array.from({ length: count }, (_, at) => entries.slice(at * size, (at + 1) * size));
}

type Ordered = Pick<ColumnEntry, 'earliest' | 'sequence'>;

function compareStarts(a: Ordered, b: Ordered): number {
  return a.earliest - b.earliest || a.sequence - b.sequence;
}

function compareEntries(a: PlacedEntry, b: PlacedEntry): number {
  return compareStarts(a, b) || (a.id < b.id ? -1 : 1);
}

/** How many of those that come stand before the last event of a segment. */
async function countBefore(
  coming: readonly PlacedEntry[],
  { earliest, sequence, number }: SegmentColumns,
  findIds: IdFinder,
): Promise<number> {
  const last = { earliest: earliest.at(-1) ?? -Infinity, sequence: sequence.at(-1) ?? 0 };
  let count = 0;
  for (const entry of coming) {
    const order = compareStarts(entry, last);
    if (order > 0) break;
    const lastNumber = number.at(-1) ?? 0;
    const id = order < 0 ? undefined : (await findIds([lastNumber])).get(lastNumber);
    if (id !== undefined && entry.id > id) break;
    count += 1;
  }
  return count;
}

/** Merges those that come among those that are there, by id where only that tells which is first. */
async function mergeEntries(
  kept: readonly ColumnEntry[],
  coming: readonly PlacedEntry[],
  findIds: IdFinder,
): Promise<readonly ColumnEntry[]> {
  const starts = new Set(coming.map(({ earliest, sequence }) => `${earliest} ${sequence}`));
  const ids = await findIds(
    kept
      .filter(({ earliest, sequence }) => starts.has(`${earliest} ${sequence}`))
      .map(({ number }) => number),
  );
  const merged: ColumnEntry[] = [];
  let at = 0;
  for (const next of coming) {
    for (; at < kept.length; at += 1) {
      const entry = kept[at];
      if (entry === undefined) break;
      const order = compareStarts(entry, next);
      if (order > 0 || (order === 0 && (ids.get(entry.number) ?? '') > next.id)) break;
      merged.push(entry);
    }
    const { id: _id, ...entry } = next;
    merged.push(entry);
  }
  return [...merged, ...kept.slice(at)];
}

/** Finds the ids of events by number. */
type IdFinder = (numbers: readonly number[]) => Promise<ReadonlyMap<number, string>>;

const PAGE = 1_000;

function createIdFinder(
  tx: Transaction<Database>,
  timeline: string,
  removed: ReadonlyMap<number, string>,
): IdFinder {
  const known = new Map(removed);
  return async (numbers) => {
    const unknown = numbers.filter((number) => !known.has(number));
    for (let at = 0; at < unknown.length; at += PAGE) {
      const rows = await tx
        .selectFrom('event')
        .select(['number', 'id'])
        .where('timeline', '=', timeline)
        .where('number', 'in', unknown.slice(at, at + PAGE))
        .execute();
      for (const { number, id } of rows) known.set(number, id);
    }
    return known;
  };
}
