import type { Transaction } from 'kysely';
import type { ColumnEntry } from '../columns/columns.ts';
import { decodeSegment } from '../columns/decode-segment.ts';
import { encodeSegment } from '../columns/encode-segment.ts';
import { openSegment, SEGMENT_LENGTH } from '../columns/segment-layout.ts';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import { splitPages } from '../tables/split-pages.ts';
import type { SortedEntry } from './sort-entries.ts';

/** How far apart the ordinals of new segments are, so that others find room between them. */
export const SEGMENT_GAP = 2 ** 20;
/** A change puts fewer segments than this between two. */
const LEAST_GAP = 64;

/** Where an event stands among those of its edition: in order of start, then of id. */
export interface EventPlace {
  readonly earliest: number;
  readonly sequence: number;
  readonly id: string;
}

/** What columns hold of an event, and its id where another event may stand at the same place but for that. */
type PlacedEntry = ColumnEntry & EventPlace;

/**
 * Takes events, given by number, out of the columns of an edition and puts others in. Reads and writes only the segments
 * that this changes, and those by which it finds them; each holds `length` at most, and all but the first a quarter of
 * that, where they are written.
 */
export async function mergeSegments(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: string,
  removed: ReadonlyMap<number, EventPlace>,
  added: readonly SortedEntry[],
  length = SEGMENT_LENGTH,
): Promise<void> {
  const findIds = createIdFinder(tx, timeline, removed);
  const ordinals = await listOrdinals(tx, timeline);
  const findSegment = createSegmentFinder(tx, timeline, ordinals, findIds);
  const touched = new Map<number, PlacedEntry[]>();
  const touch = async (place: EventPlace) => {
    const index = await findSegment(place);
    const coming = touched.get(index) ?? [];
    touched.set(index, coming);
    return coming;
  };
  for (const place of removed.values()) await touch(place);
  for (const entry of added.map(readEntry).toSorted(comparePlaces)) (await touch(entry)).push(entry);

  // From the last on, so that what is left of a short segment joins the one before.
  let carried: readonly ColumnEntry[] = [];
  for (let index = Math.max(0, ordinals.length - 1); index >= 0; index -= 1) {
    const coming = touched.get(index) ?? [];
    if (!touched.has(index) && carried.length === 0) continue;
    const ordinal = ordinals[index] ?? 0;
    const data = await takeSegment(tx, timeline, ordinal);
    const kept = data === undefined ? [] : decodeSegment(data).filter(({ number }) => !removed.has(number));
    const merged = [...(await mergeEntries(kept, coming, findIds)), ...carried];
    const isShort = index > 0 && merged.length < length / 4;
    carried = isShort ? merged : [];
    if (isShort) continue;
    const pieces = splitEntries(merged, length);
    const end = ordinals[index + 1] ?? ordinal + SEGMENT_GAP * pieces.length;
    const step = Math.floor((end - ordinal) / Math.max(1, pieces.length));
    const rows = pieces.map((piece, at) => ({
      timeline,
      ordinal: ordinal + at * step,
      data: encodeSegment(piece),
    }));
    await engine.insertRows(tx, 'segment', rows);
  }
}

/** Deletes a segment and answers what was in it. */
async function takeSegment(
  tx: Transaction<Database>,
  timeline: string,
  ordinal: number,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .deleteFrom('segment')
    .where('timeline', '=', timeline)
    .where('ordinal', '=', ordinal)
    .returning('data')
    .executeTakeFirst();
  return row?.data;
}

/** Makes what finds the index of the segment where a place is: the first that ends there or behind it, else the last. */
function createSegmentFinder(
  tx: Transaction<Database>,
  timeline: string,
  ordinals: readonly number[],
  findIds: IdFinder,
): (place: EventPlace) => Promise<number> {
  const ends = new Map<number, EventPlace>();
  const readEnd = async (index: number): Promise<EventPlace> => {
    const { data } = await tx
      .selectFrom('segment')
      .select('data')
      .where('timeline', '=', timeline)
      .where('ordinal', '=', ordinals[index] ?? 0)
      .executeTakeFirstOrThrow();
    const { earliest, sequence, number } = openSegment(data).columns;
    const last = number.at(-1) ?? 0;
    const id = (await findIds([last])).get(last) ?? '';
    return { earliest: earliest.at(-1) ?? -Infinity, sequence: sequence.at(-1) ?? 0, id };
  };
  return async (place) => {
    let [low, high] = [0, Math.max(0, ordinals.length - 1)];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const end = ends.get(middle) ?? (await readEnd(middle));
      ends.set(middle, end);
      if (comparePlaces(end, place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
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

function compareStarts(
  a: Pick<EventPlace, 'earliest' | 'sequence'>,
  b: Pick<EventPlace, 'earliest' | 'sequence'>,
): number {
  return a.earliest - b.earliest || a.sequence - b.sequence;
}

function comparePlaces(a: EventPlace, b: EventPlace): number {
  return compareStarts(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id));
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

/** How many ids are asked for at once. */
const PAGE = 1_000;

function createIdFinder(
  tx: Transaction<Database>,
  timeline: string,
  removed: ReadonlyMap<number, EventPlace>,
): IdFinder {
  const known = new Map([...removed].map(([number, { id }]) => [number, id]));
  return async (numbers) => {
    const unknown = numbers.filter((number) => !known.has(number));
    for (const page of splitPages(unknown, PAGE)) {
      const rows = await tx
        .selectFrom('event')
        .select(['number', 'id'])
        .where('timeline', '=', timeline)
        .where('number', 'in', page)
        .execute();
      for (const { number, id } of rows) known.set(number, id);
    }
    return known;
  };
}
