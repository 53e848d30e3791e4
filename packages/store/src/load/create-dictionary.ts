import type { Database } from '../tables/database.ts';
import type { FieldValue } from './list-values.ts';

/** The values of an edition under numbers, from 0 without gaps. */
export interface Dictionary {
  /** The number of a value, which it is given when it comes first. */
  readonly findNumber: (value: FieldValue) => number;
  readonly list: (timeline: string) => readonly Database['dictionary'][];
}

/** Makes an empty dictionary. */
export function createDictionary(): Dictionary {
  const fields = new Map<string, Map<string, number>>();
  let size = 0;
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
    list: (timeline) =>
      Array.from(fields, ([field, values]) =>
        Array.from(values, ([value, number]) => ({ timeline, number, field, value })),
      ).flat(),
  };
}
