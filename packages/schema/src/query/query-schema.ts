import * as z from 'zod/mini';
import { STANDINGS } from '../claim/dispute.ts';
import { Id, isSoundText, UNSOUND_TEXT } from '../event/atoms.ts';
import { IMPORTANCES, STANCES, STATUSES } from '../event/vocabulary.ts';
import { preprocess } from '../problem/preprocess.ts';
import { say, strict } from '../problem/zod-issues.ts';

/** One value or several: a URL repeats a parameter to say "any of". */
function listOf<T extends z.ZodMiniType>(schema: T) {
  const several = z.array(schema).check(z.minLength(1), z.maxLength(100));
  return z.exactOptional(preprocess((value) => (typeof value === 'string' ? [value] : value), several));
}

const once = { error: say('Cannot use this parameter', 'one value, given once') };

/** Text of a parameter that stands once and is not too long. */
function atMost(length: number) {
  return z
    .string(once)
    .check(z.maxLength(length, { error: say('Too long', `at most ${length} characters`) }));
}

/** A filter that is on or absent. */
const Flag = z.exactOptional(
  z.pipe(
    z.pipe(
      z.literal('true', { error: say('Cannot use this value', 'true, or no such parameter') }),
      z.transform((): true => true),
    ),
    z.literal(true),
  ),
);

const review = { review: z.exactOptional(z.literal('unconfirmed')) };
const filters = {
  datetime: z.exactOptional(atMost(512)),
  match: z.exactOptional(z.enum(['possible', 'certain'])),
  undated: z.exactOptional(z.enum(['exclude', 'include', 'only'])),
  q: z.exactOptional(atMost(256).check(z.refine(isSoundText, { error: UNSOUND_TEXT }))),
  actor: listOf(Id),
  place: listOf(Id),
  kind: listOf(Id),
  status: listOf(z.enum(STATUSES)),
  tag: listOf(Id),
  source: listOf(Id),
  origin: listOf(Id),
  contested: Flag,
  ...review,
  minImportance: z.exactOptional(z.enum(IMPORTANCES)),
};
const LIMIT = say('Cannot use this limit', 'a whole number from 1 to 1000');
const page = {
  limit: z.exactOptional(
    z.pipe(
      z.pipe(
        z.string({ error: LIMIT }).check(z.regex(/^[1-9]\d{0,3}$/, { error: LIMIT })),
        z.transform(Number),
      ),
      z.int().check(z.gte(1), z.lte(1000, { error: LIMIT })),
    ),
  ),
  cursor: z.exactOptional(atMost(2048)),
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
    sort: z.exactOptional(z.enum(['start', '-start', 'importance', '-importance', 'relevance'])),
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
