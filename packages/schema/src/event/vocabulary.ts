import type { Review } from './citation-records.ts';
import type { Attribution, Stance } from './claim-records.ts';
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

/** Every state of review, in the order an entry goes through them. */
export const REVIEWS = ['draft', 'unconfirmed', 'published'] as const satisfies readonly Review[];

/** Stances on what has happened: they can be true or false. */
export const PAST_STANCES = [
  'asserts',
  'confirms',
  'alleges',
  'denies',
  'questions',
] as const satisfies readonly Stance[];

/** Stances on what is to come. */
export const FUTURE_STANCES = ['announces', 'expects', 'promises'] as const satisfies readonly Stance[];

/** Every stance; `comments` is opinion, never true or false. */
export const STANCES = [...PAST_STANCES, ...FUTURE_STANCES, 'comments'] as const satisfies readonly Stance[];

/** Every way in which a source names who says something. */
export const ATTRIBUTIONS = [
  'named',
  'office',
  'unnamed',
  'media',
  'unattributed',
] as const satisfies readonly Attribution[];
