import {
  describeValue,
  findNearest,
  type Issue,
  STANCES,
  STANDINGS,
  STATUSES,
  type Vocabulary,
} from '@linimasa/schema';
import { canBeHeld, type HeldEdition } from '../read/find-timeline.ts';
import type { Snapshot } from '../read/snapshot.ts';

/** A filter whose values are the ids of records. */
const RECORDS = {
  actor: ['actor'],
  place: ['place'],
  source: ['source'],
  origin: ['actor', 'source'],
  claimant: ['actor'],
  event: ['event'],
} as const;

/** A filter whose values are words: the timeline's own, or everybody's. */
const WORDS = {
  kind: ({ kinds }: Vocabulary) => Object.keys(kinds),
  tag: ({ tags }: Vocabulary) => Object.keys(tags),
  // An event's own date is a question that no vocabulary has to ask.
  attribute: ({ attributes }: Vocabulary) => [...new Set([...Object.keys(attributes), 'when'])],
  status: () => STATUSES,
  stance: () => STANCES,
  standing: () => STANDINGS,
} as const satisfies Record<string, (vocabulary: Vocabulary) => readonly string[]>;

/** A filter by value. */
export type ValueFilter = keyof typeof RECORDS | keyof typeof WORDS;

/** Values of the filters that are present, each once, in order. */
export type Values = Readonly<Partial<Record<ValueFilter, readonly string[]>>>;

/** Ids among which the nearest is looked for, and how many times in one question: it takes a while. */
const MOST_IDS = 10_000;
const MOST_SUGGESTIONS = 5;

/** Reads the filters of a question that are named, and finds the values that the timeline does not have. */
export async function readValues<Name extends ValueFilter>(
  snapshot: Snapshot,
  held: HeldEdition,
  names: readonly Name[],
  filters: Readonly<Partial<Record<Name, readonly string[]>>>,
): Promise<{ readonly values: Values; readonly issues: readonly Issue[] }> {
  const values: Partial<Record<ValueFilter, readonly string[]>> = {};
  const issues: Issue[] = [];
  for (const name of names) {
    const asked = [...new Set<string>(filters[name])].toSorted();
    if (asked.length === 0) continue;
    values[name] = asked;
    const known = new Set(await findKnown(snapshot, held, name, asked));
    for (const value of asked) {
      if (known.has(value)) continue;
      const nearest =
        issues.length < MOST_SUGGESTIONS ? await suggest(snapshot, held, name, value) : undefined;
      issues.push(toUnknownIssue(held, name, value, nearest));
    }
  }
  return { values, issues };
}

function areWords(name: ValueFilter): name is keyof typeof WORDS {
  return name in WORDS;
}

async function findKnown(
  { tx }: Snapshot,
  { edition, timeline }: HeldEdition,
  name: ValueFilter,
  asked: readonly string[],
): Promise<readonly string[]> {
  if (areWords(name)) return WORDS[name](timeline.vocabulary);
  const found: string[] = [];
  for (const table of RECORDS[name]) {
    const rows = await tx
      .selectFrom(table)
      .select('id')
      .where('timeline', '=', edition)
      .where('id', 'in', asked.filter(canBeHeld))
      .execute();
    for (const { id } of rows) found.push(id);
  }
  return found;
}

async function suggest(
  { tx }: Snapshot,
  { edition, timeline }: HeldEdition,
  name: ValueFilter,
  value: string,
): Promise<string | undefined> {
  if (areWords(name)) return findNearest(value, WORDS[name](timeline.vocabulary));
  const ids: string[] = [];
  for (const table of RECORDS[name]) {
    const rows = await tx
      .selectFrom(table)
      .select('id')
      .where('timeline', '=', edition)
      .orderBy('id')
      .limit(MOST_IDS)
      .execute();
    for (const { id } of rows) ids.push(id);
  }
  return findNearest(value, ids);
}

function toUnknownIssue(
  { timeline: { id, vocabulary } }: HeldEdition,
  name: ValueFilter,
  value: string,
  nearest: string | undefined,
): Issue {
  const received = describeValue(value);
  const message = `Timeline ${id} has no ${name} ${received}`;
  const expected = nearest === undefined ? wordKnown(name, vocabulary) : describeValue(nearest);
  return { path: [name], message, expected, received };
}

function wordKnown(name: ValueFilter, vocabulary: Vocabulary): string {
  if (!areWords(name)) return `the id of ${RECORDS[name].map(withArticle).join(' or ')}`;
  const words = WORDS[name](vocabulary);
  return words.length === 0 ? `no ${name} at all` : `one of ${words.join(', ')}`;
}

function withArticle(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
