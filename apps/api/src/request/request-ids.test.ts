import { describe, expect, it } from 'vitest';
import { createRequestIds, isRequestId } from './request-ids.ts';

describe('createRequestIds()', () => {
  it('never gives one twice, and none that could not be taken over', () => {
    const next = createRequestIds('0b7e6b5e');
    const ids = Array.from({ length: 1000 }, next);
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every(isRequestId)).toBe(true);
  });
});

describe('isRequestId()', () => {
  it.each([
    ['0b7e6b5e-6f0c-4f0e-9a55-2f1d6f6c2f0a', true],
    ['a'.repeat(128), true],
    ['a'.repeat(129), false],
    ['', false],
    ['a b', false],
    ['a"b', false],
    ['a\nb', false],
    ['é', false],
  ])('takes %j: %s', (id, expected) => {
    expect(isRequestId(id)).toBe(expected);
  });
});
