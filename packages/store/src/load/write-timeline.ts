import type { ChronicleHead } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import { encodeSegment } from '../columns/encode-segment.ts';
import { SEGMENT_LENGTH } from '../columns/segment-layout.ts';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import type { Scratch } from '../connect/open-scratch.ts';
import type { PackedRows } from '../connect/packed-rows.ts';
import type { LoadReport } from '../store.ts';
import type { Database } from '../tables/database.ts';
import { clearEdition } from './clear-edition.ts';
import type { DerivedPiece } from './create-deriver.ts';
import type { Edition } from './create-editions.ts';
import { addTotals, createAnswer, NOTHING } from './edition-totals.ts';
import { findNextNumber } from './find-next-number.ts';
import { SEGMENT_GAP } from './merge-segments.ts';
import { rememberEvents } from './remember-events.ts';
import { createEntries, type Entries } from './sort-entries.ts';

/** What a timeline is written from, but for its events and claims. */
export interface TimelineBase {
  readonly head: ChronicleHead;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly digest: string;
  /** Called once the timeline's row is locked, so that the order of commits is that of their stamps. */
  readonly createStamp: () => Stamp;
  readonly kind: 'load' | 'write';
}

/** Writes a whole timeline piece by piece. */
export interface TimelineWriter {
  /** The number of the first event that is written. */
  readonly firstNumber: number;
  write(piece: DerivedPiece): Promise<void>;
  /** Writes what only the whole tells, and the commit into the log. */
  finish(rows: readonly PackedRows[]): Promise<LoadReport>;
}

/**
 * Empties a timeline to be written anew, and keeps others from writing it until the transaction ends. Answers nothing
 * when the timeline is held with this digest already. `scratch` is for what has to be sorted.
 */
export async function openTimeline(
  engine: Engine,
  tx: Transaction<Database>,
  scratch: Scratch,
  { head, editions, digest, createStamp, kind }: TimelineBase,
): Promise<TimelineWriter | undefined> {
  const [published, ...others] = editions;
  const { id } = published;
  const state = {
    digest,
    head: JSON.stringify({ timeline: head.timeline, vocabulary: head.vocabulary }),
  };
  // Locks the timeline's row: of two loads of the same chronicle, the second finds it done.
  const row = await tx
    .insertInto('timeline')
    .values({ id, ...state, revision: '', answer: '', edition_of: null, ordinal: 1 })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({ ...state, ordinal: eb('timeline.ordinal', '+', 1) }))
        .where('timeline.digest', '!=', digest),
    )
    .returning('ordinal')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { ordinal } = row;
  const stamp = createStamp();
  const { revision } = stamp;
  const countChanged = kind === 'write' ? await rememberEvents(tx, scratch, id) : undefined;
  const removed = await clearTimeline(engine, tx, id);
  for (const other of others)
    await tx
      .insertInto('timeline')
      .values({ id: other.id, revision, digest, answer: '', edition_of: id, ordinal, head: null })
      .execute();
  const writers = editions.map((edition) => ({ ...edition, entries: createEntries(scratch, edition.id) }));
  let totals = editions.map(() => NOTHING);
  await writeHead(engine, tx, editions, head);
  return {
    firstNumber: await findNextNumber(engine, tx, editions),
    async write(piece) {
      for (const rows of piece.rows) await engine.insertPacked(tx, rows);
      for (const [index, { entries }] of writers.entries())
        for (const entry of piece.editions[index]?.entries ?? []) entries.add(entry);
      totals = totals.map((total, index) => addTotals(total, piece.editions[index] ?? NOTHING));
    },
    async finish(rows) {
      for (const packed of rows) await engine.insertPacked(tx, packed);
      for (const [index, edition] of writers.entries()) {
        await writeSegments(engine, tx, edition.id, edition.entries);
        await tx
          .updateTable('timeline')
          .set({ revision, answer: createAnswer(head, totals[index] ?? NOTHING) })
          .where('id', '=', edition.id)
          .execute();
      }
      const { events, claims } = (totals[0] ?? NOTHING).counts;
      const changed = (await countChanged?.()) ?? { written: events, removed };
      await tx
        .insertInto('change')
        .values({ timeline: id, ordinal, ...stamp, kind, ...changed })
        .execute();
      await engine.announceCommit(tx);
      return { timeline: id, revision, events, claims, changed: true };
    },
  };
}

async function writeSegments(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: string,
  entries: Entries,
): Promise<void> {
  let ordinal = 0;
  for (const segment of entries.listInOrder(SEGMENT_LENGTH)) {
    await engine.insertRows(tx, 'segment', [{ timeline, ordinal, data: encodeSegment(segment) }]);
    ordinal += SEGMENT_GAP;
  }
}

/** Removes every row of a timeline but its own and the log's; answers how many events were published. */
async function clearTimeline(engine: Engine, tx: Transaction<Database>, timeline: string): Promise<number> {
  const { count } = await tx
    .selectFrom('event')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('timeline', '=', timeline)
    .executeTakeFirstOrThrow();
  const held = await tx
    .selectFrom('timeline')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', timeline), eb('edition_of', '=', timeline)]))
    .execute();
  for (const { id } of held) await clearEdition(engine, tx, id);
  await tx.deleteFrom('timeline').where('edition_of', '=', timeline).execute();
  await tx.deleteFrom('given').where('timeline', '=', timeline).execute();
  await tx.deleteFrom('given_link').where('timeline', '=', timeline).execute();
  return Number(count);
}

async function writeHead(
  engine: Engine,
  tx: Transaction<Database>,
  editions: readonly [Edition, ...Edition[]],
  head: ChronicleHead,
): Promise<void> {
  for (const [table, records] of [
    ['source', head.sources],
    ['actor', head.actors],
    ['place', head.places],
  ] as const) {
    const rows = records.map((record) => ({ id: record.id, record: JSON.stringify(record) }));
    for (const { id: timeline } of editions)
      await engine.insertRows(
        tx,
        table,
        rows.map((row) => ({ timeline, ...row })),
      );
    const given = rows.map(({ id, record }, number) => ({
      timeline: editions[0].id,
      type: table,
      id,
      number,
      record,
    }));
    await engine.insertRows(tx, 'given', given);
  }
}
