import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Issue } from '../problem/issue.ts';

/** Where the vectors of records stand. */
const FOLDER = join(import.meta.dirname, '../../../../spec/v1/vectors/records');

/** The records that have vectors. */
export const VECTOR_RECORDS = [
  'When',
  'Source',
  'Actor',
  'Place',
  'Vocabulary',
  'Claim',
  'Event',
  'Timeline',
] as const;

/** A value that is right. */
export interface ValidVector {
  readonly name: string;
  readonly value: unknown;
}

/** A value with one thing wrong, and where. */
export interface InvalidVector extends ValidVector {
  readonly path: Issue['path'];
  /** `meaning`: no JSON Schema can see it. */
  readonly judge?: 'meaning';
}

/** Reads the vectors of a record, or of whole chronicles. */
export function readVectors(record: string): {
  readonly valid: readonly ValidVector[];
  readonly invalid: readonly InvalidVector[];
} {
  return JSON.parse(readFileSync(join(FOLDER, `${record.toLowerCase()}.json`), 'utf8')) as ReturnType<
    typeof readVectors
  >;
}

/** Makes values near the given ones: members changed, taken away, added or moved, once to three times over. */
export function makeNear(values: readonly unknown[]): fc.Arbitrary<unknown> {
  const scrap = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(...values.flatMap(listMembers)),
    fc.constantFrom(
      '2024-06',
      'a',
      'https://example.org/',
      'Asia/Pyongyang',
      'P1D',
      1,
      0,
      -1,
      0.5,
      null,
      true,
    ),
  );
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('change', 'take', 'add'),
    name: fc.oneof(fc.constantFrom(...values.flatMap(listNames)), fc.string({ maxLength: 4 })),
    scrap,
  });
  return fc
    .tuple(fc.constantFrom(...values), fc.array(change, { maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(applyChange, structuredClone(value)));
}

interface Change {
  readonly at: number;
  readonly how: string;
  readonly name: string;
  readonly scrap: unknown;
}

function applyChange(value: unknown, { at, how, name, scrap }: Change): unknown {
  const holders = listMembers(value).filter((one) => typeof one === 'object' && one !== null);
  const holder = holders[at % Math.max(1, holders.length)] as Record<string, unknown> | unknown[] | undefined;
  if (holder === undefined) return structuredClone(scrap);
  const keys = Object.keys(holder);
  const key = keys[at % Math.max(1, keys.length)];
  const fresh = structuredClone(scrap);
  if (Array.isArray(holder)) {
    if (how === 'take') holder.pop();
    else if (how === 'add' || key === undefined) holder.push(fresh);
    else holder[Number(key)] = fresh;
  } else if (how === 'take' && key !== undefined) Reflect.deleteProperty(holder, key);
  else Object.defineProperty(holder, how === 'add' ? name : (key ?? name), { ...OPEN, value: fresh });
  return value;
}

const OPEN = { writable: true, enumerable: true, configurable: true };

/** The value and everything in it. */
function listMembers(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return [value, ...Object.values(value).flatMap(listMembers)];
}

function listNames(value: unknown): readonly string[] {
  return listMembers(value).flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.keys(one) : [],
  );
}
