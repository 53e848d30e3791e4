import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Stamp } from '../connect/create-stamp.ts';
import type { Engine } from '../connect/engine.ts';
import type { ChronicleChange, LoadReport } from '../store.ts';
import type { Database, GivenRow, TimelineRow } from '../tables/database.ts';
import { toKey } from './apply-change.ts';
import { clearEvents } from './clear-events.ts';
import { createDeriver } from './create-deriver.ts';
import { type Edition, listEditions } from './create-editions.ts';
import { RULES } from './digest.ts';
import { addTotals, createAnswer, NOTHING, readTotals, subtractTotals } from './edition-totals.ts';
import { readExtent } from './find-extent.ts';
import { findNextNumber } from './find-next-number.ts';
import type { ChronicleRecords, RecordNumbers } from './given.ts';
import { mergeSegments } from './merge-segments.ts';
import { type ParsedChange, parseChange } from './parse-change.ts';

/** A change that can be written without deriving the whole timeline anew, and what it is written into. */
interface ClosureWrite extends ParsedChange {
  readonly timeline: TimelineRow;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly stamp: Stamp;
}

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
  stamp: Stamp,
): Promise<LoadReport | undefined> {
  if (!timeline.digest.startsWith(`${RULES} `)) return undefined;
  const more = await tx
    .selectFrom('timeline')
    .select('id')
    .where('edition_of', '=', timeline.id)
    .executeTakeFirst();
  const parsed = await parseChange(tx, timeline.id, change, more !== undefined);
  if (parsed === undefined) return undefined;
  const { counts } = readTotals(JSON.parse(timeline.answer));
  const report = { timeline: timeline.id, events: counts.events, claims: counts.claims };
  if (isHeld(parsed)) return { ...report, revision: timeline.revision, changed: false };
  const editions = listEditions(timeline.id, more !== undefined);
  return replaceClosure(engine, tx, { ...parsed, timeline, editions, stamp }, change);
}

/** Whether everything is given already as the change puts it. */
function isHeld({ closure, records, heads }: ParsedChange): boolean {
  const given = new Map(closure.map(({ type, id, record }) => [toKey(type, id), record]));
  const all = [
    ...records.events.map((event) => [toKey('event', event.id), event] as const),
    ...records.claims.map((claim) => [toKey('claim', claim.id), claim] as const),
  ];
  return (
    heads.length === 0 &&
    all.length === closure.length &&
    all.every(([key, record]) => given.get(key) === JSON.stringify(record))
  );
}

async function replaceClosure(
  engine: Engine,
  tx: Transaction<Database>,
  { timeline, editions, stamp, head, records, closure, heads }: ClosureWrite,
  change: ChronicleChange,
): Promise<LoadReport> {
  const { id } = timeline;
  const firstNumber = await findNextNumber(engine, tx, editions);
  const numbers = await numberRecords(tx, id, records, closure);
  const ids = closure.filter(({ type }) => type === 'event').map((row) => row.id);
  const values: (readonly Database['dictionary'][])[] = [];
  const cleared = [];
  for (const edition of editions) {
    const { answer } = await tx
      .selectFrom('timeline')
      .select('answer')
      .where('id', '=', edition.id)
      .executeTakeFirstOrThrow();
    const held = readTotals(JSON.parse(answer));
    const gone = await clearEvents(engine, tx, edition.id, ids);
    const isWithin = gone.extent.from > held.extent.from && gone.extent.to < held.extent.to;
    const extent = isWithin ? held.extent : await readExtent(tx, edition.id);
    cleared.push({ edition, gone, rest: { ...subtractTotals(held, gone), extent } });
    values.push(
      await tx
        .selectFrom('dictionary')
        .selectAll()
        .where('timeline', '=', edition.id)
        .orderBy('number')
        .execute(),
    );
  }
  await forgetGiven(tx, id, closure);
  for (const { kind, row } of heads) {
    await engine.insertRows(tx, 'given', [row]);
    for (const edition of editions)
      await engine.insertRows(tx, kind, [{ timeline: edition.id, id: row.id, record: row.record }]);
  }
  const deriver = createDeriver(head, { engine: engine.name, editions, firstNumber, values });
  const piece = deriver.derive(records, numbers);
  for (const rows of [...piece.rows, ...deriver.finish()]) await engine.insertPacked(tx, rows);

  const ordinal = timeline.ordinal + 1;
  const digest = `${RULES} ${createHash('sha256')
    .update(`${timeline.digest}\n${JSON.stringify(change)}`)
    .digest('hex')}`;
  for (const [index, { edition, gone, rest }] of cleared.entries()) {
    const added = piece.editions[index] ?? { ...NOTHING, entries: [] };
    await mergeSegments(engine, tx, edition.id, gone.events, added.entries);
    await tx
      .updateTable('timeline')
      .set({ revision: stamp.revision, digest, ordinal, answer: createAnswer(head, addTotals(rest, added)) })
      .where('id', '=', edition.id)
      .execute();
  }
  const [published] = piece.editions;
  const written = new Set(published?.entries.map(([_earliest, _sequence, event]) => event));
  const removed = [...(cleared[0]?.gone.events.values() ?? [])].filter((event) => !written.has(event));
  await tx
    .insertInto('change')
    .values({
      timeline: id,
      ordinal,
      ...stamp,
      kind: 'write',
      written: written.size,
      removed: removed.length,
    })
    .execute();
  await engine.announceCommit(tx);
  const { counts } = addTotals(cleared[0]?.rest ?? NOTHING, published ?? NOTHING);
  return {
    timeline: id,
    revision: stamp.revision,
    events: counts.events,
    claims: counts.claims,
    changed: true,
  };
}

/** What was given keeps its place; what is new comes behind all others of its type. */
async function numberRecords(
  tx: Transaction<Database>,
  timeline: string,
  { events, claims }: ChronicleRecords,
  closure: readonly GivenRow[],
): Promise<RecordNumbers> {
  const held = new Map(closure.map(({ type, id, number }) => [toKey(type, id), number]));
  const number = async (type: 'event' | 'claim', records: readonly { readonly id: string }[]) => {
    let next = await findNextGiven(tx, timeline, type);
    return records.map(({ id }) => held.get(toKey(type, id)) ?? next++);
  };
  return { events: await number('event', events), claims: await number('claim', claims) };
}

/** The place behind all records given of a type. */
export async function findNextGiven(
  tx: Transaction<Database>,
  timeline: string,
  type: GivenRow['type'],
): Promise<number> {
  const { last } = await tx
    .selectFrom('given')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('timeline', '=', timeline)
    .where('type', '=', type)
    .executeTakeFirstOrThrow();
  return (last ?? -1) + 1;
}

async function forgetGiven(
  tx: Transaction<Database>,
  timeline: string,
  closure: readonly GivenRow[],
): Promise<void> {
  for (const { type, id } of closure) {
    await tx
      .deleteFrom('given')
      .where('timeline', '=', timeline)
      .where('type', '=', type)
      .where('id', '=', id)
      .execute();
    await tx
      .deleteFrom('given_link')
      .where('timeline', '=', timeline)
      .where('id', '=', toKey(type, id))
      .execute();
  }
}
