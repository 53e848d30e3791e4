import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_INSTANT, MIN_INSTANT } from './bounds.ts';
import { parseEdtf } from './parse-edtf.ts';
import { stringifyEdtf } from './stringify-edtf.ts';
import { toBounds } from './to-bounds.ts';
import type { When } from './when.ts';

interface Vector extends When {
  readonly edtf: string;
  readonly zone: string;
  readonly canonical?: string;
  readonly asOf?: string;
  readonly bounds: readonly (string | null)[];
  readonly precision: string;
  readonly end?: string;
  readonly undated?: boolean;
  readonly clamped?: boolean;
}

interface Invalid {
  readonly edtf: string;
  readonly offset: number;
}

function readVectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../spec/v1/vectors/${name}`, import.meta.url), 'utf8'));
}

const { examples } = readVectors('edtf-examples.json') as {
  examples: readonly (Omit<Vector, 'zone'> & { level: number; feature: string; neighbour: Invalid })[];
};
const own = readVectors('dates.json') as { valid: readonly Vector[]; invalid: readonly Invalid[] };
const vectors = {
  valid: [...own.valid, ...examples.map((example): Vector => ({ ...example, zone: 'UTC' }))],
  invalid: [...own.invalid, ...examples.map(({ neighbour }) => neighbour)],
};

function toInstants(bounds: readonly (string | null)[]): readonly number[] {
  const beyond = [MIN_INSTANT, MAX_INSTANT, MIN_INSTANT, MAX_INSTANT];
  return bounds.map((text, index) => (text === null ? (beyond[index] ?? Number.NaN) : Date.parse(text)));
}

describe('toBounds()', () => {
  it.each(vectors.valid)(
    'gives $edtf (fills $fills, margin $margin, part $part) the bounds of the spec',
    (vector) => {
      const { zone, asOf, precision, end = 'known', undated = false, clamped = false } = vector;
      const context = asOf === undefined ? { zone } : { zone, asOf: Date.parse(asOf) };
      const bounds = toBounds(vector, context);
      expect([bounds.earliest, bounds.startBefore, bounds.endFrom, bounds.latest]).toEqual(
        toInstants(vector.bounds),
      );
      expect(bounds).toMatchObject({ precision, end, undated, clamped });
    },
  );

  it('keeps the members of a set apart', () => {
    const { spans } = toBounds({ edtf: '[1667,1760]' }, { zone: 'UTC' });
    expect(spans?.map(({ earliest }) => new Date(earliest).getUTCFullYear())).toEqual([1667, 1760]);
  });

  it('refuses what is not a date', () => {
    expect(() => toBounds({ edtf: '2024-13' }, { zone: 'UTC' })).toThrow(RangeError);
    expect(() => toBounds({ edtf: '2024', margin: 'soon' }, { zone: 'UTC' })).toThrow(/margin/);
  });
});

describe('parseEdtf()', () => {
  it.each(vectors.valid)('prints $edtf back in canonical form', ({ edtf, canonical = edtf }) => {
    const parsed = parseEdtf(edtf);
    expect(parsed.ok && stringifyEdtf(parsed.value)).toBe(canonical);
  });

  it.each(vectors.invalid)('refuses "$edtf" at character $offset', ({ edtf, offset }) => {
    const parsed = parseEdtf(edtf);
    expect(parsed.ok ? stringifyEdtf(parsed.value) : parsed.issue).toMatchObject({ offset });
  });

  it('has read the examples of every level', () => {
    expect(new Set(examples.map(({ level }) => level))).toEqual(new Set([0, 1, 2]));
    expect(new Set(examples.map(({ feature }) => feature)).size).toBe(17);
  });

  it('refuses more than 256 characters without reading them', () => {
    const parsed = parseEdtf(`[${'2024,'.repeat(1000)}2024]`);
    expect(parsed.ok || parsed.issue.expected).toBe('at most 256 characters');
  });
});
