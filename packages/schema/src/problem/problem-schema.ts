import * as z from 'zod/mini';
import { strict } from './zod-issues.ts';

/** `Issue`. */
export const Issue = strict({
  path: z.array(z.union([z.string(), z.int()])),
  message: z.string(),
  expected: z.exactOptional(z.string()),
  received: z.exactOptional(z.string()),
  severity: z.exactOptional(z.enum(['error', 'warning'])),
});

/** `Problem`, RFC 9457. */
export const Problem = strict({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  detail: z.exactOptional(z.string()),
  instance: z.exactOptional(z.string()),
  issues: z.exactOptional(z.array(Issue)),
});
