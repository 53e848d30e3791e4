import {
  type Citation,
  type ClaimItem,
  chooseLanguages,
  compareItems,
  type Dispute,
  type DisputeItem,
  type EventAnswer,
  type EventItem,
  listCitations,
  type OneEventQuery,
  type Source,
  toSummary,
} from '@linimasa/schema';
import { canBeHeld, findEdition } from './find-timeline.ts';
import { listNamedEvents } from './list-named-events.ts';
import { pickRecords } from './list-records.ts';
import { listRelations } from './list-relations.ts';
import type { Snapshot } from './snapshot.ts';

/** One event whole, found by its id or a former one; `undefined` when there is none. */
export async function findEvent(
  snapshot: Snapshot,
  timeline: string,
  id: string,
  query: OneEventQuery = {},
): Promise<EventAnswer | undefined> {
  const held = await findEdition(snapshot, timeline, query);
  if (held === undefined || !canBeHeld(id)) return undefined;
  const { edition } = held;
  const item = (await findItem(snapshot, edition, id)) ?? (await findRenamed(snapshot, edition, id));
  if (item === undefined) return undefined;
  const claims = await listClaimsBy(snapshot, edition, 'event', item.id);
  const said = await listClaimsBy(snapshot, edition, 'said_in', item.id);
  const citations = listCitations(item, [...claims, ...said]);
  const sources = await pickRecords(snapshot, 'source', edition, [
    ...citations.map(({ source }) => source),
    ...item.media.flatMap(({ source }) => source ?? []),
  ]);
  const { series, ...rest } = item;
  const answer = {
    ...rest,
    relations: await listRelations(snapshot, edition, item),
    ...(series === undefined
      ? {}
      : { series: { ...series, others: await listSeries(snapshot, edition, item.id, series.id) } }),
    claims,
    disputes: await listDisputesOf(snapshot, edition, item.id),
    said,
    events: await listNamedEvents(snapshot, edition, item, [...claims, ...said]),
    sources,
    actors: await pickRecords(
      snapshot,
      'actor',
      edition,
      listNamedActors(item, [...claims, ...said], citations, sources),
    ),
    places: await pickRecords(snapshot, 'place', edition, [
      ...item.where,
      ...[...claims, ...said].flatMap(({ value }) =>
        value !== undefined && 'places' in value ? value.places : [],
      ),
    ]),
  };
  return chooseLanguages(answer, query, held.timeline);
}

async function findItem({ tx }: Snapshot, edition: string, id: string): Promise<EventItem | undefined> {
  const row = await tx
    .selectFrom('event')
    .select('item')
    .where('timeline', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.item) as EventItem);
}

async function findRenamed(snapshot: Snapshot, edition: string, id: string): Promise<EventItem | undefined> {
  const row = await snapshot.tx
    .selectFrom('former_id')
    .select('event')
    .where('timeline', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && findItem(snapshot, edition, row.event);
}

/** The claims about an event, or those said in it, in order of saying. */
async function listClaimsBy(
  { tx }: Snapshot,
  edition: string,
  column: 'event' | 'said_in',
  id: string,
): Promise<readonly ClaimItem[]> {
  const rows = await tx
    .selectFrom('claim')
    .select('item')
    .where('timeline', '=', edition)
    .where(column, '=', id)
    .orderBy('said_from')
    .orderBy('id')
    .execute();
  return rows.map(({ item }) => JSON.parse(item) as ClaimItem);
}

async function listDisputesOf({ tx }: Snapshot, edition: string, id: string): Promise<readonly Dispute[]> {
  const rows = await tx
    .selectFrom('dispute')
    .select('item')
    .where('timeline', '=', edition)
    .where('event', '=', id)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  return rows.map(({ item }) => {
    // The title is the event's own.
    const { title: _title, ...dispute } = JSON.parse(item) as DisputeItem;
    return dispute;
  });
}

/** The other events of a series, by ordinal and then by start. */
async function listSeries({ tx }: Snapshot, edition: string, id: string, series: string) {
  const rows = await tx
    .selectFrom('event')
    .select('item')
    .where('timeline', '=', edition)
    .where('series', '=', series)
    .where('id', '!=', id)
    .execute();
  return rows
    .map(({ item }) => JSON.parse(item) as EventItem)
    .toSorted(compareItems)
    .map((item) => ({ ordinal: item.series?.ordinal ?? 0, event: toSummary(item) }))
    .toSorted((a, b) => a.ordinal - b.ordinal);
}

/** Ids of the actors that an event, its claims, their passages and the sources of these name. */
function listNamedActors(
  { who }: EventItem,
  claims: readonly ClaimItem[],
  citations: readonly Citation[],
  sources: readonly Source[],
): readonly string[] {
  return [
    ...who.flatMap(({ actor }) => actor ?? []),
    ...claims.flatMap(({ claimants, value }) => [
      ...claimants,
      ...(value !== undefined && 'actors' in value ? value.actors : []),
    ]),
    ...citations.flatMap(({ via }) => via ?? []),
    ...sources.flatMap(({ publisher, authors, origins }) => [
      ...(publisher === undefined ? [] : [publisher]),
      ...authors,
      ...origins,
    ]),
  ];
}
