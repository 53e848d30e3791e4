import {
  describeValue,
  type EventFilters,
  type Issue,
  resolveDatetime,
  STATUSES,
  type TimelineAnswer,
  type Window,
} from '@linimasa/schema';
import { canBeId } from '../read/find-timeline.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { InvalidQueryError } from '../store.ts';
import { parseSearch, type Search } from '../words/parse-search.ts';

/** Filters as understood in one timeline. */
export interface ReadFilters extends Pick<EventFilters, 'minImportance'> {
  readonly window?: Window;
  readonly match: 'possible' | 'certain';
  readonly undated: 'exclude' | 'include' | 'only';
  readonly search?: Search;
  /** Values of the repeatable filters that are present, each once, in order. */
  readonly values: Readonly<Partial<Record<ValueFilter, readonly string[]>>>;
}

/** A filter by value. */
export type ValueFilter = 'actor' | 'place' | 'kind' | 'status' | 'tag' | 'source';

const VALUE_FILTERS = ['actor', 'place', 'kind', 'status', 'tag', 'source'] as const;

/**
 * Understands the filters of a question, looking its ids up in the timeline.
 * @throws {InvalidQueryError} with every issue there is
 */
export async function readFilters(
  snapshot: Snapshot,
  timeline: TimelineAnswer,
  filters: EventFilters,
): Promise<ReadFilters> {
  const issues: Issue[] = [];
  const keep = <T>(
    result: { ok: true; value: T } | { ok: false; issue: Issue } | undefined,
  ): T | undefined => {
    if (result?.ok === false) issues.push(result.issue);
    return result?.ok === true ? result.value : undefined;
  };
  const window = keep(
    filters.datetime === undefined ? undefined : resolveDatetime(filters.datetime, timeline.zone),
  );
  issues.push(...findIdle(filters));
  const search = keep(filters.q === undefined ? undefined : parseSearch(filters.q));
  const values: Partial<Record<ValueFilter, readonly string[]>> = {};
  for (const name of VALUE_FILTERS) {
    const asked = [...new Set<string>(filters[name])].toSorted();
    if (asked.length === 0) continue;
    values[name] = asked;
    const known = await findKnown(snapshot, timeline, name, asked);
    for (const value of asked) if (!known.has(value)) issues.push(toUnknownIssue(timeline, name, value));
  }
  if (issues.length > 0) throw new InvalidQueryError(issues);
  return {
    ...(window === undefined ? {} : { window }),
    match: filters.match ?? 'possible',
    undated: filters.undated ?? 'exclude',
    ...(search === undefined ? {} : { search }),
    values,
    ...(filters.minImportance === undefined ? {} : { minImportance: filters.minImportance }),
  };
}

/** Parts of the question about time that would change nothing beside the others: they may mean something else. */
function findIdle({ datetime, match, undated }: EventFilters): readonly Issue[] {
  const only = undated === 'only';
  const idle = { ...(only ? { datetime } : {}), ...(only || datetime === undefined ? { match } : {}) };
  return Object.entries(idle).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const message = `${name} says nothing ${only ? 'about undated events' : 'without datetime'}`;
    const expected = only ? `undated=only without ${name}` : 'datetime beside it';
    return [{ path: [name], message, expected, received: describeValue(value) }];
  });
}

async function findKnown(
  { tx }: Snapshot,
  { id, vocabulary }: TimelineAnswer,
  name: ValueFilter,
  asked: readonly string[],
): Promise<ReadonlySet<string>> {
  if (name === 'status') return new Set(STATUSES);
  if (name === 'kind') return new Set(Object.keys(vocabulary.kinds));
  if (name === 'tag') return new Set(Object.keys(vocabulary.tags));
  const rows = await tx
    .selectFrom(name)
    .select('id')
    .where('timeline', '=', id)
    .where('id', 'in', asked.filter(canBeId))
    .execute();
  return new Set(rows.map((row) => row.id));
}

function toUnknownIssue(timeline: TimelineAnswer, name: ValueFilter, value: string): Issue {
  const received = describeValue(value);
  const message = `Timeline ${timeline.id} has no ${name} ${received}`;
  if (name === 'status')
    return { path: [name], message, expected: `one of ${STATUSES.join(', ')}`, received };
  return { path: [name], message, expected: `the id of ${name === 'actor' ? 'an' : 'a'} ${name}`, received };
}
