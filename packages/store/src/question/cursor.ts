import { createHash } from 'node:crypto';
import { describeValue } from '@linimasa/schema';
import { InvalidQueryError } from '../store.ts';

/** The values by which a list is ordered, as they stand in its last row. */
export type CursorKey = readonly (number | string)[];

const MAX_LENGTH = 2_000;

/**
 * Writes the place after a row as opaque text. It belongs to the question: another question refuses it.
 * @param question everything that decides which rows come and in what order, but not how many to a page
 */
export function stringifyCursor(question: unknown, key: CursorKey): string {
  return Buffer.from(JSON.stringify([digestQuestion(question), ...key])).toString('base64url');
}

/**
 * Reads a place back.
 * @param shape the types its values must have, in order
 * @throws {InvalidQueryError} for text that is not a cursor of this question
 */
export function parseCursor(
  question: unknown,
  shape: readonly ('number' | 'string')[],
  text: string,
): CursorKey {
  const [digest, ...key] = parseArray(text);
  const fits = key.length === shape.length && key.every((value, index) => isOf(shape[index], value));
  if (fits && digest === digestQuestion(question)) return key as CursorKey;
  throw new InvalidQueryError([
    {
      path: ['cursor'],
      message: 'This is no cursor of this question',
      expected: '`next` of the page before, with the same filters and order',
      received: describeValue(text),
    },
  ]);
}

function parseArray(text: string): readonly unknown[] {
  if (text.length > MAX_LENGTH || !/^[\w-]+$/.test(text)) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isOf(type: 'number' | 'string' | undefined, value: unknown): boolean {
  if (type === 'number') return Number.isSafeInteger(value);
  return type === 'string' && typeof value === 'string' && !value.includes('\0');
}

function digestQuestion(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 16);
}
