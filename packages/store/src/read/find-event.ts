import type { EventAnswer, EventItem, EventSummary, RelatedEvent, RelationType } from '@linimasa/schema';
import { listSources } from '../load/create-rows.ts';
import { canBeId } from './find-timeline.ts';
import { pickRecords } from './list-records.ts';
import type { Snapshot } from './snapshot.ts';

/** One event whole, found by its id or a former one; `undefined` when there is none. */
export async function findEvent(
  snapshot: Snapshot,
  timeline: string,
  id: string,
): Promise<EventAnswer | undefined> {
  if (!canBeId(timeline) || !canBeId(id)) return undefined;
  const item = (await findItem(snapshot, timeline, id)) ?? (await findRenamed(snapshot, timeline, id));
  if (item === undefined) return undefined;
  const sources = await pickRecords(snapshot, 'source', timeline, listSources(item));
  const citations = [...item.citations, ...item.scheduled.flatMap((plan) => plan.citations)];
  const actors = [
    ...item.who.flatMap(({ actor }) => actor ?? []),
    ...citations.flatMap(({ via }) => via ?? []),
    ...sources.flatMap(({ publisher, authors, origins }) => [
      ...(publisher ? [publisher] : []),
      ...authors,
      ...origins,
    ]),
  ];
  const { series, ...record } = item;
  return {
    ...record,
    ...(series === undefined ? {} : { series: { ...series, others: [] } }),
    claims: [],
    disputes: [],
    said: [],
    events: [],
    relations: [
      ...(await listOutward(snapshot, timeline, item)),
      ...(await listInward(snapshot, timeline, item.id)),
    ],
    sources,
    actors: await pickRecords(snapshot, 'actor', timeline, actors),
    places: await pickRecords(snapshot, 'place', timeline, item.where),
  };
}

async function findItem({ tx }: Snapshot, timeline: string, id: string): Promise<EventItem | undefined> {
  const row = await tx
    .selectFrom('event')
    .select('item')
    .where('timeline', '=', timeline)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && parseItem(row.item);
}

async function findRenamed(snapshot: Snapshot, timeline: string, id: string): Promise<EventItem | undefined> {
  const row = await snapshot.tx
    .selectFrom('former_id')
    .select('event')
    .where('timeline', '=', timeline)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && findItem(snapshot, timeline, row.event);
}

/** In the order of the event's own record. */
async function listOutward(
  { tx }: Snapshot,
  timeline: string,
  item: EventItem,
): Promise<readonly RelatedEvent[]> {
  const rows = await tx
    .selectFrom('event')
    .select(['id', 'item'])
    .where('timeline', '=', timeline)
    .where(
      'id',
      'in',
      item.relations.map(({ to }) => to),
    )
    .execute();
  const events = new Map(rows.map((row) => [row.id, toSummary(parseItem(row.item))]));
  return item.relations.flatMap(({ type, to }) => {
    const event = events.get(to);
    return event === undefined ? [] : [{ type, direction: 'to' as const, event }];
  });
}

/** In the order in which the other events start. */
async function listInward({ tx }: Snapshot, timeline: string, id: string): Promise<readonly RelatedEvent[]> {
  const rows = await tx
    .selectFrom('relation')
    .innerJoin('event', (join) =>
      join.onRef('event.timeline', '=', 'relation.timeline').onRef('event.id', '=', 'relation.event'),
    )
    .select(['relation.type', 'event.item'])
    .where('relation.timeline', '=', timeline)
    .where('relation.target', '=', id)
    .orderBy('event.earliest')
    .orderBy('event.sequence')
    .orderBy('event.id')
    .orderBy('relation.type')
    .execute();
  return rows.map(({ type, item }) => ({
    type: type as RelationType,
    direction: 'from',
    event: toSummary(parseItem(item)),
  }));
}

function parseItem(json: string): EventItem {
  return JSON.parse(json) as EventItem;
}

function toSummary({ id, title, kind, when, ...item }: EventItem): EventSummary {
  const { status, importance, weight, contested, review, bounds } = item;
  return {
    id,
    title,
    ...(kind === undefined ? {} : { kind }),
    ...(when === undefined ? {} : { when }),
    status,
    importance,
    weight,
    contested,
    review,
    bounds,
  };
}
