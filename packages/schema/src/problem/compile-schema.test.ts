import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createInputRecords, RECORDS } from '../event/record-schemas.ts';
import { makeNear, readVectors, VECTOR_RECORDS } from '../event/vectors.suite.ts';
import { compileSchema } from './compile-schema.ts';

const written = createInputRecords('en');

/** What a parse gave, with issues as they are to others. */
function tell(result: z.core.util.SafeParseResult<unknown>): unknown {
  return result.success ? result.data : result.error.issues;
}

describe('compileSchema()', () => {
  describe.each(VECTOR_RECORDS)('reads %s', (record) => {
    const { valid, invalid } = readVectors(record);
    const values = [...valid, ...invalid].map(({ value }) => value);
    for (const [side, schema] of Object.entries({ written: written[record], leaving: RECORDS[record] })) {
      const read = compileSchema(schema as z.ZodMiniType);
      it(`as zod does, every vector (${side})`, () => {
        for (const value of values) expect(tell(read(value))).toEqual(tell(z.safeParse(schema, value)));
      });
      test.prop([makeNear(values)], { numRuns: 300 })(`as zod does, whatever is near (${side})`, (value) => {
        expect(tell(read(value))).toEqual(tell(z.safeParse(schema, value)));
      });
    }
  });

  it('keeps the order of members, and makes every default anew', () => {
    const read = compileSchema(z.strictObject({ a: z._default(z.array(z.string()), []), b: z.string() }));
    const [one, two] = [read({ b: 'x' }), read({ b: 'x' })];
    expect(JSON.stringify(one.data)).toBe('{"a":[],"b":"x"}');
    expect(one.data?.a).not.toBe(two.data?.a);
  });

  it.each<[string, z.ZodMiniType, readonly unknown[]]>([
    ['loose objects', z.looseObject({ a: z.string() }), [{ a: 'x', b: 1 }, { b: 1 }, null]],
    ['plain objects', z.object({ a: z.string() }), [{ a: 'x', b: 1 }]],
    [
      'optional members',
      z.strictObject({ a: z.optional(z.string()) }),
      [{}, { a: undefined }, { a: 'x' }, { a: 1 }],
    ],
    [
      'exact optional members',
      z.strictObject({ a: z.exactOptional(z.string()) }),
      [{}, { a: undefined }, { a: 'x' }],
    ],
    ['literals', z.literal(['a', 1, null]), ['a', 1, null, 'b', undefined]],
    ['whole numbers', z.int(), [1, 1.5, 2 ** 53, NaN, '1']],
    ['tuples, which are left to zod', z.tuple([z.string()]), [['a'], [1], []]],
    ['records of chosen keys', z.partialRecord(z.enum(['a']), z.string()), [{ a: 'x' }, { b: 'x' }, {}]],
    ['texts that are changed', z.string().check(z.trim(), z.minLength(1)), [' a ', ' ', 1]],
    ['addresses, which are trimmed', z.url(), [' https://example.org ', 'example.org']],
    ['what is made of them', z.pipe(z.string(), z.transform(Number)), ['1', 'x', 1]],
    ['global patterns', z.string().check(z.regex(/a/g)), ['a', 'a', 'b']],
    ['custom types', z.custom((value) => value === 1), [1, 2]],
    ['dates, which are left to zod', z.date(), [new Date(0), 'x']],
    ['unions', z.union([z.string(), z.strictObject({ a: z.number() })]), ['a', { a: 1 }, { a: 'x' }]],
    [
      'names of prototypes',
      z.record(z.string(), z.number()),
      [JSON.parse('{"__proto__":1,"a":2}'), { constructor: 1 }],
    ],
    ['classes', z.strictObject({}), [new Date(0), new Map()]],
    ['symbols as names', z.record(z.string(), z.number()), [{ [Symbol('a')]: 1 }]],
  ])('reads %s as zod does', (_, schema, values) => {
    const read = compileSchema(schema);
    for (const value of values) expect(tell(read(value))).toEqual(tell(z.safeParse(schema, value)));
  });
});
