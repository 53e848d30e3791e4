import * as z from 'zod/mini';
import { compileSchema } from '../problem/compile-schema.ts';
import { describeValue, type Issue, type Result } from '../problem/issue.ts';
import { strict, toIssues } from '../problem/zod-issues.ts';
import { checkClaims } from './check-claims.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkFields } from './check-fields.ts';
import { checkReferences, type UnreadPart } from './check-references.ts';
import { checkTranslations } from './check-translations.ts';
import { liftClaims } from './lift-claims.ts';
import { createInputRecords } from './record-schemas.ts';
import type { Chronicle, Vocabulary } from './records.ts';

const COLLECTIONS = {
  sources: 'Source',
  actors: 'Actor',
  places: 'Place',
  events: 'Event',
  claims: 'Claim',
} as const;

/** The parts by name; what they hold is looked at one by one. */
const Whole = strict(
  Object.fromEntries(
    ['timeline', 'vocabulary', ...Object.keys(COLLECTIONS)].map((name) => [name, z.optional(z.unknown())]),
  ),
);

/** What a broken vocabulary is taken for, so that the rest is still checked. */
const EMPTY: Vocabulary = { kinds: {}, tags: {}, roles: {}, attributes: {}, units: {} };

/**
 * Checks a whole chronicle in the form people write it and writes every short form out: shapes, dates, zones,
 * references, duplicate ids, claims, translations. Paths are like `['events', 3, 'when', 'edtf']`; all issues come at once.
 * Never throws. References into parts named in `unread`, which the caller could not read, are passed over.
 */
export function parseChronicle(input: unknown, unread: readonly UnreadPart[] = []): Result<Chronicle> {
  const whole = Whole.safeParse(input);
  const unknown = whole.success ? [] : toIssues(whole.error, input);
  if (!isMap(input)) return { ok: false, issues: unknown };
  const { input: lifted, issues: unlifted, place } = liftClaims(input);
  const { chronicle, issues: found } = parseParts(lifted, unread);
  const issues = [...unknown, ...unlifted, ...found.map((issue) => ({ ...issue, path: place(issue.path) }))];
  if (issues.every(({ severity }) => severity === 'warning'))
    return { ok: true, value: chronicle, warnings: issues };
  return { ok: false, issues };
}

function parseParts(
  input: Readonly<Record<string, unknown>>,
  unread: readonly UnreadPart[],
): { chronicle: Chronicle; issues: readonly Issue[] } {
  const readers = findReaders(findDefaultLanguage(input));
  const issues: Issue[] = [];
  const parse = <T>(read: Reader<T>, value: unknown, path: (string | number)[]): T | undefined => {
    const result = read(value);
    if (!result.success) issues.push(...toIssues(result.error, value, path));
    return result.data;
  };
  const timeline = parse(readers.Timeline, input['timeline'], ['timeline']);
  const vocabulary = parse(readers.Vocabulary, input['vocabulary'] ?? {}, ['vocabulary']);
  const lists = Object.fromEntries(
    Object.entries(COLLECTIONS).map(([name, record]) => {
      const list = input[name] ?? [];
      if (!Array.isArray(list)) {
        issues.push({
          path: [name],
          message: 'Wrong type',
          expected: 'a list of records',
          received: describeValue(list),
        });
        return [name, []];
      }
      const read: Reader<unknown> = readers[record];
      return [name, list.map((value, index) => parse(read, value, [name, index]))];
    }),
  );
  issues.push(...checkReferences(input, unread));
  const chronicle = { timeline, vocabulary: vocabulary ?? EMPTY, ...lists } as unknown as Chronicle;
  issues.push(...checkClaims(chronicle));
  if (timeline !== undefined) {
    issues.push(...checkConstraints(chronicle), ...checkFields(chronicle), ...checkTranslations(chronicle));
  }
  return { chronicle, issues };
}

type Reader<T> = ReturnType<typeof compileSchema<T>>;

function createReaders(language: string) {
  const { Timeline, Vocabulary, Source, Actor, Place, Event, Claim } = createInputRecords(language);
  return {
    Timeline: compileSchema(Timeline),
    Vocabulary: compileSchema(Vocabulary),
    Source: compileSchema(Source),
    Actor: compileSchema(Actor),
    Place: compileSchema(Place),
    Event: compileSchema(Event),
    Claim: compileSchema(Claim),
  };
}

/** The readers of the last language asked for: making them takes longer than reading a small chronicle. */
let last: { readonly language: string; readonly readers: ReturnType<typeof createReaders> } | undefined;

function findReaders(language: string): ReturnType<typeof createReaders> {
  if (last?.language !== language) last = { language, readers: createReaders(language) };
  return last.readers;
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
