import * as z from 'zod/mini';
import { strict } from '../problem/zod-issues.ts';
import { MAX_INSTANT, MIN_INSTANT, PRECISIONS } from '../time/bounds.ts';

/** UTC milliseconds within a Date's range. */
export const Instant = z.int().check(z.gte(MIN_INSTANT), z.lte(MAX_INSTANT));
const span = { earliest: Instant, startBefore: Instant, endFrom: Instant, latest: Instant };
/** `Bounds` as an answer carries them. */
export const Bounds = strict({
  ...span,
  precision: z.enum(PRECISIONS),
  end: z.enum(['known', 'open', 'unknown']),
  undated: z.boolean(),
  approximate: z.boolean(),
  uncertain: z.boolean(),
  clamped: z.boolean(),
  spans: z.exactOptional(z.array(strict(span))),
});
