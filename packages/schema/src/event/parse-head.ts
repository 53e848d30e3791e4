import { describeValue, type Issue } from '../problem/issue.ts';
import { toIssues } from '../problem/zod-issues.ts';
import { checkClaims } from './check-claims.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkFields } from './check-fields.ts';
import { createReferenceChecker, type UnreadPart } from './check-references.ts';
import { checkHeadTranslations, checkRecordTranslations } from './check-translations.ts';
import { liftClaims } from './lift-claims.ts';
import { findReaders, type Reader } from './record-readers.ts';
import type { Chronicle, ChronicleHead, Vocabulary } from './records.ts';

/** What a broken vocabulary is taken for, so that the rest is still checked. */
const EMPTY: Vocabulary = { kinds: {}, tags: {}, roles: {}, attributes: {}, units: {} };

/** Events and claims with everything that is wrong with them; those that are wrong in themselves are missing or `undefined`. */
export interface ParsedRecords extends Pick<Chronicle, 'events' | 'claims'> {
  readonly issues: readonly Issue[];
}

/** The head of a chronicle with everything that is wrong with it, and what parses events and claims under it. */
export interface ParsedHead {
  /** Whole if no issue is an error. */
  readonly head: ChronicleHead;
  readonly issues: readonly Issue[];
  /**
   * Parses `events` and `claims` as a chronicle holds them, again and again: each time all that name each other. Paths are
   * from there, as in `['events', 3, 'claims', 0, 'about']`.
   */
  readonly parseRecords: (input: Readonly<Record<string, unknown>>) => ParsedRecords;
}

/**
 * Parses everything of a chronicle but its events and claims, in the form people write it, so that those can come in
 * pieces. References into parts named in `unread`, which the caller could not read, are passed over. Never throws.
 */
export function parseHead(
  input: Readonly<Record<string, unknown>>,
  unread: readonly UnreadPart[] = [],
): ParsedHead {
  const readers = findReaders(findDefaultLanguage(input));
  const issues: Issue[] = [];
  const timeline = parse(readers.Timeline, input['timeline'], ['timeline'], issues);
  const vocabulary = parse(readers.Vocabulary, input['vocabulary'] ?? {}, ['vocabulary'], issues) ?? EMPTY;
  const head = {
    timeline,
    vocabulary,
    sources: parseList(readers.Source, input, 'sources', issues),
    actors: parseList(readers.Actor, input, 'actors', issues),
    places: parseList(readers.Place, input, 'places', issues),
  } as ChronicleHead;
  const references = createReferenceChecker(input, unread);
  issues.push(...references.issues);
  if (timeline !== undefined) issues.push(...checkHeadTranslations(head));
  return {
    head,
    issues,
    parseRecords: (given) => {
      const { input: lifted, issues: unlifted, place } = liftClaims(given);
      const found: Issue[] = [];
      const events = parseList(readers.Event, lifted, 'events', found);
      const claims = parseList(readers.Claim, lifted, 'claims', found);
      const chronicle = { ...head, events, claims };
      found.push(...references.check(lifted), ...checkClaims(chronicle));
      if (timeline !== undefined)
        found.push(
          ...checkConstraints(chronicle),
          ...checkFields(chronicle),
          ...checkRecordTranslations(chronicle),
        );
      return {
        events,
        claims,
        issues: [...unlifted, ...found.map((issue) => ({ ...issue, path: place(issue.path) }))],
      };
    },
  };
}

/** What a reader makes of a value; issues go to `issues`. */
function parse<T>(
  read: Reader<T>,
  value: unknown,
  path: (string | number)[],
  issues: Issue[],
): T | undefined {
  const result = read(value);
  if (!result.success) issues.push(...toIssues(result.error, value, path));
  return result.data;
}

/** What a reader makes of every record of a list; those that it refuses are `undefined`, which the checks expect. */
function parseList<T>(
  read: Reader<T>,
  input: Readonly<Record<string, unknown>>,
  name: string,
  issues: Issue[],
): readonly T[] {
  const list = input[name] ?? [];
  if (Array.isArray(list))
    return list.map((value, index) => parse(read, value, [name, index], issues)) as readonly T[];
  issues.push({
    path: [name],
    message: 'Wrong type',
    expected: 'a list of records',
    received: describeValue(list),
  });
  return [];
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
