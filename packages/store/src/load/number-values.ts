import type { FieldValue } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { ColumnEntry } from '../columns/columns.ts';
import type { Engine } from '../connect/engine.ts';
import { findDictionarySize } from '../read/read-dictionary.ts';
import type { Database } from '../tables/database.ts';
import { splitPages } from '../tables/split-pages.ts';
import type { SortedEntry } from './sort-entries.ts';

/** The numbers of some values in the dictionary of an edition, in their order; those that are new to it are put behind all others. */
export async function numberValues(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: string,
  values: readonly FieldValue[],
): Promise<readonly number[]> {
  const held = new Map<string, number>();
  const dictionary = tx.selectFrom('dictionary').where('timeline', '=', timeline);
  for (const [field, own] of Map.groupBy(values, ([name]) => name))
    for (const page of splitPages(own)) {
      const rows = await dictionary
        .select(['value', 'number'])
        .where('field', '=', field)
        .where(
          'value',
          'in',
          page.map(([_field, value]) => value),
        )
        .execute();
      for (const { value, number } of rows) held.set(JSON.stringify([field, value]), number);
    }
  let next = await findDictionarySize(tx, timeline);
  const added: Database['dictionary'][] = [];
  const numbers = values.map(([field, value]) => {
    const known = held.get(JSON.stringify([field, value]));
    if (known !== undefined) return known;
    added.push({ timeline, number: next, field, value });
    next += 1;
    return next - 1;
  });
  await engine.insertRows(tx, 'dictionary', added);
  return numbers;
}

/** Entries with other numbers for their values: each stands at the place that its old number tells. */
export function renumberValues(
  entries: readonly SortedEntry[],
  numbers: readonly number[],
): readonly SortedEntry[] {
  return entries.map(([earliest, sequence, id, data]) => {
    const entry = JSON.parse(data) as ColumnEntry;
    const values = entry.values.flatMap((value) => numbers[value] ?? []);
    return [earliest, sequence, id, JSON.stringify({ ...entry, values })];
  });
}
