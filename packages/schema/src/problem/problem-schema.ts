import { z } from 'zod';
import { strict } from './zod-issues.ts';

/** `Issue`. */
export const Issue = strict({
  path: z.array(z.union([z.string(), z.int()])),
  message: z.string(),
  expected: z.string().exactOptional(),
  received: z.string().exactOptional(),
  severity: z.enum(['error', 'warning']).exactOptional(),
});

/** `Problem`, RFC 9457. */
export const Problem = strict({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().exactOptional(),
  instance: z.string().exactOptional(),
  issues: z.array(Issue).exactOptional(),
});
