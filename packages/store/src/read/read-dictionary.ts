import type { DictionaryEntry, ValueField } from '../columns/columns.ts';
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
  for (let at = 0; at < possible.length; at += MAX_VALUES) {
    const rows = await tx
      .selectFrom('dictionary')
      .select('number')
      .where('timeline', '=', edition)
      .where('field', '=', field)
      .where('value', 'in', possible.slice(at, at + MAX_VALUES))
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
