import type { HeldEdition } from './find-timeline.ts';
import type { Snapshot } from './snapshot.ts';

/** The JSON of events by their numbers, in the order of these; one statement. */
export async function fetchItems(
  { tx, engine }: Snapshot,
  { edition }: HeldEdition,
  numbers: readonly number[],
): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .selectFrom('event')
    .select(['number', 'item'])
    .where(engine.isNumbered(edition, numbers))
    .execute();
  const items = new Map(rows.map(({ number, item }) => [number, item]));
  return numbers.map((number) => pick(items, number));
}

/** The ids of events by their numbers, in the order of these; one statement. */
export async function fetchIds(
  { tx, engine }: Snapshot,
  { edition }: HeldEdition,
  numbers: readonly number[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('event')
    .select(['number', 'id'])
    .where(engine.isNumbered(edition, numbers))
    .execute();
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  return numbers.map((number) => pick(ids, number));
}

function pick(rows: ReadonlyMap<number, string>, number: number): string {
  const row = rows.get(number);
  if (row === undefined)
    throw new Error(`The columns name event ${number}, which the timeline does not hold`);
  return row;
}
