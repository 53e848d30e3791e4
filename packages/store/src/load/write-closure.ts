import type { Transaction } from 'kysely';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import { openScratch } from '../connect/open-scratch.ts';
import type { ChronicleChange, LoadReport } from '../store.ts';
import type { Database, TimelineRow } from '../tables/database.ts';
import { toUnconfirmedId } from '../tables/to-unconfirmed-id.ts';
import { changeEdition } from './change-edition.ts';
import { clearEdition } from './clear-edition.ts';
import { type ClearedEvents, clearEvents } from './clear-events.ts';
import { createDeriver, type Deriver, type EditionPiece } from './create-deriver.ts';
import { type Edition, listEditions } from './create-editions.ts';
import { digestChange, hasCurrentRules } from './digest.ts';
import { type EditionTotals, NOTHING, readTotals } from './edition-totals.ts';
import { findNextNumber } from './find-next-number.ts';
import { forgetGiven } from './forget-given.ts';
import { numberRecords } from './number-records.ts';
import { type ParsedChange, parseChange } from './parse-change.ts';
import { rememberEvents } from './remember-events.ts';
import { toKey } from './to-key.ts';

/** A change that can be written without deriving the whole timeline anew, and what it is written into. */
interface ClosureWrite extends ParsedChange {
  readonly timeline: TimelineRow;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly stamp: Stamp;
  /** Of what the timeline holds with the change. */
  readonly digest: string;
}

/** What was taken out of the editions and put into them, in their order. */
interface ReplacedRows extends Pick<Deriver, 'values'> {
  readonly cleared: readonly ClearedEvents[];
  readonly pieces: readonly EditionPiece[];
}

const NO_PIECE: EditionPiece = { ...NOTHING, entries: [] };

/**
 * Writes a change by deriving anew the events and claims that it names, and those that name them, directly or not.
 * Answers nothing where more than that follows from it: then the timeline has to be derived anew from what was given,
 * which is left as it was.
 * @throws {InvalidChronicleError} where the change leaves something wrong
 */
export async function writeClosure(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: TimelineRow,
  change: ChronicleChange,
  createStamp: () => Stamp,
): Promise<LoadReport | undefined> {
  if (!hasCurrentRules(timeline.digest)) return undefined;
  const unconfirmed = await tx
    .selectFrom('timeline')
    .select('id')
    .where('id', '=', toUnconfirmedId(timeline.id))
    .executeTakeFirst();
  const parsed = await parseChange(tx, timeline.id, change, unconfirmed !== undefined);
  if (parsed === undefined) return undefined;
  if (isHeld(parsed))
    return report(timeline.id, timeline.revision, readTotals(JSON.parse(timeline.answer)), false);
  const editions = listEditions(timeline.id, unconfirmed !== undefined);
  const digest = digestChange(timeline.digest, change);
  return replaceClosure(engine, tx, { ...parsed, timeline, editions, stamp: createStamp(), digest });
}

function report(
  timeline: string,
  revision: string,
  { counts: { events, claims } }: Pick<EditionTotals, 'counts'>,
  changed: boolean,
): LoadReport {
  return { timeline, revision, events, claims, changed };
}

/** Whether everything is given already as the change puts it. */
function isHeld({ closure, records, added }: ParsedChange): boolean {
  const given = new Map(closure.map(({ type, id, record }) => [toKey(type, id), record]));
  const all = [
    ...records.events.map((event) => [toKey('event', event.id), event] as const),
    ...records.claims.map((claim) => [toKey('claim', claim.id), claim] as const),
  ];
  return (
    added.length === 0 &&
    all.length === closure.length &&
    all.every(([key, record]) => given.get(key) === JSON.stringify(record))
  );
}

async function replaceClosure(
  engine: Engine,
  tx: Transaction<Database>,
  write: ClosureWrite,
): Promise<LoadReport> {
  const { timeline, editions, stamp, digest, head, closure } = write;
  const { id } = timeline;
  const ids = closure.filter(({ type }) => type === 'event').map((row) => row.id);
  const scratch = openScratch();
  try {
    const countChanged = await rememberEvents(tx, scratch, id, ids);
    const { cleared, pieces, values } = await replaceRows(engine, tx, write, ids);
    const state = { revision: stamp.revision, digest, ordinal: timeline.ordinal + 1 };
    const totals: EditionTotals[] = [];
    for (const [index, gone] of cleared.entries()) {
      const change = { head, gone, added: pieces[index] ?? NO_PIECE, values: values[index] ?? [], state };
      totals.push(await changeEdition(engine, tx, editions[index]?.id ?? id, change));
    }
    const [published = NOTHING, unconfirmed] = totals;
    if (unconfirmed !== undefined && isSame(published, unconfirmed)) await dropUnconfirmed(engine, tx, id);
    const changed = await countChanged(
      pieces[0]?.entries.map(([_earliest, _sequence, event]) => event) ?? [],
    );
    await tx
      .insertInto('change')
      .values({ timeline: id, ordinal: state.ordinal, ...stamp, kind: 'write', ...changed })
      .execute();
    await engine.announceCommit(tx);
    return report(id, stamp.revision, published, true);
  } finally {
    scratch.close();
  }
}

/** Takes the closure out of all editions and puts what it is with the change into them, columns aside. */
async function replaceRows(
  engine: Engine,
  tx: Transaction<Database>,
  { timeline: { id }, editions, head, added, closure, records }: ClosureWrite,
  ids: readonly string[],
): Promise<ReplacedRows> {
  const firstNumber = await findNextNumber(engine, tx, editions);
  const numbers = await numberRecords(tx, id, records, closure);
  const cleared: ClearedEvents[] = [];
  for (const edition of editions) cleared.push(await clearEvents(engine, tx, edition.id, ids));
  await forgetGiven(tx, id, closure);
  for (const { kind, row } of added) {
    await engine.insertRows(tx, 'given', [row]);
    for (const edition of editions)
      await engine.insertRows(tx, kind, [{ timeline: edition.id, id: row.id, record: row.record }]);
  }
  const { derive, values } = createDeriver(head, { engine: engine.name, editions, firstNumber });
  const { rows, editions: pieces } = derive(records, numbers);
  for (const packed of rows) await engine.insertPacked(tx, packed);
  return { cleared, pieces, values };
}

/** The second edition holds the records of the first and more; of equally many, it is the same. */
function isSame({ counts: published }: EditionTotals, { counts: unconfirmed }: EditionTotals): boolean {
  return published.events === unconfirmed.events && published.claims === unconfirmed.claims;
}

async function dropUnconfirmed(engine: Engine, tx: Transaction<Database>, timeline: string): Promise<void> {
  const edition = toUnconfirmedId(timeline);
  await clearEdition(engine, tx, edition);
  await tx.deleteFrom('timeline').where('id', '=', edition).execute();
}
