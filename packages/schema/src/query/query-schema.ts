import { z } from 'zod';
import { STANDINGS } from '../claim/dispute.ts';
import { Id, isSoundText, UNSOUND_TEXT } from '../event/atoms.ts';
import { IMPORTANCES, STANCES, STATUSES } from '../event/vocabulary.ts';
import { say, strict } from '../problem/zod-issues.ts';

/** One value or several: a URL repeats a parameter to say "any of". */
function listOf<T extends z.ZodType>(schema: T) {
  const several = z.array(schema).min(1).max(100);
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), several).exactOptional();
}

const once = { error: say('Cannot use this parameter', 'one value, given once') };

/** Text of a parameter that stands once and is not too long. */
function atMost(length: number) {
  return z.string(once).max(length, { error: say('Too long', `at most ${length} characters`) });
}

/** A filter that is on or absent. */
const Flag = z
  .literal('true', { error: say('Cannot use this value', 'true, or no such parameter') })
  .transform((): true => true)
  .pipe(z.literal(true))
  .exactOptional();

const review = { review: z.literal('unconfirmed').exactOptional() };
const filters = {
  datetime: atMost(512).exactOptional(),
  match: z.enum(['possible', 'certain']).exactOptional(),
  undated: z.enum(['exclude', 'include', 'only']).exactOptional(),
  q: atMost(256).refine(isSoundText, { error: UNSOUND_TEXT }).exactOptional(),
  actor: listOf(Id),
  place: listOf(Id),
  kind: listOf(Id),
  status: listOf(z.enum(STATUSES)),
  tag: listOf(Id),
  source: listOf(Id),
  origin: listOf(Id),
  contested: Flag,
  ...review,
  minImportance: z.enum(IMPORTANCES).exactOptional(),
};
const LIMIT = say('Cannot use this limit', 'a whole number from 1 to 1000');
const page = {
  limit: z
    .string({ error: LIMIT })
    .regex(/^[1-9]\d{0,3}$/, { error: LIMIT })
    .transform(Number)
    .pipe(z.int().min(1).max(1000, { error: LIMIT }))
    .exactOptional(),
  cursor: atMost(2048).exactOptional(),
};

/** `EventFilters` as URL parameters. */
export const EventFilters = strict(filters, 'parameter');

/** `PageQuery` as URL parameters: `limit` is text there. */
export const PageQuery = strict(page, 'parameter');

/** `ReviewFilter` as URL parameters. */
export const ReviewFilter = strict(review, 'parameter');

/** No parameters at all. */
export const NoQuery = strict({}, 'parameter');

/** `EventQuery` as URL parameters. */
export const EventQuery = strict(
  {
    ...filters,
    sort: z.enum(['start', '-start', 'importance', '-importance', 'relevance']).exactOptional(),
    ...page,
  },
  'parameter',
);

/** `ClaimQuery` as URL parameters. */
export const ClaimQuery = strict(
  {
    event: listOf(Id),
    attribute: listOf(Id),
    claimant: listOf(Id),
    stance: listOf(z.enum(STANCES)),
    source: listOf(Id),
    contested: Flag,
    ...review,
    ...page,
  },
  'parameter',
);

/** `DisputeQuery` as URL parameters. */
export const DisputeQuery = strict(
  {
    event: listOf(Id),
    attribute: listOf(Id),
    standing: listOf(z.enum(STANDINGS)),
    ...review,
    ...page,
  },
  'parameter',
);
