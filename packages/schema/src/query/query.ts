import type { Importance, Status } from '../event/records.ts';

/** The filters of a question about events. Values of one name mean any of, different names mean all of. */
export interface EventFilters {
  /** OGC interval (`a/b`, `a/..`, `../b`, `a`) or any EDTF date, read in the timeline's zone. */
  readonly datetime?: string;
  /** `possible` (default): events that may touch `datetime`; `certain`: only those that must. */
  readonly match?: 'possible' | 'certain';
  /** What has no place on the axis. Default `exclude`. */
  readonly undated?: 'exclude' | 'include' | 'only';
  /** Words, `"quoted phrases"` and `-without`, in every language held. */
  readonly q?: string;
  readonly actor?: readonly string[];
  readonly place?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly Status[];
  readonly tag?: readonly string[];
  readonly source?: readonly string[];
  readonly minImportance?: Importance;
}

/** The order of a list of events; ties fall to start, then sequence, then id. */
export type EventSort = 'start' | '-start' | 'importance' | '-importance' | 'relevance';

/** A page of a list. */
export interface PageQuery {
  /** 1 to 1000; default 50. */
  readonly limit?: number;
  /** `next` of the page before; opaque. */
  readonly cursor?: string;
}

/** A question about events: filters, order and page. */
export interface EventQuery extends EventFilters, PageQuery {
  /** Default `start`. `importance` is most important first. `relevance` needs `q`. */
  readonly sort?: EventSort;
}

/** Names of the filters that may be repeated. */
export const REPEATABLE_FILTERS = ['actor', 'place', 'kind', 'status', 'tag', 'source'] as const;

/** Writes a question as URL parameters, in a fixed order, leaving out what is absent or empty. */
export function stringifyEventQuery(query: EventQuery): string {
  const pairs: string[] = [];
  const add = (name: string, value: string | number) => pairs.push(`${name}=${encodeURIComponent(value)}`);
  for (const name of ['datetime', 'match', 'undated', 'q'] as const) {
    const value = query[name];
    if (value !== undefined && value !== '') add(name, value);
  }
  for (const name of REPEATABLE_FILTERS) for (const value of query[name] ?? []) add(name, value);
  for (const name of ['minImportance', 'sort', 'limit', 'cursor'] as const) {
    const value = query[name];
    if (value !== undefined) add(name, value);
  }
  return pairs.join('&');
}
