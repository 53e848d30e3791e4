import type { FieldValue } from '@linimasa/schema';

/** Values under numbers, from 0 without gaps. */
export interface Dictionary {
  /** The number of a value, which it is given when it comes first. */
  readonly findNumber: (value: FieldValue) => number;
  /** The values that have come, each at its number. */
  readonly values: readonly FieldValue[];
}

/** Makes an empty dictionary. */
export function createDictionary(): Dictionary {
  const fields = new Map<string, Map<string, number>>();
  const values: FieldValue[] = [];
  return {
    findNumber: ([field, value]) => {
      let numbers = fields.get(field);
      if (numbers === undefined) {
        numbers = new Map();
        fields.set(field, numbers);
      }
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, values.length);
      values.push([field, value]);
      return values.length - 1;
    },
    values,
  };
}
