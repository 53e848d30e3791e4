import { z } from 'zod';
import type { Issue, Result } from '../problem/issue.ts';
import { toIssues } from '../problem/zod-issues.ts';
import { checkReferences, type UnreadPart } from './check-references.ts';
import { checkTranslations } from './check-translations.ts';
import { createInputRecords } from './record-schemas.ts';
import type { Chronicle } from './records.ts';

const COLLECTIONS = { sources: 'Source', actors: 'Actor', places: 'Place', events: 'Event' } as const;

/**
 * Checks a whole chronicle in the form people write it and writes every short form out: shapes, dates, zones,
 * references, duplicate ids, translations. Paths are like `['events', 3, 'when', 'edtf']`; all issues come at once.
 * Never throws. References into parts named in `unread`, which the caller could not read, are passed over.
 */
export function parseChronicle(input: unknown, unread: readonly UnreadPart[] = []): Result<Chronicle> {
  const whole = z.looseObject({}).safeParse(input);
  if (!whole.success) return { ok: false, issues: toIssues(whole.error, input) };
  return parseParts(whole.data, unread);
}

function parseParts(
  input: Readonly<Record<string, unknown>>,
  unread: readonly UnreadPart[],
): Result<Chronicle> {
  const records = createInputRecords(findDefaultLanguage(input));
  const issues: Issue[] = [];
  const parse = <T extends z.ZodType>(
    schema: T,
    value: unknown,
    path: (string | number)[],
  ): z.output<T> | undefined => {
    const result = schema.safeParse(value);
    if (!result.success) issues.push(...toIssues(result.error, value, path));
    return result.data;
  };
  const timeline = parse(records.Timeline, input['timeline'], ['timeline']);
  const vocabulary = parse(records.Vocabulary, input['vocabulary'] ?? {}, ['vocabulary']);
  const lists = Object.fromEntries(
    Object.entries(COLLECTIONS).map(([name, record]) => {
      const list = input[name] ?? [];
      if (!Array.isArray(list)) {
        issues.push({
          path: [name],
          message: 'Wrong type',
          expected: 'a list of records',
          received: typeof list,
        });
        return [name, []];
      }
      return [name, list.map((value, index) => parse(records[record] as z.ZodType, value, [name, index]))];
    }),
  );
  issues.push(...checkReferences(input, unread));
  const chronicle = { timeline, vocabulary, ...lists } as unknown as Chronicle;
  if (timeline !== undefined) {
    issues.push(
      ...checkTranslations({ ...chronicle, vocabulary: vocabulary ?? { kinds: {}, tags: {}, roles: {} } }),
    );
  }
  if (issues.every(({ severity }) => severity === 'warning'))
    return { ok: true, value: chronicle, warnings: issues };
  return { ok: false, issues };
}

/** Plain strings are in this language; a timeline that names none is an issue of its own. */
function findDefaultLanguage({ timeline }: Readonly<Record<string, unknown>>): string {
  const languages = isMap(timeline) ? timeline['languages'] : undefined;
  const first: unknown = Array.isArray(languages) ? languages[0] : undefined;
  return typeof first === 'string' ? first : 'en';
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
