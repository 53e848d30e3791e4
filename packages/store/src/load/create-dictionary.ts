import type { Database } from '../tables/database.ts';
import type { FieldValue } from './list-values.ts';

/** The values of an edition under numbers, from 0 without gaps. */
export interface Dictionary {
  /** The number of a value, which it is given when it comes first. */
  readonly findNumber: (value: FieldValue) => number;
  /** The values that have come since it was made. */
  readonly listNew: (timeline: string) => readonly Database['dictionary'][];
}

/** Makes a dictionary of the values that an edition holds already. */
export function createDictionary(held: readonly Omit<Database['dictionary'], 'timeline'>[]): Dictionary {
  const fields = new Map<string, Map<string, number>>();
  for (const { field, value, number } of held)
    fields.set(field, (fields.get(field) ?? new Map<string, number>()).set(value, number));
  let size = held.length;
  return {
    findNumber: ([field, value]) => {
      let values = fields.get(field);
      if (values === undefined) {
        values = new Map();
        fields.set(field, values);
      }
      const known = values.get(value);
      if (known !== undefined) return known;
      values.set(value, size);
      size += 1;
      return size - 1;
    },
    listNew: (timeline) =>
      Array.from(fields, ([field, values]) =>
        Array.from(values, ([value, number]) => ({ timeline, number, field, value })),
      )
        .flat()
        .filter(({ number }) => number >= held.length),
  };
}
