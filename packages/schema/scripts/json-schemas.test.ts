import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from '@fast-check/vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { parseChronicle } from '../src/event/parse-chronicle.ts';
import { createInputRecords } from '../src/event/record-schemas.ts';
import { makeNear, readVectors, VECTOR_RECORDS } from '../src/event/vectors.suite.ts';
import { toIssues } from '../src/problem/zod-issues.ts';
import { parseEdtf } from '../src/time/parse-edtf.ts';
import { isZone } from '../src/time/zone.ts';
import { createJsonSchemas } from './create-json-schemas.ts';

const FOLDER = join(import.meta.dirname, '../../../spec/v1/json');
const schemas = createJsonSchemas();
const ajv = new Ajv2020({
  strict: true,
  formats: {
    edtf: (text: string) => parseEdtf(text).ok,
    'iana-zone': isZone,
    uri: (text: string) => URL.canParse(text),
  },
});
for (const schema of schemas.values()) ajv.addSchema(schema);
const judge = (name: string, value: unknown) => ajv.validate(`urn:linimasa:v1:${name}`, value);
const written = createInputRecords('en');

describe('the published JSON Schemas', () => {
  it('are what the schemas give (else: pnpm --filter @linimasa/schema json)', () => {
    const published = globSync('*.json', { cwd: FOLDER }).toSorted();
    expect(published).toEqual([...schemas.keys()].toSorted());
    for (const file of published)
      expect(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')), file).toEqual(schemas.get(file));
  });

  it.each([...schemas.keys()])('%s is one by its own rules', (file) => {
    expect(ajv.getSchema(`urn:linimasa:v1:${basename(file, '.json')}`)).toBeTypeOf('function');
  });

  it('describe every object by its members, and no other', () => {
    for (const [file, schema] of schemas) {
      const open = JSON.stringify(schema).match(/"properties":/g)?.length ?? 0;
      expect(open, file).toBeGreaterThan(0);
    }
  });
});

describe.each(VECTOR_RECORDS)('vectors of %s', (record) => {
  const { valid, invalid } = readVectors(record);
  const schema = written[record] as z.ZodMiniType;

  it.each(valid)('$name is right to both, and right as it leaves', ({ value }) => {
    const result = schema.safeParse(value);
    expect(result.error?.issues ?? []).toEqual([]);
    expect([judge(`${record.toLowerCase()}-input`, value), ajv.errors]).toEqual([true, null]);
    expect([judge(record.toLowerCase(), result.data), ajv.errors]).toEqual([true, null]);
  });

  it.each(invalid)('$name is wrong, and where', ({ value, path, judge: only }) => {
    const result = schema.safeParse(value);
    expect(result.error && toIssues(result.error, value).map((issue) => issue.path)).toEqual([path]);
    expect(judge(`${record.toLowerCase()}-input`, value)).toBe(only === 'meaning');
  });

  test.prop([makeNear([...valid, ...invalid].map(({ value }) => value))], { numRuns: 500 })(
    'and whatever is near them: both say the same',
    (value) => {
      const result = schema.safeParse(value);
      if (result.success && !judge(`${record.toLowerCase()}-input`, value))
        expect.fail(`only ajv refuses it: ${ajv.errorsText()}`);
      if (result.success)
        expect([judge(record.toLowerCase(), result.data), ajv.errors]).toEqual([true, null]);
      else if (judge(`${record.toLowerCase()}-input`, value))
        expect(toIssues(result.error, value).filter(({ message }) => !MEANING.has(message))).toEqual([]);
    },
  );
});

/** What only meaning tells: dates that are compared with each other, or with the numbers beside them. */
const MEANING = new Set(['A part of the day needs a day', 'Cannot use this view', 'Cannot use this range']);

describe('vectors of chronicles', () => {
  const { valid, invalid } = readVectors('chronicle');

  it.each(valid)('$name is right to both, and right as it leaves', ({ value }) => {
    const result = parseChronicle(value);
    expect(result.ok || result.issues).toBe(true);
    expect([judge('chronicle-input', value), ajv.errors]).toEqual([true, null]);
    expect([judge('chronicle', result.ok && result.value), ajv.errors]).toEqual([true, null]);
  });

  it.each(invalid)('$name is wrong, and where', ({ value, path, judge: only }) => {
    const result = parseChronicle(value);
    const issues = result.ok ? [] : result.issues.filter(({ severity }) => severity !== 'warning');
    expect(issues[0]?.path).toEqual(path);
    expect(judge('chronicle-input', value)).toBe(only === 'meaning');
  });
});
