import type { Importance, Lanes, RelationType, Status } from './records.ts';

/** Every status, in the order interfaces list them. */
export const STATUSES = [
  'occurred',
  'ongoing',
  'planned',
  'cancelled',
  'alleged',
] as const satisfies readonly Status[];

/** Every type of relation. */
export const RELATION_TYPES = [
  'part-of',
  'follows',
  'caused-by',
  'response-to',
  'same-as',
] as const satisfies readonly RelationType[];

/** Relations that mean "starts not before the other's earliest instant". */
export const AFTER_RELATIONS: ReadonlySet<RelationType> = new Set(['follows', 'caused-by', 'response-to']);

/** What the rows of a timeline can mean. */
export const LANES = ['kind', 'actor', 'place', 'status', 'source'] as const satisfies readonly Lanes[];

/** Every importance, coarsest first. */
export const IMPORTANCES = ['headline', 'major', 'minor'] as const satisfies readonly Importance[];

/** Importance as a number to compare by; larger matters more. */
export const IMPORTANCE_RANK: Readonly<Record<Importance, number>> = { headline: 3, major: 2, minor: 1 };
