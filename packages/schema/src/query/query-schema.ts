import * as z from 'zod/mini';
import { STANDINGS } from '../claim/dispute.ts';
import { Id, isSoundText, Language, UNSOUND_TEXT } from '../event/atoms.ts';
import { IMPORTANCES, LANES, STANCES, STATUSES } from '../event/vocabulary.ts';
import { preprocess } from '../problem/preprocess.ts';
import { say, strict } from '../problem/zod-issues.ts';
import { MAX_SCALE, toTileIndex } from '../tile/tile-scale.ts';
import { MAX_INSTANT, MIN_INSTANT } from '../time/bounds.ts';
import { collectOwnFields } from './collect-own-fields.ts';
import { EVENT_MEMBERS, RATIOS } from './query.ts';

/** One value or several: a URL repeats a parameter to say "any of". */
function several<T extends z.ZodMiniType>(schema: T) {
  const list = z.array(schema).check(z.minLength(1), z.maxLength(100));
  return preprocess((value) => (typeof value === 'string' ? [value] : value), list);
}

/** A list that may be absent. */
function listOf<T extends z.ZodMiniType>(schema: T) {
  return z.exactOptional(several(schema));
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

/** A whole number written in digits, in a path or a parameter, from `least` to `most`. */
function wholeNumber(error: string, least: number, most: number) {
  const digits = z.string({ error }).check(z.refine(isWholeNumber, { error }));
  const number = z.int().check(z.gte(least, { error }), z.lte(most, { error }));
  return z.pipe(z.pipe(digits, z.transform(Number)), number);
}

function isWholeNumber(text: string): boolean {
  return /^(?:0|-?[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text));
}

/** An object of parameters in which `extra.NAME` stands for a member of `extra`. */
function withOwnFields<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return preprocess(collectOwnFields, strict(shape, 'parameter'));
}

const OwnFields = z.record(Id, several(atMost(256).check(z.refine(isSoundText, { error: UNSOUND_TEXT }))), {
  error: say('Cannot use this parameter', 'extra.NAME=value, with the name of a field of the timeline'),
});
const languages = { lang: listOf(Language) };
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
  bbox: z.exactOptional(atMost(128)),
  extra: z.exactOptional(OwnFields),
};
const AFTER = say('Cannot use this ordinal', 'a whole number, 0 or more');
const SCALE = say('There is no such scale', `a whole number from 0 to ${MAX_SCALE}`);
const INDEX = say('Cannot use this index', 'a whole number');
const LIMIT = say('Cannot use this limit', 'a whole number from 1 to 1000');
const page = {
  limit: z.exactOptional(wholeNumber(LIMIT, 1, 1000)),
  cursor: z.exactOptional(atMost(2048)),
};

/** `EventFilters` as URL parameters. */
export const EventFilters = withOwnFields(filters);

/** `FacetQuery` as URL parameters. */
export const FacetQuery = withOwnFields({ ...filters, ...languages });

const { undated: _undated, ...dated } = filters;

/** `TileQuery` as URL parameters. */
export const TileQuery = withOwnFields({ ...dated, ...languages, lane: z.exactOptional(z.enum(LANES)) });

/** `PictureQuery` as URL parameters. */
export const PictureQuery = withOwnFields({
  ...dated,
  ...languages,
  window: z.exactOptional(atMost(512)),
  lanes: z.exactOptional(z.enum(LANES)),
  selected: z.exactOptional(Id),
  ratio: z.exactOptional(z.enum(RATIOS)),
  theme: z.exactOptional(z.enum(['light', 'dark'])),
  size: z.exactOptional(z.enum(['full', 'small'])),
});

/** `OneEventQuery` as URL parameters. */
export const OneEventQuery = strict({ ...review, ...languages }, 'parameter');

/** `PageQuery` as URL parameters: `limit` is text there. */
export const PageQuery = strict(page, 'parameter');

/** `ReviewFilter` as URL parameters. */
export const ReviewFilter = strict(review, 'parameter');

/** No parameters at all. */
export const NoQuery = strict({}, 'parameter');

const order = {
  sort: z.exactOptional(z.enum(['start', '-start', 'importance', '-importance', 'relevance'])),
};
const members = { fields: listOf(z.enum(EVENT_MEMBERS)) };

/** `EventQuery` as URL parameters. */
export const EventQuery = withOwnFields({ ...filters, ...languages, ...members, ...order, ...page });

/** `ExportQuery` as URL parameters. */
export const ExportQuery = withOwnFields({ ...filters, ...languages, ...members, ...order });

/** `ChangeQuery` as URL parameters. */
export const ChangeQuery = strict(
  { after: z.exactOptional(wholeNumber(AFTER, 0, Number.MAX_SAFE_INTEGER)) },
  'parameter',
);

/** `TileAddress` as parts of a path. */
export const TileAddress = strict({
  scale: wholeNumber(SCALE, 0, MAX_SCALE),
  index: wholeNumber(INDEX, MIN_INSTANT, MAX_INSTANT),
}).check(
  z.refine(({ scale, index }) => index >= firstIndex(scale) && index <= lastIndex(scale), {
    path: ['index'],
    when: ({ issues }) => issues.length === 0,
    error: ({ input }) => {
      const { scale } = input as { readonly scale: number };
      const expected = `an index from ${firstIndex(scale)} to ${lastIndex(scale)} at scale ${scale}`;
      return say('There is no time here', expected);
    },
  }),
);

function firstIndex(scale: number): number {
  return toTileIndex(MIN_INSTANT, scale);
}

function lastIndex(scale: number): number {
  return toTileIndex(MAX_INSTANT, scale);
}

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
