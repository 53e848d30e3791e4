import {
  compareItems,
  type EventItem,
  type RelatedEvent,
  type RelationType,
  toSummary,
} from '@linimasa/schema';
import { pickEvents } from './list-named-events.ts';
import type { Snapshot } from './snapshot.ts';

/** The relations of an event: its own in their order, then those of other events to it in the order of their start. */
export async function listRelations(
  snapshot: Snapshot,
  edition: string,
  item: EventItem,
): Promise<readonly RelatedEvent[]> {
  const ids = item.relations.map(({ to }) => to);
  const events = new Map((await pickEvents(snapshot, edition, ids)).map((event) => [event.id, event]));
  const outward = item.relations.flatMap(({ type, to }) => {
    const event = events.get(to);
    return event === undefined ? [] : [{ type, direction: 'to' as const, event }];
  });
  return [...outward, ...(await listInward(snapshot, edition, item.id))];
}

async function listInward({ tx }: Snapshot, edition: string, id: string): Promise<readonly RelatedEvent[]> {
  const rows = await tx
    .selectFrom('relation')
    .innerJoin('event', (join) =>
      join.onRef('event.timeline', '=', 'relation.timeline').onRef('event.id', '=', 'relation.event'),
    )
    .select(['relation.type', 'event.item'])
    .where('relation.timeline', '=', edition)
    .where('relation.target', '=', id)
    .execute();
  return rows
    .map(({ type, item }) => ({ type: type as RelationType, item: JSON.parse(item) as EventItem }))
    .toSorted((a, b) => compareItems(a.item, b.item) || (a.type < b.type ? -1 : 1))
    .map(({ type, item }) => ({ type, direction: 'from', event: toSummary(item) }));
}
