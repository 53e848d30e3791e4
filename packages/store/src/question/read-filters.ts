import {
  type Box,
  type EventFilters,
  type ExtraValues,
  findIdleFilters,
  type Issue,
  parseSearch,
  REPEATABLE_FILTERS,
  readBox,
  readExtra,
  resolveDatetime,
  type Search,
  type Window,
} from '@linimasa/schema';
import type { HeldEdition } from '../read/find-timeline.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { InvalidQueryError } from '../store.ts';
import { stemWord } from '../words/stem-word.ts';
import { readValues, type Values } from './read-values.ts';

/** Filters as understood in one timeline. */
export interface ReadFilters extends Pick<EventFilters, 'minImportance' | 'contested'> {
  readonly window?: Window;
  readonly match: 'possible' | 'certain';
  readonly undated: 'exclude' | 'include' | 'only';
  readonly search?: Search;
  readonly values: Values;
  readonly extra: ExtraValues;
  readonly box?: Box;
}

/**
 * Understands the filters of a question, looking its ids up in the timeline.
 * @throws {InvalidQueryError} with every issue there is
 */
export async function readFilters(
  snapshot: Snapshot,
  held: HeldEdition,
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
    filters.datetime === undefined ? undefined : resolveDatetime(filters.datetime, held.timeline.zone),
  );
  issues.push(...findIdleFilters(filters));
  const search = keep(filters.q === undefined ? undefined : parseSearch(filters.q, stemWord));
  const { values, issues: unknown } = await readValues(snapshot, held, REPEATABLE_FILTERS, filters);
  issues.push(...unknown);
  const { extra, issues: misfits } = readExtra(held.timeline, filters.extra);
  issues.push(...misfits);
  const box = keep(filters.bbox === undefined ? undefined : readBox(filters.bbox));
  if (issues.length > 0) throw new InvalidQueryError(issues);
  return {
    ...(window === undefined ? {} : { window }),
    match: filters.match ?? 'possible',
    undated: filters.undated ?? 'exclude',
    ...(search === undefined ? {} : { search }),
    values,
    extra,
    ...(box === undefined ? {} : { box }),
    ...(filters.contested === undefined ? {} : { contested: filters.contested }),
    ...(filters.minImportance === undefined ? {} : { minImportance: filters.minImportance }),
  };
}
