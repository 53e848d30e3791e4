import type { EventFilters, FacetCount, Facets, Text, TimelineAnswer } from '@linimasa/schema';
import { type Conditions, createConditions } from '../question/create-conditions.ts';
import { readFilters } from '../question/read-filters.ts';
import { type LINKS, toLinkTable } from '../tables/database.ts';
import { findEdition } from './find-timeline.ts';
import { selectEvents } from './list-events.ts';
import { pickRecords, type Records } from './list-records.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Counts the matching events by every value of every facet; `undefined` when there is no such timeline.
 * @throws {InvalidQueryError}
 */
export async function countFacets(
  snapshot: Snapshot,
  id: string,
  filters: EventFilters,
): Promise<Facets | undefined> {
  const held = await findEdition(snapshot, id, filters);
  if (held === undefined) return undefined;
  const read = await readFilters(snapshot, held, filters);
  const conditions = createConditions(snapshot.engine, held.edition, read);
  const links = (link: (typeof LINKS)[number]) => countLinks(snapshot, conditions, link);
  const named = async (kind: keyof Records) => nameRecords(snapshot, held.edition, kind, await links(kind));
  const { kinds, tags } = held.timeline.vocabulary;
  return {
    actor: await named('actor'),
    place: await named('place'),
    kind: nameTerms(kinds, await countColumn(snapshot, conditions, 'kind')),
    status: await countColumn(snapshot, conditions, 'status'),
    tag: nameTerms(tags, await links('tag')),
    source: await named('source'),
    language: await links('language'),
  };
}

async function countColumn(
  snapshot: Snapshot,
  conditions: Conditions,
  column: 'kind' | 'status',
): Promise<readonly FacetCount[]> {
  const value = `event.${column}` as const;
  const rows = await selectEvents(snapshot, conditions, column)
    .select((eb) => [eb.ref(value).as('value'), eb.fn.countAll<number>().as('count')])
    .where(value, 'is not', null)
    .groupBy(value)
    .orderBy('count', 'desc')
    .orderBy('value')
    .execute();
  return rows.map(({ value: held, count }) => ({ value: held ?? '', count }));
}

async function countLinks(
  snapshot: Snapshot,
  conditions: Conditions,
  link: (typeof LINKS)[number],
): Promise<readonly FacetCount[]> {
  const rows = await selectEvents(snapshot, conditions, link)
    .innerJoin(toLinkTable(link), (join) =>
      join.onRef('link.timeline', '=', 'event.timeline').onRef('link.event', '=', 'event.id'),
    )
    .select((eb) => ['link.value', eb.fn.countAll<number>().as('count')])
    .groupBy('link.value')
    .orderBy('count', 'desc')
    .orderBy('link.value')
    .execute();
  return rows.map(({ value, count }) => ({ value, count }));
}

async function nameRecords(
  snapshot: Snapshot,
  edition: string,
  kind: keyof Records,
  counts: readonly FacetCount[],
): Promise<readonly FacetCount[]> {
  const records = await pickRecords(
    snapshot,
    kind,
    edition,
    counts.map(({ value }) => value),
  );
  const labels = new Map(records.map((record) => [record.id, 'name' in record ? record.name : record.title]));
  return counts.map((count) => withLabel(count, labels.get(count.value)));
}

function nameTerms(
  terms: TimelineAnswer['vocabulary']['kinds'],
  counts: readonly FacetCount[],
): readonly FacetCount[] {
  return counts.map((count) => withLabel(count, terms[count.value]?.label));
}

function withLabel({ value, count }: FacetCount, label: Text | undefined): FacetCount {
  return label === undefined ? { value, count } : { value, label, count };
}
