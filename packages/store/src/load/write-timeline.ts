import type { ChronicleHead } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import type { Scratch } from '../connect/open-scratch.ts';
import { type Database, EDITION_TABLES, type GivenRow } from '../tables/database.ts';
import type { Edition } from './create-editions.ts';
import type { PieceRows } from './create-rows.ts';
import { createEntries } from './sort-entries.ts';
import { type EditionTotals, openEdition } from './write-edition.ts';

/** What a timeline is written from, but for its events and claims. */
export interface TimelineBase {
  readonly head: ChronicleHead;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly digest: string;
  readonly stamp: Stamp;
  readonly kind: 'load' | 'write';
}

/** Some events and claims of a timeline: as given, and as its editions keep them. */
export interface TimelinePiece {
  readonly given: readonly GivenRow[];
  readonly links: readonly Database['given_link'][];
  /** In the order of the editions. */
  readonly editions: readonly PieceRows[];
}

/** Writes a whole timeline piece by piece. */
export interface TimelineWriter {
  write(piece: TimelinePiece): Promise<void>;
  /** Writes what only the whole tells, and the commit into the log; answers how much is published. */
  finish(): Promise<EditionTotals['counts']>;
}

/**
 * Empties a timeline to be written anew, and keeps others from writing it until the transaction ends. Answers nothing
 * when the timeline is held with this digest already. `scratch` is for what has to be sorted.
 */
export async function openTimeline(
  engine: Engine,
  tx: Transaction<Database>,
  scratch: Scratch,
  { head, editions, digest, stamp, kind }: TimelineBase,
): Promise<TimelineWriter | undefined> {
  const [published, ...others] = editions;
  const { id } = published;
  const { revision } = stamp;
  const state = {
    revision,
    digest,
    head: JSON.stringify({ timeline: head.timeline, vocabulary: head.vocabulary }),
  };
  // Locks the timeline's row: of two loads of the same chronicle, the second finds it done.
  const row = await tx
    .insertInto('timeline')
    .values({ id, ...state, answer: '', edition_of: null, ordinal: 1 })
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
  const removed = await clearTimeline(engine, tx, id);
  for (const other of others)
    await tx
      .insertInto('timeline')
      .values({ id: other.id, revision, digest, answer: '', edition_of: id, ordinal, head: null })
      .execute();
  let next = await findNextNumber(engine, tx, editions);
  const numberEvent = () => next++;
  const writers = editions.map((edition) =>
    openEdition(engine, tx, edition.id, createEntries(scratch, edition.id), numberEvent),
  );
  await writeHead(engine, tx, editions, head);
  return {
    async write({ given, links, editions: pieces }) {
      await engine.insertRows(tx, 'given', given);
      await engine.insertRows(tx, 'given_link', links);
      for (const [index, writer] of writers.entries()) {
        const rows = pieces[index];
        if (rows !== undefined) await writer.write(rows);
      }
    },
    async finish() {
      const totals: EditionTotals[] = [];
      for (const [index, writer] of writers.entries()) {
        const total = await writer.finish();
        totals.push(total);
        await tx
          .updateTable('timeline')
          .set({ answer: createAnswer(head, total) })
          .where('id', '=', editions[index]?.id ?? '')
          .execute();
      }
      const counts = totals[0]?.counts ?? { events: 0, claims: 0, disputes: 0 };
      await tx
        .insertInto('change')
        .values({ timeline: id, ordinal, ...stamp, kind, written: counts.events, removed })
        .execute();
      await engine.announceCommit(tx);
      return counts;
    },
  };
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
  for (const { id } of held) {
    await engine.deleteTexts(tx, id);
    for (const table of EDITION_TABLES) await tx.deleteFrom(table).where('timeline', '=', id).execute();
  }
  await tx.deleteFrom('timeline').where('edition_of', '=', timeline).execute();
  await tx.deleteFrom('given').where('timeline', '=', timeline).execute();
  await tx.deleteFrom('given_link').where('timeline', '=', timeline).execute();
  return Number(count);
}

/** The least number that no event of these editions has, nor any event whose number must differ from theirs. */
async function findNextNumber(
  engine: Engine,
  tx: Transaction<Database>,
  editions: readonly Edition[],
): Promise<number> {
  let next = 1;
  for (const { id } of editions) next = Math.max(next, await engine.findNextNumber(tx, id));
  return next;
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

/** The answer to the question for a timeline, but for its revision. */
function createAnswer(head: ChronicleHead, { counts, extent }: EditionTotals): string {
  const { timeline, vocabulary, sources, actors, places } = head;
  return JSON.stringify({
    ...timeline,
    vocabulary,
    counts: { ...counts, sources: sources.length, actors: actors.length, places: places.length },
    ...(extent.from <= extent.to ? { extent } : {}),
  });
}
