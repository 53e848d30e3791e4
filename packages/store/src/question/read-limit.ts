import { describeValue } from '@linimasa/schema';
import { InvalidQueryError } from '../store.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1_000;

/**
 * How many records a page holds.
 * @throws {InvalidQueryError} unless 1 to 1000
 */
export function readLimit(limit: number = DEFAULT_LIMIT): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new InvalidQueryError([
    {
      path: ['limit'],
      message: 'A page cannot be of this length',
      expected: `a whole number from 1 to ${MAX_LIMIT}`,
      received: describeValue(limit),
    },
  ]);
}
