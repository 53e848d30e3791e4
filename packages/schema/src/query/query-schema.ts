import { z } from 'zod';
import { Id, isSoundText, UNSOUND_TEXT } from '../event/atoms.ts';
import { IMPORTANCES, STATUSES } from '../event/vocabulary.ts';
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
