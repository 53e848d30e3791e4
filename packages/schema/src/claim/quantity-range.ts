import type { ClaimValue } from '../event/claim-records.ts';

/** The numbers that a quantity may stand for; an open end is not one of them. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A value that says how many or how much. */
export type Quantity = Extract<ClaimValue, { readonly n: number } | { readonly vague: string }>;

/** What vague words stand for, both ends included. They overlap where people's usage does. */
export const VAGUE_RANGES = {
  several: [2, 19],
  tens: [20, 199],
  dozens: [24, 199],
  hundreds: [100, 1999],
  thousands: [1000, 19_999],
} as const;

/** The range of a quantity: "about" reaches a fifth to either side. */
export function toRange(value: Quantity): Range {
  if ('vague' in value) {
    const [low, high] = VAGUE_RANGES[value.vague];
    return between(low, high);
  }
  const { n, op = 'eq', max = n } = value;
  switch (op) {
    case 'eq':
      return between(n, max);
    case 'about':
      return between((n * 8) / 10, (n * 12) / 10);
    case 'lt':
    case 'lte':
      return { low: -Infinity, high: n, lowOpen: false, highOpen: op === 'lt' };
    case 'gt':
    case 'gte':
      return { low: n, high: Infinity, lowOpen: op === 'gt', highOpen: false };
  }
}

/** Whether no number lies in both. */
export function areDisjoint(a: Range, b: Range): boolean {
  return liesBelow(a, b) || liesBelow(b, a);
}

function liesBelow(a: Range, b: Range): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}

function between(a: number, b: number): Range {
  return { low: Math.min(a, b), high: Math.max(a, b), lowOpen: false, highOpen: false };
}
