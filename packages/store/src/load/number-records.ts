import type { Transaction } from 'kysely';
import type { Database, GivenRow } from '../tables/database.ts';
import type { ChronicleRecords, RecordNumbers } from './given.ts';
import { toKey } from './to-key.ts';

/** The places of events and claims with which a closure is replaced: what was given keeps its place; what is new comes behind all others of its type. */
export async function numberRecords(
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
async function findNextGiven(
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
