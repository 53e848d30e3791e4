import { chooseLanguages, type FacetCount, type FacetQuery, type Facets } from '@linimasa/schema';
import { countValues } from '../columns/count-values.ts';
import { readFilters } from '../question/read-filters.ts';
import { toCriteria } from '../question/to-criteria.ts';
import { findEdition } from './find-timeline.ts';
import { labelValues, withLabel } from './label-values.ts';
import { readColumns } from './read-columns.ts';
import { listValues, type NumberedValue } from './read-dictionary.ts';
import type { Snapshot } from './snapshot.ts';

const FACETS = [
  'actor',
  'place',
  'kind',
  'status',
  'tag',
  'source',
  'language',
] as const satisfies readonly (keyof Facets)[];

/**
 * Counts the matching events by every value of every facet; `undefined` when there is no such timeline.
 * @throws {InvalidQueryError}
 */
export async function countFacets(
  snapshot: Snapshot,
  id: string,
  query: FacetQuery,
): Promise<Facets | undefined> {
  const held = await findEdition(snapshot, id, query);
  if (held === undefined) return undefined;
  const filters = await readFilters(snapshot, held, query);
  const columns = await readColumns(snapshot, held);
  const { criteria } = await toCriteria(snapshot, held, columns, filters);
  const values = new Map<string, readonly NumberedValue[]>();
  for (const name of FACETS) values.set(name, await listValues(snapshot, held, name));
  const numbers = new Map([...values].map(([name, list]) => [name, list.map(({ number }) => number)]));
  const counted = countValues(columns, criteria, numbers, snapshot.check);
  const facets: [string, readonly FacetCount[]][] = [];
  for (const name of FACETS) {
    const counts = sortCounts(values.get(name) ?? [], counted.get(name) ?? []);
    const labels = await labelValues(
      snapshot,
      held,
      name,
      counts.map(({ value }) => value),
    );
    facets.push([name, counts.map((count) => withLabel(count, labels))]);
  }
  return chooseLanguages(Object.fromEntries(facets) as unknown as Facets, query, held.timeline);
}

function sortCounts(values: readonly NumberedValue[], counts: ArrayLike<number>): readonly FacetCount[] {
  return values
    .map(({ value }, index) => ({ value, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
