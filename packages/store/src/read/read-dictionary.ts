import type { ValueField } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { DictionaryEntry } from '../columns/columns.ts';
import type { Database } from '../tables/database.ts';
import { splitPages } from '../tables/split-pages.ts';
import { canBeHeld, type HeldEdition } from './find-timeline.ts';
import { MAX_VALUES } from './list-records.ts';
import type { Snapshot } from './snapshot.ts';

/** A value and the number under which columns hold it. */
export type NumberedValue = Pick<DictionaryEntry, 'number' | 'value'>;

/** The numbers of those of some values that events of the edition have. */
export async function findNumbers(
  { tx }: Snapshot,
  { edition }: HeldEdition,
  field: ValueField,
  values: readonly string[],
): Promise<readonly number[]> {
  const numbers: number[] = [];
  const possible = values.filter(canBeHeld);
  for (const page of splitPages(possible, MAX_VALUES)) {
    const rows = await tx
      .selectFrom('dictionary')
      .select('number')
      .where('timeline', '=', edition)
      .where('field', '=', field)
      .where('value', 'in', page)
      .execute();
    for (const { number } of rows) numbers.push(number);
  }
  return numbers;
}

/** Every value of a field that events of the edition have, or had; in order of code points. */
export function listValues(
  { tx, memory }: Snapshot,
  { edition, timeline: { revision } }: HeldEdition,
  field: ValueField,
): Promise<readonly NumberedValue[]> {
  return memory.remember(
    [edition, revision, 'values', field],
    (values) => values.length * 120,
    () =>
      tx
        .selectFrom('dictionary')
        .select(['number', 'value'])
        .where('timeline', '=', edition)
        .where('field', '=', field)
        .orderBy('value')
        .execute(),
  );
}

/** How many numbers the dictionary of an edition has given to values: one more than the greatest. */
export async function findDictionarySize(tx: Transaction<Database>, edition: string): Promise<number> {
  const last = await tx
    .selectFrom('dictionary')
    .select('number')
    .where('timeline', '=', edition)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? 0 : last.number + 1;
}
