import { IMPORTANCE_RANK, type Importance, REPEATABLE_FILTERS, type ValueField } from '@linimasa/schema';
import type { Check, Columns } from '../columns/columns.ts';
import type { Criteria, Group } from '../columns/criteria.ts';
import { matchPositions } from '../columns/match-positions.ts';
import type { HeldEdition } from '../read/find-timeline.ts';
import { findNumbers } from '../read/read-dictionary.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { findPlaces } from './find-places.ts';
import { type Found, keepFound, measureFound } from './found.ts';
import type { ReadFilters } from './read-filters.ts';
import { searchEvents } from './search-events.ts';

/** Criteria of columns, and the scores of what a search found. */
export interface ReadCriteria {
  readonly criteria: Criteria;
  /** Of `criteria.found`, place by place; where the question is ordered by them. */
  readonly scores?: Uint8Array;
}

/** Writes understood filters as criteria of columns; the groups under the names of their facets. */
export async function toCriteria(
  snapshot: Snapshot,
  held: HeldEdition,
  columns: Columns,
  filters: ReadFilters,
  scored = false,
): Promise<ReadCriteria> {
  const { window, match, undated, search } = filters;
  const found = search && (await searchEvents(snapshot, held, columns, search, scored));
  const groups = await findGroups(snapshot, held, filters);
  const time = window === undefined ? { match, undated } : { window, match, undated };
  return withFound({ ...time, groups }, found);
}

/**
 * The same criteria with several filters met beforehand, all but time: who moves along the axis asks for them again and
 * again.
 */
export async function combineFilters(
  snapshot: Snapshot,
  held: HeldEdition,
  columns: Columns,
  filters: ReadFilters,
  read: ReadCriteria,
): Promise<ReadCriteria> {
  const { criteria, scores } = read;
  const { groups, found } = criteria;
  const isOne = groups.length === 1 && groups[0]?.values.length === 1 && found === undefined;
  if (groups.length === 0 || isOne) return read;
  const { window: _window, match: _match, undated: _undated, ...others } = filters;
  const met = await snapshot.memory.remember<Found>(
    [held.edition, held.timeline.revision, 'met', others, scores !== undefined],
    measureFound,
    () => meet(columns, read, snapshot.check),
  );
  return withFound({ ...criteria, groups: [] }, met);
}

function meet(columns: Columns, { criteria: { groups, found }, scores }: ReadCriteria, check: Check): Found {
  const anyTime = { match: 'possible', undated: 'include', groups } as const;
  if (found === undefined) return { positions: matchPositions(columns, anyTime, check) };
  const kept = matchPositions(columns, { ...anyTime, found }, check);
  return keepFound(scores === undefined ? { positions: found } : { positions: found, scores }, kept);
}

function withFound(criteria: Criteria, found: Found | undefined): ReadCriteria {
  if (found === undefined) return { criteria };
  const { positions, scores } = found;
  return { criteria: { ...criteria, found: positions }, ...(scores === undefined ? {} : { scores }) };
}

/** The groups of the filters by value. A value that no event has gives none of the numbers. */
function findGroups(snapshot: Snapshot, held: HeldEdition, filters: ReadFilters): Promise<readonly Group[]> {
  const { values, extra, box, contested, minImportance } = filters;
  return snapshot.memory.remember<readonly Group[]>(
    [held.edition, held.timeline.revision, 'groups', values, extra, box, contested, minImportance],
    (groups) => groups.reduce((bytes, group) => bytes + 100 + 8 * group.values.length, 0),
    async () => {
      const groups: Group[] = [];
      for (const [name, field, several] of await listAsked(snapshot, held, filters))
        groups.push({ name, values: await findNumbers(snapshot, held, field, several) });
      return groups;
    },
  );
}

type Asked = readonly [name: string, field: ValueField, values: readonly string[]];

async function listAsked(
  snapshot: Snapshot,
  held: HeldEdition,
  { values, extra, box, contested, minImportance }: ReadFilters,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const name of REPEATABLE_FILTERS)
    if (values[name] !== undefined) asked.push([name, name, values[name]]);
  for (const [name, several] of Object.entries(extra))
    asked.push([`extra.${name}`, `extra.${name}`, several]);
  if (box !== undefined) asked.push(['bbox', 'place', await findPlaces(snapshot, held, box)]);
  if (contested !== undefined) asked.push(['contested', 'contested', ['true']]);
  if (minImportance !== undefined) {
    const least = IMPORTANCE_RANK[minImportance];
    const all = Object.keys(IMPORTANCE_RANK) as readonly Importance[];
    const enough = all.filter((importance) => IMPORTANCE_RANK[importance] >= least);
    // Every event is of some importance.
    if (enough.length < all.length) asked.push(['minImportance', 'importance', enough]);
  }
  return asked;
}
