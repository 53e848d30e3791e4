import * as z from 'zod/mini';
import type { Result } from '../problem/issue.ts';
import { strict, toIssues } from '../problem/zod-issues.ts';
import type { UnreadPart } from './check-references.ts';
import { parseHead } from './parse-head.ts';
import type { Chronicle } from './records.ts';

/** The parts by name; what they hold is looked at one by one. */
const Whole = strict(
  Object.fromEntries(
    ['timeline', 'vocabulary', 'sources', 'actors', 'places', 'events', 'claims'].map((name) => [
      name,
      z.optional(z.unknown()),
    ]),
  ),
);

/**
 * Checks a whole chronicle in the form people write it and writes every short form out: shapes, dates, zones,
 * references, duplicate ids, claims, translations. Paths are like `['events', 3, 'when', 'edtf']`; all issues come at once.
 * Never throws. References into parts named in `unread`, which the caller could not read, are passed over.
 */
export function parseChronicle(input: unknown, unread: readonly UnreadPart[] = []): Result<Chronicle> {
  const whole = Whole.safeParse(input);
  const unknown = whole.success ? [] : toIssues(whole.error, input);
  if (!isMap(input)) return { ok: false, issues: unknown };
  const { head, issues: ofHead, parseRecords } = parseHead(input, unread);
  const { events, claims, issues: ofRecords } = parseRecords(input);
  const issues = [...unknown, ...ofHead, ...ofRecords];
  if (issues.every(({ severity }) => severity === 'warning'))
    return { ok: true, value: { ...head, events, claims }, warnings: issues };
  return { ok: false, issues };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
